import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decideChoose } from '../../../cloudfunctions/domain/decision/decideChoose';
import { decideFreeze, type FreezeAsked } from '../../../cloudfunctions/domain/decision/decideFreeze';
import { decideOpen, decideRecord, decideSupplement } from '../../../cloudfunctions/domain/decision/decideMeeting';
import type { SeasonDecision } from '../../../cloudfunctions/domain/decision/decision';
import { frozenText } from '../../../cloudfunctions/domain/decision/frozenText';
import { apart, fullRecord, gate, now, opened, plain, ranking, rankingsOf, recorded, sm3, value } from './madeUpMeeting';

const rankings = rankingsOf({ chief: apart('chief', 12), special: apart('special', 31), senior: apart('senior', 3) });
const asked = (decision: SeasonDecision | null, more: Partial<FreezeAsked> = {}) =>
  decideFreeze({ gate, decision, rankings, gone: 0, rankingChanged: false, version: decision?.version ?? 0, hash: sm3, now, ...more });
const ready = (): SeasonDecision => recorded(opened(rankings));
const frozen = (): SeasonDecision => value(asked(ready())).decision;

test('everything that is missing is named at once, ties first', () => {
  const tied = rankingsOf({ chief: ranking('chief', [9000, ...Array.from({ length: 11 }, () => 8000)]) });
  const decision = opened(tied);
  expect(asked(decision, { rankings: tied })).toEqual({
    ok: false, code: 'notReadyToFreeze',
    facts: { gaps: [{ lacks: 'ties', count: 1 }, { lacks: 'bureau' }, { lacks: 'talentOffice' }, { lacks: 'vote' }, { lacks: 'minutesNumber' }] },
  });
});

test.each([
  ['no talent office', { attendance: fullRecord.attendance.filter(({ office }) => office === 'bureau'), votes: { whole: { for: 1, against: 0, abstain: 0 }, tiers: {} } }, 'talentOffice'],
  ['the talent office away', { attendance: fullRecord.attendance.map((one) => ({ ...one, present: one.office === 'bureau' })) }, 'talentOffice'],
  ['no vote', { votes: { whole: null, tiers: {} } }, 'vote'],
  ['a vote on one tier only', { votes: { whole: null, tiers: { chief: { for: 2, against: 0, abstain: 0 } } } }, 'vote'],
  ['no minutes number', { minutesNumber: '' }, 'minutesNumber'],
] as const)('with %s it stays open', (_, more, lacks) => {
  const decision = opened(rankings);
  const next = value(decideRecord({ decision, ...fullRecord, ...more, version: decision.version })).decision;
  expect(asked(next)).toEqual({ ok: false, code: 'notReadyToFreeze', facts: { gaps: [{ lacks }] } });
});

test('votes tier by tier are as good as one on the whole', () => {
  const decision = opened(rankings);
  const vote = { for: 2, against: 0, abstain: 0 };
  const next = value(decideRecord({ decision, ...fullRecord, votes: { whole: null, tiers: { chief: vote, special: vote, senior: vote } }, version: decision.version })).decision;
  expect(asked(next).ok).toBe(true);
});

test('votes are as many as people who came', () => {
  const decision = opened(rankings);
  const votes = { whole: { for: 2, against: 1, abstain: 0 }, tiers: {} };
  expect(decideRecord({ decision, ...fullRecord, votes, version: 1 })).toEqual({ ok: false, code: 'votesMiscounted', facts: { votes: 3, present: 2 } });
});

test('before the meeting, on an older version, on a changed ranking, with somebody gone', () => {
  expect(asked(null)).toMatchObject({ code: 'meetingNotOpen' });
  expect(asked(ready(), { version: 1 })).toMatchObject({ code: 'stale' });
  expect(asked(ready(), { rankingChanged: true })).toMatchObject({ code: 'rankingChanged' });
  expect(asked(ready(), { gone: 2 })).toEqual({ ok: false, code: 'chosenGone', facts: { count: 2 } });
  expect(asked(ready(), { gate: { ...gate, all: 12 } })).toMatchObject({ code: 'placesExceeded', facts: { tier: null, over: 31 } });
});

test('frozen once more it answers the same, and nothing in it changes any more', () => {
  const decision = frozen();
  const hash = decision.sittings[0]?.hash;
  for (const version of [decision.version - 1, decision.version]) expect(asked(decision, { version })).toEqual({ ok: true, value: { decision, hash, again: true } });
  const { version } = decision;
  expect(decideChoose({ gate, decision, tier: 'chief', ranked: rankings.chief, wish: plain, version })).toMatchObject({ code: 'sittingFrozen' });
  expect(decideRecord({ decision, ...fullRecord, version })).toMatchObject({ code: 'sittingFrozen' });
  expect(decideOpen({ season: '2024', gate, decision, rankings, basis: [], evaluation: '', open: 0, now })).toMatchObject({ code: 'sittingFrozen' });
});

