import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import {
  isWritable,
  nominationEvents,
  nominationStates,
  step,
  terminalStates,
  transitions,
  type NominationState,
} from '../../../cloudfunctions/domain/nomination/states';
import { stateName, stateTone, turnOf } from '../../../cloudfunctions/domain/wording';

const exitsOf = (state: NominationState): NominationState[] => Object.values(transitions[state]);

test('every state can be reached from a draft', () => {
  const reached = new Set<NominationState>(['draft']);
  for (const state of reached) exitsOf(state).forEach((next) => reached.add(next));
  expect([...reached].sort()).toEqual([...nominationStates].sort());
});

test('exactly the terminal states have no exit', () => {
  expect(nominationStates.filter((state) => exitsOf(state).length === 0)).toEqual(terminalStates);
});

test('every event leads somewhere', () => {
  const used = new Set(nominationStates.flatMap((state) => Object.keys(transitions[state])));
  expect([...used].sort()).toEqual([...nominationEvents].sort());
});

test('from everywhere an end can be reached', () => {
  const ending = new Set<NominationState>([...terminalStates, 'awarded']);
  for (let grown = true; grown; ) {
    const more = nominationStates.filter((state) => !ending.has(state) && exitsOf(state).some((next) => ending.has(next)));
    more.forEach((state) => ending.add(state));
    grown = more.length > 0;
  }
  expect(ending.size).toBe(nominationStates.length);
});

test('every state has its own name and tone, and live ones somebody who acts next', () => {
  expect(new Set(nominationStates.map((state) => stateName(state))).size).toBe(nominationStates.length);
  nominationStates.forEach((state) => {
    expect(['brand', 'gold', 'ok', 'warn', 'err', 'grey']).toContain(stateTone(state));
    const finished = terminalStates.includes(state) || state === 'awarded' || state === 'notSelected';
    expect(turnOf(season2024, state).who === '').toBe(finished);
  });
});

test.each([
  ['confirmed', 'submitToDistrict', 'firstReview'],
  ['confirmed', 'submitToCity', 'qualificationReview'],
  ['confirmed', 'save', 'draft'],
  ['confirmed', 'complete', 'awaitingConfirmation'],
  ['returned', 'save', 'returned'],
  ['returned', 'complete', 'awaitingConfirmation'],
  ['objectionOpen', 'dismissObjections', 'publicity'],
] as const)('%s + %s → %s', (state, event, next) => {
  expect(step(state, event)).toEqual({ ok: true, value: next });
});

test.each([
  ['draft', 'submitToDistrict'],
  ['awaitingConfirmation', 'submitToDistrict'],
  ['returned', 'submitToDistrict'],
  ['firstReview', 'save'],
  ['withdrawn', 'save'],
  ['publicity', 'end'],
  ['objectionOpen', 'award'],
] as const)('%s + %s is refused', (state, event) => {
  expect(step(state, event)).toEqual({ ok: false, code: 'wrongState', facts: { state, event } });
});

test('a form can be written before a submit and after a return only', () => {
  expect(nominationStates.filter(isWritable)).toEqual(['draft', 'awaitingConfirmation', 'disputed', 'confirmed', 'returned']);
});
