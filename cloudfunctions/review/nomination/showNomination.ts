import type { Desk } from '../../domain/nomination/desk';
import { epochOf } from '../../domain/beijing';
import type { NomineeForm } from '../../domain/form/form';
import type { FormRevision, Nomination } from '../../domain/nomination/nomination';
import type { PaperSlot } from '../../domain/papers/paper';
import type { Season } from '../../domain/season/season';
import { changesSince, remarkViews } from '../../platform/changes';
import { typeOfKept } from '../../platform/files';
import { formOf, maskedForm, wholeForm } from '../../platform/formRevisions';
import { paperViews, sectionsOf, unitFiles, type Shown } from '../../platform/readViews';
import { reviewedView } from './reviewedView';
import type { ReviewedNominationView } from './views';

export interface OnTable {
  readonly season: Season;
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly reviewer: string;
  readonly now: string;
}

/** The return after which the unit still has it. */
const openReturn = ({ lastReturn, submittedAt }: Nomination): Nomination['lastReturn'] =>
  lastReturn && submittedAt && epochOf(submittedAt) < epochOf(lastReturn.at) ? lastReturn : undefined;

/** What was handed in: what the unit puts right meanwhile is not its reviewer's to read yet. */
function papersOnTable(nomination: Nomination): readonly Shown<PaperSlot>[] {
  const { papers } = nomination;
  const returned = openReturn(nomination);
  if (!returned) return papers;
  return returned.papers.map(
    ({ slot, fileId, name }) => papers.find((paper) => paper.fileId === fileId) ?? { slot, fileId, name, type: typeOfKept(fileId), size: null },
  );
}

/** What changed since it was last sent back; null before that, and while the unit still has it. */
async function correctedOf(
  nomination: Nomination,
  kept: FormRevision<NomineeForm>,
): Promise<ReviewedNominationView['corrected']> {
  const { lastReturn, returnedRevision, submittedRevision } = nomination;
  if (!lastReturn || openReturn(nomination)) return null;
  const before = { revision: returnedRevision, papers: lastReturn.papers };
  const changes = await changesSince(before, { revision: submittedRevision, form: wholeForm(kept) }, nomination);
  return { changes, remarks: remarkViews(lastReturn.remarks, changes) };
}

/** Reads the submitted form and the addresses of its papers, and puts them together. */
export async function showNomination(onTable: OnTable): Promise<ReviewedNominationView> {
  const { nomination, desk } = onTable;
  const form = await formOf(nomination._id, nomination.submittedRevision);
  const [papers, unitPapers, corrected] = await Promise.all([
    paperViews(papersOnTable(nomination), form.form),
    paperViews(unitFiles(desk)),
    correctedOf(nomination, form),
  ]);
  return reviewedView({ ...onTable, sections: sectionsOf(maskedForm(form)), papers, corrected, unitPapers });
}
