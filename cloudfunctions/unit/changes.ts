import * as z from 'zod';
import { lineOf, type Line } from '../domain/nomination/desk';
import type { NomineeForm } from '../domain/nomination/form';
import type { Nomination } from '../domain/nomination/nomination';
import { isWritable } from '../domain/nomination/states';
import { allow } from '../domain/refusal';
import { dueText } from '../domain/wording/deskWords';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { changesSince, remarkViews } from '../platform/changes';
import { atDesk } from '../platform/correctedPhone';
import { nominations } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { deskOf, noNomination } from '../platform/desks';
import { formOf, wholeForm } from '../platform/formRevisions';
import { nominationId } from '../platform/inputs';
import type { ChangesView } from './changeViews';

interface Standing {
  readonly line: Line;
  readonly nomination: Nomination;
  readonly form: NomineeForm;
}

/** Since it was sent back, as long as the unit has it. */
async function returnedPart({ line, nomination, form }: Standing): Promise<ChangesView['returned']> {
  const { lastReturn, returnedRevision, revision } = nomination;
  if (!lastReturn || line.due === null) return null;
  const before = { revision: returnedRevision, papers: lastReturn.papers };
  const changes = await changesSince(before, { revision, form }, nomination);
  return { dueText: dueText(line.due), remarks: remarkViews(lastReturn.remarks, changes), changes };
}

/** What changed since a reviewer or the nominee last looked, and what they had remarked. */
export const changes = action({
  input: z.strictObject({ nominationId }),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, { unitId }) => {
    const line = lineOf(await deskOf(unitId), id);
    const nomination = line ? await get(nominations, id) : null;
    if (!line || !nomination) return noNomination();
    const { revision, seen } = nomination;
    const form = atDesk(wholeForm(await formOf(id, revision)), nomination);
    const [returned, sinceSeen] = await Promise.all([
      returnedPart({ line, nomination, form }),
      seen && isWritable(line.state) ? changesSince(seen, { revision, form }, nomination) : [],
    ]);
    const doubts = nomination.remarks.filter(({ by }) => by === 'nominee');
    const view: ChangesView = {
      returned,
      disputes: remarkViews(doubts, sinceSeen),
      canAnswer: line.state === 'disputed',
      sinceSeen,
    };
    return allow(view);
  },
});
