/** What a reviewer or the nominee remarked on a form, and what became of it since. */
import type { Line } from '../../domain/nomination/desk';
import type { Change } from '../../domain/form/diffForms';
import type { NomineeForm } from '../../domain/form/form';
import type { Nomination } from '../../domain/nomination/nomination';
import { isWritable } from '../../domain/nomination/states';
import { dueText } from '../../domain/wording/deskWords';
import { changesSince, remarkViews } from '../../platform/changes';
import type { RemarkView } from '../../platform/views';
import type { ChangesView } from './views';

export interface Standing {
  readonly line: Line;
  readonly nomination: Nomination;
  /** With its ID number. */
  readonly form: NomineeForm;
}

/** Since it was sent back, as long as the unit has it. */
export async function sinceReturned({ line, nomination, form }: Standing): Promise<ChangesView['returned']> {
  const { lastReturn, returnedRevision, revision } = nomination;
  if (!lastReturn || line.due === null) return null;
  const before = { revision: returnedRevision, papers: lastReturn.papers };
  const changes = await changesSince(before, { revision, form }, nomination);
  return { dueText: dueText(line.due), remarks: remarkViews(lastReturn.remarks, changes), changes };
}

/** Since its nominee last looked. */
export async function sinceSeen({ line, nomination, form }: Standing): Promise<readonly Change[]> {
  const { seen, revision } = nomination;
  return seen && isWritable(line.state) ? changesSince(seen, { revision, form }, nomination) : [];
}

/** The nominee's, beside what changed since. */
export const doubtsIn = ({ remarks }: Nomination, changes: readonly Change[]): RemarkView[] =>
  remarkViews(remarks.filter(({ by }) => by === 'nominee'), changes);

/** All that are not settled yet; a form without any is compared with nothing. */
export async function openRemarks(standing: Standing): Promise<readonly RemarkView[]> {
  const { nomination } = standing;
  if (nomination.remarks.length === 0) return [];
  const [returned, seen] = await Promise.all([sinceReturned(standing), sinceSeen(standing)]);
  return [...(returned?.remarks ?? []), ...doubtsIn(nomination, seen)];
}
