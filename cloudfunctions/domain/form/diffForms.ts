import { maskMobile } from '../identity/mobile';
import { fieldLabel, fieldLabels, fieldValue, formSections, sayAchievement } from '../wording/formWords';
import { paperName } from '../wording/names';
import { achievementLists, type Achievement, type AchievementList, type FormField, type NomineeForm } from './form';
import type { NamedPaper, PaperSlot } from '../papers/paper';

/** One thing that is not what it was, ready to print. */
export interface Change {
  /** A field of the form or a slot of the papers: what a remark is about. */
  readonly field: FormField | PaperSlot;
  readonly label: string;
  /** '' where there was nothing, and for what is not shown (the ID number). */
  readonly before: string;
  readonly after: string;
  /** 改了 · 新增 · 删了; for what is not shown a whole sentence. */
  readonly what: string;
}

const changed = '改了';
const added = '新增';
const removed = '删了';

const whatOf = (before: string, after: string): string => (before === '' ? added : after === '' ? removed : changed);

const isList = (field: FormField): field is AchievementList => achievementLists.some((one) => one === field);

const sameItem = (one: Achievement, other: Achievement): boolean =>
  one.title === other.title && one.date === other.date && one.detail === other.detail;

/** What stands in one list and has no twin in the other, with its place; each twin counts once. */
function withoutTwin(list: readonly Achievement[], other: readonly Achievement[]): { item: Achievement; at: number }[] {
  const left = [...other];
  return list.flatMap((item, at) => {
    const twin = left.findIndex((one) => sameItem(one, item));
    if (twin === -1) return [{ item, at }];
    left.splice(twin, 1);
    return [];
  });
}

/** Items of one title are the same item, rewritten; the others came or went. */
function diffList(field: AchievementList, before: readonly Achievement[], after: readonly Achievement[]): Change[] {
  const gone = withoutTwin(before, after);
  const come = withoutTwin(after, before);
  const row = (at: number, from: Achievement | undefined, to: Achievement | undefined): Change => {
    const [was, is] = [from ? sayAchievement(from) : '', to ? sayAchievement(to) : ''];
    return { field, label: fieldLabel(`${field}.${at}`), before: was, after: is, what: from && to ? changed : whatOf(was, is) };
  };
  const renewed = come.map(({ item, at }) => {
    const old = gone.findIndex((one) => one.item.title === item.title);
    return row(at, old === -1 ? undefined : gone.splice(old, 1)[0]?.item, item);
  });
  const rows = [...gone.map(({ item, at }) => row(at, item, undefined)), ...renewed];
  const moved = rows.length === 0 && before.some((item, at) => !after[at] || !sameItem(item, after[at]));
  return moved ? [{ field, label: fieldLabels[field], before: '', after: '', what: '换了先后顺序' }] : rows;
}

function diffField(field: FormField, before: NomineeForm, after: NomineeForm): Change[] {
  if (isList(field)) return diffList(field, before[field], after[field]);
  if (before[field] === after[field]) return [];
  const label = fieldLabels[field];
  if (field === 'idNumber') return [{ field, label, before: '', after: '', what: `${label}已改` }];
  const shown = (form: NomineeForm): string => (field === 'phone' ? maskMobile(form.phone) : fieldValue(form, field));
  const [was, is] = [shown(before), shown(after)];
  return [{ field, label, before: was, after: is, what: whatOf(was, is) }];
}

/**
 * What changed between two whole forms, in the printed order. Of an ID number only that it did, never a digit; phones are
 * masked, as the one that stood there before may be a stranger's.
 */
export const diffForms = (before: NomineeForm, after: NomineeForm): readonly Change[] =>
  formSections.flatMap(({ fields }) => fields.flatMap((field) => diffField(field, before, after)));

/** Papers that came and went, by name. */
export function diffPapers(before: readonly NamedPaper[], after: readonly NamedPaper[]): readonly Change[] {
  const lacking = (papers: readonly NamedPaper[], { fileId }: NamedPaper): boolean => papers.every((one) => one.fileId !== fileId);
  const row = ({ slot, name }: NamedPaper, here: boolean): Change => ({
    field: slot,
    label: paperName(slot),
    before: here ? '' : name,
    after: here ? name : '',
    what: here ? added : removed,
  });
  return [
    ...before.filter((paper) => lacking(after, paper)).map((paper) => row(paper, false)),
    ...after.filter((paper) => lacking(before, paper)).map((paper) => row(paper, true)),
  ];
}
