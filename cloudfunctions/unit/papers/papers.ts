import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskOf } from '../../platform/desks';
import { unitPapersView } from './unitPapersView';

/** What the unit itself has handed in beside its nominees' papers. */
export const papers = action({
  input: z.strictObject({}),
  allow: [unitContact],
  run: async (_asked, { unitId }) => allow(await unitPapersView(await deskOf(unitId))),
});
