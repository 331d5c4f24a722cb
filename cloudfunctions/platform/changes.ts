/** What changed in a nomination between two looks at it. */
import { diffForms, diffPapers, type Change } from '../domain/form/diffForms';
import type { NomineeForm } from '../domain/form/form';
import type { Nomination, Remark } from '../domain/nomination/nomination';
import type { NamedPaper } from '../domain/papers/paper';
import { remarkLabel } from '../domain/form/remarkFields';
import { formOf, wholeForm } from './formRevisions';
import type { RemarkView } from './views';

export interface Look {
  readonly revision: number;
  readonly papers: readonly NamedPaper[];
}

/** From an earlier look to the form and papers of now; no form is read where only papers can have changed. */
export async function changesSince(
  before: Look,
  now: { readonly revision: number; readonly form: NomineeForm },
  { _id, papers }: Nomination,
): Promise<readonly Change[]> {
  const older = before.revision === now.revision ? now.form : wholeForm(await formOf(_id, before.revision));
  return [...diffForms(older, now.form), ...diffPapers(before.papers, papers)];
}

/** Remarks beside what became of their fields. */
export const remarkViews = (remarks: readonly Remark[], changes: readonly Change[]): RemarkView[] =>
  remarks.map(({ field, text, answer = '' }) => ({
    field,
    label: remarkLabel(field),
    text,
    answer,
    done: changes.some((change) => change.field === field),
  }));
