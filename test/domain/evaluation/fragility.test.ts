import fc from 'fast-check';
import { fragilityOf, type JudgedCase, type LeftOut } from '../../../cloudfunctions/domain/evaluation/fragility';
import { nthLargest } from '../../../cloudfunctions/domain/evaluation/nthLargest';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { judgedCases, naiveFragility } from './oracle';

const { evaluation } = season2024;
const places = fc.integer({ min: 0, max: 16 });

const byCase = (all: readonly LeftOut[]) =>
  all.map(({ shifts, ...one }) => ({ ...one, shifts: [...shifts].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)) }));

test('agrees with ranking everything anew for each expert', () => {
  fc.assert(
    fc.property(judgedCases, places, (cases, line) => {
      const fast = byCase(fragilityOf(evaluation, cases, line));
      expect(fast).toEqual(byCase(naiveFragility(evaluation.trimFrom.value, cases, line)));
    }),
    { numRuns: 1000 },
  );
});

test('rests on no order of cases or sheets', () => {
  const shuffled = judgedCases.chain((cases) =>
    fc.tuple(fc.constant(cases), fc.shuffledSubarray([...cases], { minLength: cases.length })),
  );
  fc.assert(
    fc.property(shuffled, places, ([cases, others], line) => {
      const turned = others.map(({ caseId, sheets }) => ({ caseId, sheets: [...sheets].reverse() }));
      expect(fragilityOf(evaluation, turned, line)).toEqual(fragilityOf(evaluation, cases, line));
    }),
  );
});

const judged = (caseId: string, ...totals: number[]): JudgedCase => ({
  caseId,
  sheets: totals.map((total, at) => ({ expertId: `e${at + 1}`, total })),
});

test('nobody is left out of nothing, and who sat elsewhere changes nothing', () => {
  expect(fragilityOf(evaluation, [], 3)).toEqual([]);
  const apart = [judged('a', 9000, 9000), judged('b', 1000, 1000), { caseId: 'c', sheets: [{ expertId: 'e9', total: 500 }] }];
  expect(fragilityOf(evaluation, apart, 2).find(({ expertId }) => expertId === 'e9')).toEqual({ expertId: 'e9', cases: 1, shifts: [] });
});

test.each<[string, JudgedCase[], number, LeftOut['shifts']]>([
  ['one expert alone holds somebody in', [judged('a', 9000, 100, 100), judged('b', 1000, 1000, 1000)], 1, [
    { caseId: 'a', from: 'in', to: 'out' },
    { caseId: 'b', from: 'out', to: 'in' },
  ]],
  ['a clear line becomes a tie', [judged('a', 9000, 500, 500), judged('b', 100, 500, 500)], 1, [
    { caseId: 'a', from: 'in', to: 'tied' },
    { caseId: 'b', from: 'out', to: 'tied' },
  ]],
  ['five that become four are not trimmed', [judged('a', 9000, 9000, 9000, 0, 9000), judged('b', 8000, 8000, 8000, 8000, 8000)], 1, [
    { caseId: 'a', from: 'in', to: 'out' },
    { caseId: 'b', from: 'out', to: 'in' },
  ]],
  ['all are in', [judged('a', 9000, 1), judged('b', 1, 9000)], 2, []],
])('%s', (_name, cases, line, shifts) => {
  expect(fragilityOf(evaluation, cases, line)[0]).toEqual({ expertId: 'e1', cases: 2, shifts });
});

test('so many sheets that no exact key is left are a fault, not a rounded ranking', () => {
  const numbers = [31, 37, 41, 43, 47, 53, 59, 61, 67].map((count) => judged(`c${count}`, ...Array<number>(count).fill(1)));
  expect(() => fragilityOf(evaluation, numbers, 3)).toThrow(RangeError);
});

test('finds the n-th largest among equals', () => {
  const some = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(some, fc.nat(), (numbers, at) => {
      const n = 1 + (at % numbers.length);
      expect(nthLargest(Float64Array.from(numbers), n)).toBe([...numbers].sort((a, b) => b - a)[n - 1]);
    }),
  );
});
