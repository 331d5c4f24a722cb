import * as z from 'zod';
import { lineOf } from '../../domain/nomination/desk';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { atDesk } from '../../platform/correctedPhone';
import { nominations } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { deskOf, noNomination } from '../../platform/desks';
import { formOf, wholeForm } from '../../platform/formRevisions';
import { nominationId } from '../../platform/inputs';
import type { ChangesView } from './views';
import { doubtsIn, sinceReturned, sinceSeen } from './remarked';

/** What changed since a reviewer or the nominee last looked, and what they had remarked. */
export const changes = action({
  input: z.strictObject({ nominationId }),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, { unitId }) => {
    const line = lineOf(await deskOf(unitId), id);
    const nomination = line ? await get(nominations, id) : null;
    if (!line || !nomination) return noNomination();
    const form = atDesk(wholeForm(await formOf(id, nomination.revision)), nomination);
    const standing = { line, nomination, form };
    const [returned, seen] = await Promise.all([sinceReturned(standing), sinceSeen(standing)]);
    const view: ChangesView = {
      returned,
      disputes: doubtsIn(nomination, seen),
      canAnswer: line.state === 'disputed',
      sinceSeen: seen,
    };
    return allow(view);
  },
});