test('the meeting waits for its panels; opened once more it keeps what was decided, unless a panel was opened again', () => {
  const opening = { season: '2024', gate, rankings, evaluation: 'f', open: 0, now };
  const basis = [{ panelId: '2024.p1', version: 7 }];
  expect(decideOpen({ ...opening, decision: null, basis, open: 2 })).toEqual({ ok: false, code: 'panelsOpen', facts: { open: 2 } });
  expect(decideOpen({ ...opening, decision: null, basis: [] })).toEqual({ ok: false, code: 'panelsOpen', facts: { open: 0 } });
  const decision = ready();
  expect(value(decideOpen({ ...opening, decision, basis }))).toBe(decision);
  const anew = value(decideOpen({ ...opening, decision, basis: [{ panelId: '2024.p1', version: 9 }] }));
  expect(anew).toMatchObject({ version: decision.version + 1, evaluation: 'f', sittings: [{ minutesNumber: fullRecord.minutesNumber, kind: 'first' }] });
});

test('a supplementary sitting: only after a freeze, only for a free place, only people not chosen yet', () => {
  const supplement = (decision: SeasonDecision | null, version = decision?.version ?? 0, more = {}) => decideSupplement({ gate, decision, rankings, version, now, ...more });
  expect(supplement(null)).toMatchObject({ code: 'meetingNotOpen' });
  expect(supplement(ready())).toMatchObject({ code: 'sittingOpen' });
  const first = frozen();
  expect(supplement(first)).toMatchObject({ code: 'nobodyToAdd' });
  const vacated: SeasonDecision = { ...first, vacated: [{ nominationId: '2024.chief.0003', cause: 'objectionUpheld', at: now }] };
  expect(supplement(vacated, 1)).toMatchObject({ code: 'stale' });
  const second = value(supplement(vacated));
  expect(supplement(second, vacated.version)).toEqual({ ok: true, value: second });
  expect(second.sittings.map(({ kind, number }) => [kind, number])).toEqual([['first', 1], ['supplementary', 2]]);
  const choose = (chosen: string[]) => decideChoose({ gate, decision: second, tier: 'chief', ranked: rankings.chief, wish: { ...plain, chosen }, version: second.version });
  expect(choose(['2024.chief.0003'])).toMatchObject({ code: 'notRanked' });
  expect(choose(['2024.chief.0001'])).toMatchObject({ code: 'notRanked' });
  expect(choose(['2024.chief.0011', '2024.chief.0012'])).toMatchObject({ code: 'placesExceeded', facts: { tier: 'chief', over: 1 } });
  expect(choose(['2024.chief.0012'])).toMatchObject({ code: 'reasonMissing', facts: { of: 'departure', count: 2 } });
  expect(asked(recorded(second))).toMatchObject({ facts: { gaps: [{ lacks: 'nobody' }] } });
  const chosen = value(choose(['2024.chief.0011'])).decision;
  const again = value(asked(recorded(chosen)));
  expect(again.hash).not.toBe(first.sittings[0]?.hash);
  expect(again.decision.sittings[0]).toEqual(first.sittings[0]);
});

const textOf = (decision: SeasonDecision): string =>
  frozenText({ gate, decision, sitting: decision.sittings.at(-1)!, rankings, sealReason: sm3 });

test('the frozen text is lines of arrays in fixed order, without a name or a reason', () => {
  const decision = ready();
  const departures = [{ nominationId: '2024.chief.0004', direction: 'out', reason: '甲某另有安排' } as const];
  const { decision: departed } = value(decideChoose({ gate, decision, tier: 'chief', ranked: rankings.chief, wish: { ...plain, departures }, version: decision.version }));
  const text = textOf(departed);
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 9)).toEqual([
    '["decision",1,"2024"]',
    '["sitting",1,"first","2024-12-28",null]',
    `["evaluation","${'e'.repeat(64)}"]`,
    '["minutes","包人社纪〔2024〕8号"]',
    '["attendance","bureau",2,1]',
    '["attendance","talentOffice",1,1]',
    '["vote","whole",2,0,0]',
    '["tier","chief",10,10,9,"",""]',
    `["departure","chief","out","2024.chief.0004","${sm3('甲某另有安排')}"]`,
  ]);
  expect(lines[9]).toBe('["chosen","chief",1,"2024.chief.0001","9000/1"]');
  expect(text).not.toMatch(/甲|乙|丙/);
});

test('the hash depends on every byte of the text', () => {
  const text = textOf(ready());
  const whole = sm3(text);
  fc.assert(
    fc.property(fc.nat({ max: Buffer.byteLength(text) - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(text);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(createHash('sm3').update(bytes).digest('hex')).not.toBe(whole);
    }),
  );
});
