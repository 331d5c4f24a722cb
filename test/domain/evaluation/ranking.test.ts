import fc from 'fast-check';
import { normalise } from '../../../cloudfunctions/domain/evaluation/normalise';
import { rankCases, resultOf, type ScoredCase } from '../../../cloudfunctions/domain/evaluation/rankCases';
import { compare, meanOf, minus, plus, sayScore, type Rational } from '../../../cloudfunctions/domain/evaluation/rational';
import { standingsOf } from '../../../cloudfunctions/domain/evaluation/standings';
import { isScore, totalOf } from '../../../cloudfunctions/domain/evaluation/totals';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { naiveRanks, scoredCases } from './oracle';

const { evaluation } = season2024;

test.each<[Rational, string]>([
  [{ sum: 0, count: 1 }, '0.00'],
  [{ sum: 10_000, count: 1 }, '100.00'],
  [{ sum: 8650, count: 1 }, '86.50'],
  [{ sum: 17_269, count: 2 }, '86.35'],
  [{ sum: 17_267, count: 2 }, '86.34'],
  [{ sum: 1, count: 2 }, '0.01'],
  [{ sum: -1, count: 2 }, '-0.01'],
  [{ sum: -1, count: 3 }, '0.00'],
  [{ sum: 25_900, count: 3 }, '86.33'],
  [{ sum: 25_901, count: 3 }, '86.34'],
  [{ sum: -25_901, count: 3 }, '-86.34'],
])('%j is said %s', (value, said) => expect(sayScore(value)).toBe(said));

test('fractions are exact: a third three times is one, and neighbours of a large one differ', () => {
  const third = { sum: 1, count: 3 };
  expect(plus(plus(third, third), third)).toEqual({ sum: 1, count: 1 });
  expect(minus(third, third)).toEqual({ sum: 0, count: 1 });
  expect(meanOf([third, { sum: 2, count: 3 }])).toEqual({ sum: 1, count: 2 });
  const large = Number.MAX_SAFE_INTEGER;
  expect(compare({ sum: large, count: large - 1 }, { sum: large - 1, count: large - 2 })).toBe(-1);
  expect(() => plus({ sum: 1, count: large }, { sum: 1, count: large - 1 })).toThrow(RangeError);
});

test.each<[string, number, boolean]>([
  ['the least', 0, true],
  ['the most', 100, true],
  ['one more', 101, false],
  ['one less', -1, false],
  ['a half', 50.5, false],
  ['none', Number.NaN, false],
])('%s is a score: %s %s', (_name, points, good) => expect(isScore(points)).toBe(good));

test.each<[string, Record<string, number>, number | null]>([
  ['nothing', {}, null],
  ['one lacking', { qualification: 90, honours: 80, achievements: 70 }, null],
  ['all', { qualification: 90, honours: 80, achievements: 70, benefit: 60 }, 7400],
  ['all zero', { qualification: 0, honours: 0, achievements: 0, benefit: 0 }, 0],
  ['all full', { qualification: 100, honours: 100, achievements: 100, benefit: 100 }, 10_000],
])('a sheet with %s', (_name, scores, total) => expect(totalOf(evaluation, scores)).toBe(total));

test.each<[string, number[], Rational]>([
  ['four: nothing is dropped', [1, 2, 3, 4], { sum: 10, count: 4 }],
  ['five: one highest and one lowest', [1, 2, 3, 4, 100], { sum: 9, count: 3 }],
  ['six, the highest twice', [9, 9, 1, 2, 3, 4], { sum: 18, count: 4 }],
  ['seven', [7, 6, 5, 4, 3, 2, 1], { sum: 20, count: 5 }],
  ['seven alike', [5, 5, 5, 5, 5, 5, 5], { sum: 25, count: 5 }],
  ['one', [8], { sum: 8, count: 1 }],
])('the result of %s', (_name, totals, result) => expect(resultOf(evaluation, totals)).toEqual(result));

test('a case without a score has no result', () => expect(() => resultOf(evaluation, [])).toThrow(RangeError));

