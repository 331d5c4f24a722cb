/** What a contact writes and the functions do not have yet. Never an ID number: that stays in the open page and is asked for again. */
import type { InputOf } from '../../../../typings/api';
import { normaliseForm } from '../../rules/formRules';
import { blankForm, type Form } from '../blankForm';

type Saving = InputOf<'unit', 'saveNominee'>;
export type Tier = Saving['tier'];
export type FormField = keyof Form;

/** A form with its tier; '' until one is chosen: no tier is ever assumed, since each takes another place. */
export interface Written {
  readonly tier: Tier | '';
  readonly form: Form;
}

/** A revision as the functions have it; 0 is the empty form that a new one begins with. */
export interface Revision extends Written {
  readonly revision: number;
}

/** functions: they said no, `why` says the reason. conflict: a colleague wrote in the same fields. closed: not to be written in any more. */
export type Stuck = '' | 'refused' | 'conflict' | 'closed';

export interface Draft extends Written {
  /** This phone's name of the draft: a first save whose answer was lost is known again by it. */
  readonly draftKey: string;
  /** The grant it is written under and is sent under, whichever is chosen later. */
  readonly grant: string;
  readonly season: string;
  /** Empty before the first save. */
  readonly nominationId: string;
  /** What it was written on. */
  readonly base: Revision;
  /** An ID number was typed that the functions do not have. */
  readonly owesIdNumber: boolean;
  readonly stuck: Stuck;
  readonly why: string;
}

const withoutIdNumber = (form: Form): Form => ({ ...form, idNumber: '' });

/** A name no other draft has. */
const newDraftKey = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`;

export const revisionOf = ({ revision, tier, form }: Revision): Revision => ({ revision, tier, form: withoutIdNumber(form) });

/** A draft of what the functions have, or of a new form. */
export function begin(grant: string, season: string, of?: Revision & { readonly nominationId: string }): Draft {
  const base = of ? revisionOf(of) : { revision: 0, tier: '' as const, form: blankForm };
  const draft = { draftKey: newDraftKey(), grant, season, nominationId: of?.nominationId ?? '' };
  return { ...draft, base, tier: base.tier, form: base.form, owesIdNumber: false, stuck: '', why: '' };
}

/** The fields that a person writes in. The birth month comes from the ID number, which is apart. */
export const writtenFields = (Object.keys(blankForm) as FormField[]).filter((field) => field !== 'birthMonth' && field !== 'idNumber');

/** Whether two values are stored alike; blanks at the ends and look-alike signs are no difference. */
export function sameValue(field: FormField, one: Form, other: Form): boolean {
  if (JSON.stringify(one[field]) === JSON.stringify(other[field])) return true;
  return JSON.stringify(normaliseForm(one)[field]) === JSON.stringify(normaliseForm(other)[field]);
}

export const changedFields = ({ base, form }: Pick<Draft, 'base' | 'form'>): FormField[] =>
  writtenFields.filter((field) => !sameValue(field, base.form, form));

/** How many places of it the functions do not have. A tier alone makes no nominee. */
export function countWaiting(draft: Draft, idNumber = ''): number {
  const fields = changedFields(draft).length + (idNumber === '' ? 0 : 1);
  const tier = draft.tier !== draft.base.tier && (draft.nominationId !== '' || fields > 0) ? 1 : 0;
  return fields + tier;
}

/** What to save: the whole form the first time, then only what changed. Null while it has no tier: it waits on the phone. */
export function savingOf(draft: Draft, idNumber: string): Saving | null {
  const { draftKey, nominationId, base, tier, form } = draft;
  if (tier === '') return null;
  if (nominationId === '') return { draftKey, tier, form: { ...form, idNumber } };
  const changed = Object.fromEntries(changedFields(draft).map((field) => [field, form[field]]));
  return { nominationId, revision: base.revision, tier, form: idNumber === '' ? changed : { ...changed, idNumber } };
}
