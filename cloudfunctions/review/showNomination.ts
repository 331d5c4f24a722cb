import type { Desk } from '../domain/nomination/desk';
import type { Nomination } from '../domain/nomination/nomination';
import type { Season } from '../domain/season/season';
import { formOf, maskedForm } from '../platform/formRevisions';
import { paperViews, sectionsOf } from '../platform/readViews';
import { reviewedView } from './reviewedView';
import type { ReviewedNominationView } from './views';

export interface OnTable {
  readonly season: Season;
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly reviewer: string;
  readonly now: string;
}

/** Reads the submitted form and the addresses of its papers, and puts them together. */
export async function showNomination(onTable: OnTable): Promise<ReviewedNominationView> {
  const { nomination } = onTable;
  const form = await formOf(nomination._id, nomination.submittedRevision);
  const papers = await paperViews(nomination.papers, form.form);
  return reviewedView({ ...onTable, sections: sectionsOf(maskedForm(form)), papers });
}
