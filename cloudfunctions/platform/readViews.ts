/** Projections that more than one function shows. */
import type { NomineeForm } from '../domain/nomination/form';
import { daysLeft, isPast, sayDeadline } from '../domain/nomination/deadlines';
import type { Nomination, Paper } from '../domain/nomination/nomination';
import { provenBy } from '../domain/nomination/proof';
import { fieldLabels, fieldValue, formSections } from '../domain/wording/formWords';
import { saySize } from '../domain/wording/fileRefusals';
import { paperName } from '../domain/wording/names';
import { stateName, stateTone } from '../domain/wording/states';
import { sayDeadlineSentence } from '../domain/wording/deadlineWords';
import { temporaryUrls } from './files';
import type { DeadlineView, FormSection, PaperView, StateTag, UnitPaperView } from './views';

export const tagOf = ({ state, tier, district }: Pick<Nomination, 'state' | 'tier' | 'district'>): StateTag => ({
  state,
  name: stateName(state, tier, district),
  tone: stateTone(state),
});

export const deadlineView = (deadline: string, now: string, office: string): DeadlineView => ({
  at: deadline,
  text: sayDeadline(deadline),
  daysLeft: daysLeft(now, deadline),
  open: !isPast(now, deadline),
  sentence: sayDeadlineSentence(deadline, now, office),
});

/** 佐证材料：全区技术能手 */
function labelOf({ slot, fileId }: Paper, form: Omit<NomineeForm, 'idNumber'> | undefined): string {
  const proves = form ? provenBy(form, fileId) : [];
  return proves.length > 0 ? `${paperName(slot)}：${proves.join('、')}` : paperName(slot);
}

/** One call for all addresses, none for no papers. With the form each says what it proves. */
export async function paperViews(papers: readonly Paper[], form?: Omit<NomineeForm, 'idNumber'>): Promise<PaperView[]> {
  const urls = await temporaryUrls(papers.map(({ fileId }) => fileId));
  return papers.map((paper) => ({
    slot: paper.slot,
    label: labelOf(paper, form),
    name: paper.name,
    type: paper.type,
    sizeText: saySize(paper.size),
    url: urls[paper.fileId] ?? '',
  }));
}

export async function unitPaperViews(papers: readonly Paper[]): Promise<UnitPaperView[]> {
  const views = await paperViews(papers);
  return views.map((view, index) => ({ ...view, fileId: papers[index]?.fileId ?? '' }));
}

/** 附件1 to read, in its printed order. The form's ID number must be the masked one. */
export const sectionsOf = (masked: NomineeForm): FormSection[] =>
  formSections.map(({ title, fields }) => ({
    title,
    rows: fields
      .filter((field) => field !== 'justification' || masked.justification !== '')
      .map((field) => ({ field, label: fieldLabels[field], value: fieldValue(masked, field) || '未填' })),
  }));
