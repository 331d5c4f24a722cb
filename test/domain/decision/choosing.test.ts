import fc from 'fast-check';
import { decideChoose, type Wish } from '../../../cloudfunctions/domain/decision/decideChoose';
import { decideFreeze } from '../../../cloudfunctions/domain/decision/decideFreeze';
import { decideSupplement, type Rankings } from '../../../cloudfunctions/domain/decision/decideMeeting';
import type { SeasonDecision } from '../../../cloudfunctions/domain/decision/decision';
import { holdersOf } from '../../../cloudfunctions/domain/decision/gate';
import { tiers, type Tier } from '../../../cloudfunctions/domain/terms';
import { apart, gate, now, opened, plain, ranking, rankingsOf, recorded, sm3, value } from './madeUpMeeting';

const choose = (decision: SeasonDecision | null, rankings: Rankings, tier: Tier, wish: Partial<Wish>, version = decision?.version ?? 0) =>
  decideChoose({ gate, decision, tier, ranked: rankings[tier], wish: { ...plain, ...wish }, version });
const chiefs = (count: number): Rankings => rankingsOf({ chief: apart('chief', count) });
const ids = (rankings: Rankings, tier: Tier, from: number, to: number): string[] => rankings[tier].slice(from - 1, to).map(({ nominationId }) => nominationId);
const chosenOf = (decision: SeasonDecision, tier: Tier): readonly string[] => decision.sittings.at(-1)?.chosen[tier].nominationIds ?? [];

test.each([[0, 0], [9, 9], [10, 10], [11, 10], [17, 10]])('of %i ranked chiefs the ranking itself proposes %i', (count, proposed) => {
  const rankings = chiefs(count);
  expect(chosenOf(opened(rankings), 'chief')).toEqual(ids(rankings, 'chief', 1, proposed));
});

test('ten chiefs are allowed, an eleventh is refused with what is over and the clause', () => {
  const rankings = chiefs(17);
  const decision = opened(rankings);
  expect(choose(decision, rankings, 'chief', { chosen: ids(rankings, 'chief', 1, 10) }).ok).toBe(true);
  expect(choose(decision, rankings, 'chief', { chosen: ids(rankings, 'chief', 1, 11) })).toEqual({
    ok: false, code: 'placesExceeded', facts: { tier: 'chief', over: 1, places: 10, clause: '二、三(四)' },
  });
});

test.each([
  ['the tenth out', { departures: [{ nominationId: '2024.chief.0010', direction: 'out', reason: '' }] }, { of: 'departure', count: 1 }],
  ['the eleventh for the tenth', { chosen: [1, 2, 3, 4, 5, 6, 7, 8, 9, 11].map((n) => `2024.chief.${String(n).padStart(4, '0')}`) }, { of: 'departure', count: 2 }],
  ['a line at eight', { line: 8 }, { of: 'line', count: 2 }],
  ['nobody', { line: 0 }, { of: 'line', count: 10 }],
] as const)('%s needs a reason', (_, wish, facts) => {
  const rankings = chiefs(17);
  expect(choose(opened(rankings), rankings, 'chief', wish)).toEqual({ ok: false, code: 'reasonMissing', facts });
});

test('with reasons the meeting may leave the ranking, and may choose nobody at all', () => {
  const rankings = chiefs(17);
  const decision = opened(rankings);
  const departures = [
    { nominationId: '2024.chief.0004', direction: 'out', reason: '正在接受调查' },
    { nominationId: '2024.chief.0011', direction: 'in', reason: '行业急需' },
  ] as const;
  const chosen = value(choose(decision, rankings, 'chief', { departures }));
  expect(chosenOf(chosen.decision, 'chief')).toEqual([...ids(rankings, 'chief', 1, 3), ...ids(rankings, 'chief', 5, 11)]);
  expect(chosen.decision.sittings[0]?.chosen.chief.departures).toEqual(departures);
  const none = value(choose(decision, rankings, 'chief', { line: 0, lineReason: '本届不评首席' }));
  expect(none.decision.sittings[0]?.chosen.chief).toEqual({ line: 0, lineReason: '本届不评首席', nominationIds: [], departures: [], tieReason: '' });
});

