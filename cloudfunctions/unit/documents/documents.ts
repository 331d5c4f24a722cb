import * as z from 'zod';
import { normalisePersonName } from '../../domain/identity/personName';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { cursor, search } from '../../platform/inputs';
import { documentsView } from './documentsView';
import { officeOf } from './printing';

/** What the unit can print now, what for, and of whom. */
export const documents = action({
  input: z.strictObject({ cursor: cursor.optional(), search: search.optional() }),
  allow: [unitContact],
  run: async (asked, { unitId }, { now }) =>
    allow(documentsView(await officeOf(unitId, now), { cursor: asked.cursor, search: normalisePersonName(asked.search ?? '') })),
});
