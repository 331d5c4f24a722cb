/** One draft to the functions, merged with what a colleague saved meanwhile where nobody has to choose. */
import type { ReplyOf } from '../../../../typings/api';
import { call, type Trouble } from '../../../cloud/call';
import { savingOf, type Draft, type Revision } from './draft';
import { maskIdNumber, normaliseForm } from '../../rules/formRules';
import { blankForm } from '../blankForm';
import { merge, type Numbers } from './merge';

export type Nominee = ReplyOf<'unit', 'nominee'>;
type Problems = ReplyOf<'unit', 'saveNominee'>['problems'];

export type Sent =
  | {
      readonly kind: 'saved';
      readonly nominationId: string;
      /** What the functions have now. */
      readonly saved: Revision;
      readonly problems: Problems;
      /** What a colleague had changed, by label; it is in `saved`. */
      readonly taken: readonly string[];
    }
  /** conflict: somebody has to choose. closed: not to be written in any more. `theirs` is the newest revision. */
  | { readonly kind: 'conflict' | 'closed'; readonly theirs: Nominee }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** An ID number in the open page: what was typed, and what the form had before, masked. */
export interface TypedNumber {
  readonly typed: string;
  readonly before: string;
}

const untyped: TypedNumber = { typed: '', before: '' };

export const maskTyped = (typed: string): string => maskIdNumber(normaliseForm({ ...blankForm, idNumber: typed }).idNumber);

/** Beside the number, masked, that the form has now; undefined where none was typed. */
export const numbersOf = ({ typed, before }: TypedNumber, theirs: string): Numbers | undefined =>
  typed === '' ? undefined : { mine: maskTyped(typed), before, theirs };

const newest = ({ nominationId, draftKey, grant }: Draft) =>
  call('unit', 'nominee', nominationId === '' ? { draftKey } : { nominationId }, grant);

/** A colleague who is quicker again and again is met three times; then the draft waits for its next turn. */
const meetings = 3;

async function meet(draft: Draft, number: TypedNumber, taken: readonly string[], left: number): Promise<Sent> {
  const answer = await newest(draft);
  if (!answer.ok) return { kind: 'trouble', trouble: answer };
  const theirs = answer.data;
  if (!theirs.editable) return { kind: 'closed', theirs };
  const merged = merge({ base: draft.base, mine: draft, theirs, numbers: numbersOf(number, theirs.form.idNumber) });
  if (merged.conflicts.length > 0) return { kind: 'conflict', theirs };
  const { nominationId, revision, tier, form } = theirs;
  const met = { ...draft, nominationId, base: { revision, tier, form: { ...form, idNumber: '' } }, tier: merged.tier, form: merged.form };
  return send(met, number, [...new Set([...taken, ...merged.taken])], left - 1);
}

/** The draft must have a tier; without one it waits on the phone. */
export async function send(draft: Draft, number = untyped, taken: readonly string[] = [], left = meetings): Promise<Sent> {
  const saving = savingOf(draft, number.typed);
  if (!saving) throw new Error('a draft without a tier stays on the phone');
  const answer = await call('unit', 'saveNominee', saving, draft.grant);
  if (answer.ok) {
    const { nominationId, revision, problems } = answer.data;
    return { kind: 'saved', nominationId, saved: { revision, tier: draft.tier, form: draft.form }, problems, taken };
  }
  const met = answer.code === 'stale' ? left > 0 : answer.code === 'notEditable';
  return met ? meet(draft, number, taken, left) : { kind: 'trouble', trouble: answer };
}
