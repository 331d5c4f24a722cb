import { confirmationOf, isConfirmed } from '../../../cloudfunctions/domain/nomination/confirmation';
import { decideEnd } from '../../../cloudfunctions/domain/nomination/decideEnd';
import { takesPlace } from '../../../cloudfunctions/domain/nomination/desk';
import { endings, type Ending } from '../../../cloudfunctions/domain/nomination/nomination';
import { isGivenUp, isUndecided, nominationStates, type NominationState } from '../../../cloudfunctions/domain/nomination/states';
import { endingSentence } from '../../../cloudfunctions/domain/wording/endings';
import { paperConfirmationSentences, privacyText } from '../../../cloudfunctions/domain/wording/privacy';
import { madeUpNomination } from '../madeUpNomination';

const now = '2024-12-05T09:00:00.000+08:00';

const end = (state: NominationState, why: Ending = 'retired', on = '2024-12-05') =>
  decideEnd({ ...madeUpNomination(state), why, on, note: '', now });

test.each(nominationStates)('an end in %s goes exactly before the decision', (state) => {
  const decision = end(state);
  if (state === 'ended') expect(decision).toEqual({ ok: true, value: null });
  else if (isUndecided(state)) expect(decision.ok && decision.value?.nomination.state).toBe('ended');
  else expect(decision).toMatchObject({ ok: false, code: 'wrongState', facts: { state } });
});

test.each(endings)('%s frees place, person and table', (why) => {
  const decision = end('firstReview', why);
  if (!decision.ok || !decision.value) throw new Error('refused');
  const { desk, nomination, released, tell } = decision.value;
  expect(desk.lines.filter(takesPlace)).toEqual([]);
  expect([desk.version, released, nomination.claimId, nomination.reviewer, nomination.due]).toEqual([3, '2024|id', null, null, null]);
  expect(tell).toBe(why === 'died' ? null : 'key');
  expect([nomination.nominee, nomination.nomineeKey]).toEqual(why === 'died' ? [null, null] : ['key', 'key']);
  expect(endingSentence(why) === '').toBe(why === 'died');
});

test.each([
  ['2024-12-05', true],
  ['2024-12-06', false],
] as const)('a day up to today: %s', (on, allowed) => {
  expect(end('confirmed', 'left', on).ok).toBe(allowed);
});

test('given up is withdrawn or ended, nothing else', () => {
  expect(nominationStates.filter(isGivenUp)).toEqual(['withdrawn', 'ended']);
});

test.each([
  ['confirmed', 2, 2, true],
  ['firstReview', 2, 2, true],
  ['confirmed', 3, 2, false],
  ['awaitingConfirmation', 2, 2, false],
  ['disputed', 2, 2, false],
] as const)('%s, revision %i, confirmed %i: stands confirmed %s', (state, revision, confirmedRevision, stands) => {
  expect(isConfirmed({ state, revision, confirmedRevision })).toBe(stands);
});

test('what was submitted rests on the last confirmation before it', () => {
  const history = [
    { at: '2024-12-01T09:00:00.000+08:00', what: 'confirmed', note: '' },
    { at: '2024-12-03T09:00:00.000+08:00', what: 'confirmedOnPaper', note: '张敏' },
  ] as const;
  expect(confirmationOf({ history }, '2024-12-02T09:00:00.000+08:00')).toEqual({ at: history[0].at, how: 'phone', by: '' });
  expect(confirmationOf({ history })).toEqual({ at: history[1].at, how: 'paper', by: '张敏' });
  expect(confirmationOf({ history: [] })).toBeNull();
});

test('the sheet carries the three sentences that are ticked on the phone, with the text’s day', () => {
  expect(paperConfirmationSentences).toHaveLength(3);
  expect(paperConfirmationSentences.join('')).toContain('2024年11月25日');
  expect(privacyText.sections.flatMap(({ lines }) => lines).join('')).toMatch(/第十三条[\s\S]*第二十八条[\s\S]*第二十九条/);
});
