import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Route, Tier } from '../terms';
import { lineOf, mostLines, withLine, type Desk, type Line } from './desk';
import type { NomineeForm } from '../form/form';
import { claimId, type Happening, type Nomination } from './nomination';
import { isWritable, step } from './states';

/** What the keyed hashes of a form's ID number and phone are; null while they are not filled in properly. */
export interface FormKeys {
  readonly idKey: string | null;
  readonly nomineeKey: string | null;
}

export interface Saving extends FormKeys {
  readonly desk: Desk;
  /** Null for a new one. */
  readonly nomination: Nomination | null;
  /** The revision the contact worked on. */
  readonly baseRevision: number;
  /** The phone's own name of a new draft. */
  readonly draftKey: string | null;
  readonly tier: Tier;
  readonly route: Route;
  readonly form: Omit<NomineeForm, 'idNumber'>;
  /** Whether form, ID number and tier are what they were. */
  readonly unchanged: boolean;
  /** What form and papers lack together (`lacksOf`). */
  readonly lacks: readonly string[];
  /** What the record says where this leads to another phone (`phoneNote`). */
  readonly phoneNote?: string;
  readonly now: Instant;
}

export interface Saved {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** False where the same content was saved again. */
  readonly changed: boolean;
  /** Whether its nominee is now to be asked. */
  readonly askNominee: boolean;
  /** The claim on an ID number that was corrected: whoever it belongs to is free at once. */
  readonly released: string | null;
}

function opened({ desk, tier, route, draftKey }: Saving): Nomination {
  const { season, unitId, unitName, district, lastLine } = desk;
  return {
    _id: `${season}.${unitId}.${lastLine + 1}`,
    draftKey,
    season,
    unitId,
    unitName,
    district,
    tier,
    route,
    level: '',
    name: '',
    occupation: '',
    state: 'draft',
    revision: 0,
    confirmedRevision: 0,
    submittedRevision: 0,
    returnedRevision: 0,
    version: 0,
    nomineeKey: null,
    nominee: null,
    idKey: null,
    claimId: null,
    papers: [],
    remarks: [],
    due: null,
    reviewer: null,
    submittedAt: null,
    receipt: null,
    history: [],
  };
}

/** One entry for a run of revisions, so that the history stays short. */
export function withRevision(history: readonly Happening[], now: Instant): readonly Happening[] {
  if (history.length === 0) return [{ at: now, what: 'opened', note: '' }];
  const kept = history.at(-1)?.what === 'revised' ? history.slice(0, -1) : history;
  return [...kept, { at: now, what: 'revised', note: '' }];
}

/** The desk's line of a nomination. `lacks` and `justified` are known from form and papers alone. */
export const lineFrom = (nomination: Nomination, lacks: readonly string[], justified: boolean): Line => ({
  nominationId: nomination._id,
  idKey: nomination.idKey,
  draftKey: nomination.draftKey,
  tier: nomination.tier,
  name: nomination.name,
  occupation: nomination.occupation,
  level: nomination.level,
  revision: nomination.revision,
  confirmedRevision: nomination.confirmedRevision,
  lacks,
  justified,
  state: nomination.state,
  receipt: nomination.receipt,
  due: nomination.due,
  ...(nomination.reviewer ? { backTo: nomination.reviewer } : {}),
});

/** The claim that a form keeps (三, one nomination for one person): none once its ID number is another person's. A number that is only being typed anew frees nobody yet. */
const keptClaim = ({ claimId: held, idKey: before }: Nomination, { desk, idKey }: Saving): string | null =>
  idKey === null || idKey === before || held === claimId(desk.season, idKey) ? held : null;

/** Another phone is another way in: whoever had the old one is shut out by it, so that it is recorded. */
function withPhone(before: Nomination, { nomineeKey, phoneNote = '', now }: Saving): readonly Happening[] {
  if (before.nomineeKey === null || before.nomineeKey === nomineeKey) return before.history;
  return [...before.history, { at: now, what: 'phoneCorrected', note: phoneNote }];
}

function revised(before: Nomination, saving: Saving, state: Nomination['state']): Nomination {
  const { desk, form, tier, route, idKey, nomineeKey, now } = saving;
  return {
    ...before,
    unitName: desk.unitName,
    district: desk.district,
    tier,
    route,
    idKey,
    nomineeKey,
    state,
    name: form.name,
    occupation: form.occupation,
    level: form.skillLevel,
    revision: before.revision + 1,
    version: before.version + 1,
    nominee: nomineeKey === before.nomineeKey ? before.nominee : null,
    claimId: keptClaim(before, saving),
    correctedPhone: null,
    history: withRevision(withPhone(before, saving), now),
  };
}

/** A draft at its first revision under an id that was chosen before any desk names it. */
export const openedDraft = (saving: Omit<Saving, 'nomination' | 'baseRevision' | 'unchanged'>, id: string): Nomination => {
  const fresh = { ...saving, nomination: null, baseRevision: 0, unchanged: false };
  return revised({ ...opened(fresh), _id: id }, fresh, 'draft');
};

/**
 * A contact's form becomes a new revision. An unchanged one is recognised; a changed one needs a new confirmation, and its
 * old one stays with the older number. Remarks stay until whoever made them looks at the new revision. Once submitted, a nomination keeps to its route.
 */
export function decideSave(saving: Saving): Decision<Saved, 'notFound' | 'stale' | 'notEditable' | 'wrongState' | 'tooManyDrafts'> {
  const { desk, lacks, route, form } = saving;
  const before = saving.nomination ?? opened(saving);
  if (!saving.nomination && desk.lines.length >= mostLines) return refuse('tooManyDrafts', { most: mostLines });
  const line = lineOf(desk, before._id);
  if (saving.nomination && !line) return refuse('notFound', { what: '这份推荐' });
  const state = line?.state ?? 'draft';
  if (!isWritable(state)) return refuse('notEditable', { state });
  if (saving.nomination && saving.baseRevision !== before.revision) return refuse('stale', { what: '这份申请表' });
  if (saving.nomination && saving.unchanged)
    return allow({ desk, nomination: before, changed: false, askNominee: false, released: null });
  if (line?.receipt && route !== before.route) return refuse('wrongState', { state, event: 'save' });
  const next = step(state, lacks.length === 0 ? 'complete' : 'save');
  if (!next.ok) return next;
  const nomination = revised(before, saving, next.value);
  // A form is saved at every pause of the writing: who was asked already and has not answered is not asked again.
  const wasAsked = state === 'awaitingConfirmation' && nomination.nomineeKey === before.nomineeKey;
  const moved = withLine(desk, lineFrom(nomination, lacks, form.justification.trim() !== ''));
  return allow({
    desk: saving.nomination ? moved : { ...moved, lastLine: desk.lastLine + 1 },
    nomination,
    changed: true,
    askNominee: next.value === 'awaitingConfirmation' && !wasAsked,
    released: nomination.claimId === before.claimId ? null : before.claimId,
  });
}