test('a tie at the line is no departure, but one reason for all of it', () => {
  const rankings = rankingsOf({ chief: ranking('chief', [...Array.from({ length: 9 }, (_, at) => 9000 - at), 8000, 8000, 7000]) });
  const decision = opened(rankings);
  expect(chosenOf(decision, 'chief')).toHaveLength(9);
  expect(choose(decision, rankings, 'chief', { tied: ['2024.chief.0011'] })).toEqual({ ok: false, code: 'reasonMissing', facts: { of: 'tie', count: 2 } });
  const decided = value(choose(decision, rankings, 'chief', { tied: ['2024.chief.0011'], tieReason: '工龄长' })).decision;
  expect(decided.sittings[0]?.chosen.chief).toMatchObject({ departures: [], tieReason: '工龄长' });
  expect(chosenOf(decided, 'chief').at(-1)).toBe('2024.chief.0011');
  const both = choose(decision, rankings, 'chief', { tied: ids(rankings, 'chief', 10, 11), tieReason: '都好' });
  expect(both).toMatchObject({ code: 'placesExceeded', facts: { over: 1 } });
});

test('before the meeting, with somebody unknown, on an older version, and the same once more', () => {
  const rankings = chiefs(11);
  const decision = opened(rankings);
  expect(choose(null, rankings, 'chief', {})).toMatchObject({ code: 'meetingNotOpen' });
  expect(choose(decision, rankings, 'chief', { chosen: ['2024.nobody.1'] })).toEqual({ ok: false, code: 'notRanked', facts: { count: 1 } });
  expect(choose(decision, rankings, 'chief', {}, decision.version - 1).ok).toBe(true);
  const wish = { line: 9, lineReason: '宁缺毋滥' };
  const once = value(choose(decision, rankings, 'chief', wish));
  expect(choose(once.decision, rankings, 'chief', wish, decision.version)).toEqual({ ok: true, value: { decision: once.decision, again: true } });
  expect(choose(once.decision, rankings, 'chief', {}, decision.version)).toMatchObject({ code: 'stale' });
});

const wishes = (count: number): fc.Arbitrary<Partial<Wish>> =>
  fc.record({
    line: fc.option(fc.integer({ min: 0, max: count + 3 }), { nil: undefined }),
    chosen: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: count }).map((n) => `2024.chief.${String(n).padStart(4, '0')}`)), { nil: undefined }),
    tied: fc.uniqueArray(fc.integer({ min: 1, max: count }).map((n) => `2024.chief.${String(n).padStart(4, '0')}`), { maxLength: 4 }),
  });

/** Any steps at all: choose, freeze, open a supplementary sitting, lose somebody who was chosen. */
const steps = fc.array(fc.oneof(wishes(20).map((wish) => ({ do: 'choose' as const, wish })), fc.constant({ do: 'freeze' as const }), fc.constant({ do: 'supplement' as const }), fc.constant({ do: 'vacate' as const })), { maxLength: 25 });

test('no sequence of decisions passes the gate, over however many sittings', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 8000, max: 8006 }), { minLength: 20, maxLength: 20 }), steps, (results, sequence) => {
      const rankings = rankingsOf({ chief: ranking('chief', results) });
      const departures = rankings.chief.map(({ nominationId }) => ({ nominationId, direction: 'in' as const, reason: '会议决定' }));
      let decision = opened(rankings);
      for (const one of sequence) {
        if (one.do === 'choose') {
          const wish = one.wish.chosen ? { ...one.wish, departures } : one.wish;
          const chosen = choose(decision, rankings, 'chief', { ...wish, tieReason: '会议决定', lineReason: '会议决定' });
          if (chosen.ok) decision = chosen.value.decision;
        } else if (one.do === 'freeze' && decision.sittings.at(-1)?.state === 'open') {
          decision = recorded(decision);
          const frozen = decideFreeze({ gate, decision, rankings, gone: 0, rankingChanged: false, version: decision.version, hash: sm3, now });
          if (frozen.ok) decision = frozen.value.decision;
        } else if (one.do === 'supplement') {
          const more = decideSupplement({ gate, decision, rankings, version: decision.version, now });
          if (more.ok) decision = more.value;
        } else if (one.do === 'vacate' && decision.sittings.at(-1)?.state === 'frozen') {
          const [nominationId] = holdersOf(decision, 'chief');
          if (nominationId) decision = { ...decision, vacated: [...decision.vacated, { nominationId, cause: 'cancelled', at: now }] };
        }
        const all = decision.sittings.flatMap(({ chosen }) => chosen.chief.nominationIds);
        expect(new Set(all).size).toBe(all.length);
        for (const tier of tiers) expect(holdersOf(decision, tier).length).toBeLessThanOrEqual(gate.places[tier]);
      }
    }),
    { numRuns: 300 },
  );
});