const ranked = (...all: number[]): [number, boolean][] =>
  rankCases(evaluation, all.map((total, at): ScoredCase => ({ caseId: `c${at}`, totals: [total] }))).map(({ rank, tied }) => [rank, tied]);

test.each<[string, number[], [number, boolean][]]>([
  ['nobody', [], []],
  ['one', [1], [[1, false]]],
  ['two alike in the middle', [3, 2, 2, 1], [[1, false], [2, true], [2, true], [4, false]]],
  ['all alike', [2, 2, 2], [[1, true], [1, true], [1, true]]],
  ['the last two', [3, 1, 1], [[1, false], [2, true], [2, true]]],
])('ranks %s', (_name, totals, ranks) => expect(ranked(...totals)).toEqual(ranks));

test('alike after trimming, though no sum is: 1/3 of 9 and 1/4 of 12', () => {
  const cases = [{ caseId: 'b', totals: [0, 3, 3, 3, 9] }, { caseId: 'a', totals: [3, 3, 3, 3] }];
  expect(rankCases(evaluation, cases)).toEqual([
    { caseId: 'a', rank: 1, tied: true, result: { sum: 12, count: 4 }, valid: 4 },
    { caseId: 'b', rank: 1, tied: true, result: { sum: 9, count: 3 }, valid: 5 },
  ]);
});

test.each<[string, number[], number, string]>([
  ['ties within the places', [3, 2, 2, 1], 3, 'in in in out'],
  ['ties over the line', [3, 2, 2, 1], 2, 'in tied tied out'],
  ['ties behind the line', [3, 2, 2, 1], 1, 'in out out out'],
  ['more places than people', [3, 2], 5, 'in in'],
  ['no place', [3, 2], 0, 'out out'],
  ['all alike', [2, 2, 2], 2, 'tied tied tied'],
])('%s', (_name, totals, places, standings) => {
  const order = rankCases(evaluation, totals.map((total, at) => ({ caseId: `c${at}`, totals: [total] })));
  expect([...standingsOf(order, places).values()].join(' ')).toBe(standings);
});

test('advice takes the difference of the panels out', () => {
  const of = (caseId: string, panelId: string, sum: number) => ({ caseId, panelId, result: { sum, count: 1 } });
  const advised = normalise([of('a', 'p1', 9000), of('b', 'p1', 8000), of('c', 'p2', 7000)]);
  expect([...advised].map(([id, value]) => [id, sayScore(value)])).toEqual([['a', '85.00'], ['b', '75.00'], ['c', '80.00']]);
  expect(normalise([])).toEqual(new Map());
});

test('one panel alone keeps its results in advice', () => {
  fc.assert(
    fc.property(scoredCases, (cases) => {
      const results = rankCases(evaluation, cases).map(({ caseId, result }) => ({ caseId, panelId: 'p', result }));
      const advised = normalise(results);
      return results.every(({ caseId, result }) => compare(advised.get(caseId) ?? { sum: -1, count: 1 }, result) === 0);
    }),
  );
});

test('a ranking rests on no order of cases or sheets', () => {
  const shuffled = scoredCases.chain((cases) =>
    fc.tuple(fc.constant(cases), fc.shuffledSubarray([...cases], { minLength: cases.length })).map(([whole, other]) => [
      whole,
      other.map(({ caseId, totals }) => ({ caseId, totals: [...totals].reverse() })),
    ] as const),
  );
  fc.assert(fc.property(shuffled, ([cases, others]) => expect(rankCases(evaluation, others)).toEqual(rankCases(evaluation, cases))));
});

test('a ranking agrees with one that counts in bigint who is better', () => {
  fc.assert(
    fc.property(scoredCases, (cases) => {
      const ranks = new Map(rankCases(evaluation, cases).map(({ caseId, rank }) => [caseId, rank]));
      expect(ranks).toEqual(naiveRanks(evaluation.trimFrom.value, cases));
    }),
  );
});
