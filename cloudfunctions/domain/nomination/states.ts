import { allow, refuse, type Decision } from '../refusal';

export const nominationStates = [
  'draft',
  'awaitingConfirmation',
  'disputed',
  'confirmed',
  'returned',
  'withdrawn',
  'firstReview',
  'cutByDistrict',
  'rejected',
  'qualificationReview',
  'evaluation',
  'deciding',
  'notSelected',
  'publicity',
  'objectionOpen',
  'awarded',
  'cancelled',
  'ended',
] as const;
export type NominationState = (typeof nominationStates)[number];

export const nominationEvents = [
  'save',
  'complete',
  'confirm',
  'dispute',
  'withdraw',
  'submitToDistrict',
  'submitToCity',
  'return',
  'reject',
  'cut',
  'forward',
  'qualify',
  'evaluate',
  'reopen',
  'leaveOut',
  'select',
  'supplement',
  'object',
  'dismissObjections',
  'upholdObjection',
  'award',
  'cancel',
  'end',
] as const;
/**
 * save: written with something still missing. complete: written with nothing missing. forward: the district sends it on.
 * qualify: passed the city's qualification review. reopen: its panel scores once more. supplement: 递补. cancel: 取消申报资格 (五(二)). end: left, retired or died.
 */
export type NominationEvent = (typeof nominationEvents)[number];

type Exits = Partial<Readonly<Record<NominationEvent, NominationState>>>;

const writable: Exits = { save: 'draft', complete: 'awaitingConfirmation' };
/** Open to everybody until the decision: the unit takes it back, false data ends it, a changed life ends it without blame. */
const undecided: Exits = { withdraw: 'withdrawn', cancel: 'cancelled', end: 'ended' };

export const transitions: Readonly<Record<NominationState, Exits>> = {
  draft: { ...undecided, ...writable },
  awaitingConfirmation: { ...undecided, ...writable, confirm: 'confirmed', dispute: 'disputed' },
  // A new revision answers a doubt; so does its nominee, who may also find a further one.
  disputed: { ...undecided, ...writable, confirm: 'confirmed', dispute: 'disputed' },
  confirmed: {
    ...undecided,
    ...writable,
    dispute: 'disputed',
    submitToDistrict: 'firstReview',
    submitToCity: 'qualificationReview',
  },
  // A returned line stays returned until it is complete again, then it needs a new confirmation like any other.
  returned: { ...undecided, save: 'returned', complete: 'awaitingConfirmation' },
  withdrawn: {},
  firstReview: {
    ...undecided,
    return: 'returned',
    reject: 'rejected',
    cut: 'cutByDistrict',
    forward: 'qualificationReview',
  },
  cutByDistrict: {},
  rejected: {},
  qualificationReview: { ...undecided, return: 'returned', reject: 'rejected', qualify: 'evaluation' },
  evaluation: { ...undecided, evaluate: 'deciding' },
  deciding: { ...undecided, reopen: 'evaluation', select: 'publicity', leaveOut: 'notSelected' },
  notSelected: { supplement: 'publicity' },
  publicity: { object: 'objectionOpen', award: 'awarded', cancel: 'cancelled' },
  objectionOpen: { dismissObjections: 'publicity', upholdObjection: 'cancelled', cancel: 'cancelled' },
  awarded: { cancel: 'cancelled' },
  cancelled: {},
  ended: {},
};

export const terminalStates: readonly NominationState[] = ['withdrawn', 'cutByDistrict', 'rejected', 'cancelled', 'ended'];

/** Nothing is to come any more, but for a supplementary decision, which takes nobody's waiting for granted. */
export const isOver = (state: NominationState): boolean => terminalStates.includes(state) || state === 'notSelected';

/** Where an event leads; the only way for a nomination to change its state. */
export function step(state: NominationState, event: NominationEvent): Decision<NominationState, 'wrongState'> {
  const next = transitions[state][event];
  return next ? allow(next) : refuse('wrongState', { state, event });
}

/** Given back by the unit, for whatever reason: it takes no place, and nobody is held by it. */
export const isGivenUp = (state: NominationState): boolean => state === 'withdrawn' || state === 'ended';

/** Before the decision: what changes in a person's life can still be entered. */
export const isUndecided = (state: NominationState): boolean => 'end' in transitions[state];

/** Whether a unit may still write in the form (before a submit, and after a return). */
export const isWritable = (state: NominationState): boolean => 'save' in transitions[state];
