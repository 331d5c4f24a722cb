/** Brings together what a contact wrote and what a colleague saved meanwhile. Nothing of either is lost: it is in the form, or in a conflict. */
import { fieldLabel, fieldValue } from '../../rules/formRules';
import { blankForm, type Form } from '../blankForm';
import { sameValue, writtenFields, type FormField, type Revision, type Written } from './draft';
import { mergeList, type Item, type List, type Side } from './mergeList';

export interface Conflict {
  /** `position`, `tier`, `honours.2`: the third of the list that both began with. */
  readonly key: string;
  readonly label: string;
  /** Ready to read; '' where it was left empty or taken out. */
  readonly theirs: string;
  readonly mine: string;
  readonly chosen: Side | '';
}

/** By a conflict's key. */
export type Choices = Readonly<Partial<Record<string, Side>>>;

export interface Merged extends Written {
  readonly conflicts: readonly Conflict[];
  /** The labels of what only the colleague changed. */
  readonly taken: readonly string[];
}

/** ID numbers, all masked: the one typed here, the one the form had, the one it has now. */
export interface Numbers {
  readonly mine: string;
  readonly before: string;
  readonly theirs: string;
}

export interface Meeting {
  readonly base: Revision;
  readonly mine: Written;
  readonly theirs: Revision;
  readonly choices?: Choices;
  /** Given where an ID number was typed. */
  readonly numbers?: Numbers | undefined;
  /** A tier's name. */
  readonly tierName?: (tier: string) => string;
}

export const tierLabel = '申报层级';

const listFields = ['honours', 'results', 'benefits'] as const;
type ListField = (typeof listFields)[number];
const isList = (field: FormField): field is ListField => listFields.some((list) => list === field);

const sayItem = (item: Item | null): string => (item ? fieldValue({ ...blankForm, honours: [item] }, 'honours') : '');

interface Part {
  readonly value: Form[FormField];
  readonly conflicts: readonly Conflict[];
  readonly taken: boolean;
}

function mergeItems(field: ListField, base: List, mine: List, { theirs, choices = {} }: Meeting): Part {
  const keyOf = (at: number): string => `${field}.${at}`;
  const { items, conflicts } = mergeList(base, mine, theirs.form[field], (at) => choices[keyOf(at)]);
  const shown = conflicts.map((one): Conflict => {
    const key = keyOf(one.at);
    return { key, label: fieldLabel(key), mine: sayItem(one.mine), theirs: sayItem(one.theirs), chosen: choices[key] ?? '' };
  });
  return { value: items, conflicts: shown, taken: conflicts.length === 0 && JSON.stringify(items) !== JSON.stringify(mine) };
}

function mergeField(field: FormField, meeting: Meeting): Part {
  const { base, mine, theirs, choices = {} } = meeting;
  if (isList(field)) return mergeItems(field, base.form[field], mine.form[field], meeting);
  if (sameValue(field, base.form, theirs.form) || sameValue(field, mine.form, theirs.form)) return { value: mine.form[field], conflicts: [], taken: false };
  if (sameValue(field, base.form, mine.form)) return { value: theirs.form[field], conflicts: [], taken: true };
  const chosen = choices[field] ?? '';
  const conflict: Conflict = { key: field, label: fieldLabel(field), mine: fieldValue(mine.form, field), theirs: fieldValue(theirs.form, field), chosen };
  return { value: (chosen === 'theirs' ? theirs : mine).form[field], conflicts: [conflict], taken: false };
}

function mergeTier({ base, mine, theirs, choices = {}, tierName = String }: Meeting): Pick<Merged, 'tier' | 'conflicts' | 'taken'> {
  if (mine.tier === theirs.tier || base.tier === theirs.tier) return { tier: mine.tier, conflicts: [], taken: [] };
  if (base.tier === mine.tier) return { tier: theirs.tier, conflicts: [], taken: [tierLabel] };
  const chosen = choices.tier ?? '';
  const conflict: Conflict = { key: 'tier', label: tierLabel, mine: tierName(mine.tier), theirs: tierName(theirs.tier), chosen };
  return { tier: (chosen === 'theirs' ? theirs : mine).tier, conflicts: [conflict], taken: [] };
}

function numberConflicts({ numbers, choices = {} }: Meeting): Conflict[] {
  if (!numbers || numbers.theirs === numbers.before || numbers.theirs === numbers.mine) return [];
  const { mine, theirs } = numbers;
  return [{ key: 'idNumber', label: fieldLabel('idNumber'), mine, theirs, chosen: choices.idNumber ?? '' }];
}

/** The form with both sides' changes. Where both changed the same, mine stands until it is chosen, and nothing may be sent. */
export function merge(meeting: Meeting): Merged {
  const { tier, conflicts, taken } = mergeTier(meeting);
  const parts = writtenFields.map((field) => ({ field, ...mergeField(field, meeting) }));
  const values = Object.fromEntries(parts.map(({ field, value }) => [field, value]));
  return {
    tier,
    form: { ...meeting.mine.form, birthMonth: meeting.theirs.form.birthMonth, ...values },
    conflicts: [...conflicts, ...numberConflicts(meeting), ...parts.flatMap((part) => part.conflicts)],
    taken: [...taken, ...parts.flatMap((part) => (part.taken ? [fieldLabel(part.field)] : []))],
  };
}

export const isSettled = (conflicts: readonly Conflict[]): boolean => conflicts.every(({ chosen }) => chosen !== '');
