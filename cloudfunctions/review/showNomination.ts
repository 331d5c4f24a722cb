import type { Desk } from '../domain/nomination/desk';
import { epochOf } from '../domain/beijing';
import type { NomineeForm } from '../domain/form/form';
import type { FormRevision, Nomination } from '../domain/nomination/nomination';
import type { Season } from '../domain/season/season';
import { changesSince, remarkViews } from '../platform/changes';
import { formOf, maskedForm, wholeForm } from '../platform/formRevisions';
import { paperViews, sectionsOf, unitFiles } from '../platform/readViews';
import { reviewedView } from './reviewedView';
import type { ReviewedNominationView } from './views';

export interface OnTable {
  readonly season: Season;
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly reviewer: string;
  readonly now: string;
}

/** What changed since it was last sent back; null before that, and while the unit still has it. */
async function correctedOf(
  nomination: Nomination,
  kept: FormRevision<NomineeForm>,
): Promise<ReviewedNominationView['corrected']> {
  const { lastReturn, returnedRevision, submittedRevision, submittedAt } = nomination;
  if (!lastReturn || !submittedAt || epochOf(submittedAt) < epochOf(lastReturn.at)) return null;
  const before = { revision: returnedRevision, papers: lastReturn.papers };
  const changes = await changesSince(before, { revision: submittedRevision, form: wholeForm(kept) }, nomination);
  return { changes, remarks: remarkViews(lastReturn.remarks, changes) };
}

/** Reads the submitted form and the addresses of its papers, and puts them together. */
export async function showNomination(onTable: OnTable): Promise<ReviewedNominationView> {
  const { nomination, desk } = onTable;
  const form = await formOf(nomination._id, nomination.submittedRevision);
  const [papers, unitPapers, corrected] = await Promise.all([
    paperViews(nomination.papers, form.form),
    paperViews(unitFiles(desk)),
    correctedOf(nomination, form),
  ]);
  return reviewedView({ ...onTable, sections: sectionsOf(maskedForm(form)), papers, corrected, unitPapers });
}
