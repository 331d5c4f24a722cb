/** Projections that more than one function shows. */
import type { NomineeForm } from '../domain/form/form';
import { daysLeft, isPast, sayDeadline } from '../domain/nomination/deadlines';
import type { Desk, UnitPaper } from '../domain/nomination/desk';
import type { Nomination } from '../domain/nomination/nomination';
import type { Paper } from '../domain/papers/paper';
import { provenBy } from '../domain/form/proof';
import { fieldLabels, fieldValue, formSections } from '../domain/wording/formWords';
import { saySize } from '../domain/wording/fileRefusals';
import { paperName, type PaperKind } from '../domain/wording/names';
import { stateName, stateTone } from '../domain/wording/states';
import { sayDeadlineSentence } from '../domain/wording/deadlineWords';
import { temporaryUrls, typeOfKept } from './files';
import type { DeadlineView, FormSection, PaperView, StateTag, UnitPaperView } from './views';

export const tagOf = ({ state, tier, district }: Pick<Nomination, 'state' | 'tier' | 'district'>): StateTag => ({
  state,
  name: stateName(state, tier, district),
  tone: stateTone(state),
});

export const deadlineView = (deadline: string, now: string, office: string | null): DeadlineView => ({
  at: deadline,
  text: sayDeadline(deadline),
  daysLeft: daysLeft(now, deadline),
  open: !isPast(now, deadline),
  sentence: sayDeadlineSentence(deadline, now, office),
});

/** A file as it is shown; its size may be unknown. */
export type Shown<Slot extends PaperKind> = Pick<Paper, 'fileId' | 'name' | 'type'> & { readonly slot: Slot; readonly size: number | null };

/** 佐证材料：全区技术能手 */
function labelOf({ slot, fileId }: Shown<PaperKind>, form: Omit<NomineeForm, 'idNumber'> | undefined): string {
  const proves = form ? provenBy(form, fileId) : [];
  return proves.length > 0 ? `${paperName(slot)}：${proves.join('、')}` : paperName(slot);
}

/** One call for all addresses, none for no papers. With the form each says what it proves. */
export async function paperViews<Slot extends PaperKind>(
  papers: readonly Shown<Slot>[],
  form?: Omit<NomineeForm, 'idNumber'>,
): Promise<PaperView<Slot>[]> {
  const urls = await temporaryUrls(papers.map(({ fileId }) => fileId));
  return papers.map((paper) => ({
    slot: paper.slot,
    label: labelOf(paper, form),
    name: paper.name,
    type: paper.type,
    sizeText: paper.size === null ? '' : saySize(paper.size),
    url: urls[paper.fileId] ?? '',
  }));
}

export async function unitPaperViews<Slot extends PaperKind>(papers: readonly Shown<Slot>[]): Promise<UnitPaperView<Slot>[]> {
  const views = await paperViews(papers);
  return views.map((view, index) => ({ ...view, fileId: papers[index]?.fileId ?? '' }));
}

/** What the unit itself handed in, the statement first. */
export function unitFiles({ headcounts, papers }: Desk): readonly Shown<UnitPaper['slot'] | 'statement'>[] {
  const fileId = headcounts?.statementFileId;
  if (!fileId) return papers;
  return [{ slot: 'statement', fileId, name: paperName('statement'), type: typeOfKept(fileId), size: null }, ...papers];
}

/** 附件1 to read, in its printed order. The form's ID number must be the masked one. */
export const sectionsOf = (masked: NomineeForm): FormSection[] =>
  formSections.map(({ title, fields }) => ({
    title,
    rows: fields
      .filter((field) => field !== 'justification' || masked.justification !== '')
      .map((field) => ({ field, label: fieldLabels[field], value: fieldValue(masked, field) || '未填' })),
  }));
