/** The same rules once more, slow and plain, to hold the fast ones against. */
import fc from 'fast-check';
import type { JudgedCase, LeftOut } from '../../../cloudfunctions/domain/evaluation/fragility';
import type { ScoredCase } from '../../../cloudfunctions/domain/evaluation/rankCases';

/** Few values, so that equals are common. */
const total = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 10_000 }));

export const scoredCases: fc.Arbitrary<ScoredCase[]> = fc
  .array(fc.array(total, { minLength: 1, maxLength: 7 }), { maxLength: 12 })
  .map((all) => all.map((totals, at) => ({ caseId: `c${String(at).padStart(2, '0')}`, totals })));

const experts = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9'];

export const judgedCases: fc.Arbitrary<JudgedCase[]> = fc
  .array(
    fc.subarray(experts, { minLength: 1, maxLength: 7 }).chain((some) =>
      fc.tuple(...some.map((expertId) => total.map((points) => ({ expertId, total: points })))),
    ),
    { maxLength: 14 },
  )
  .map((all) => all.map((sheets, at) => ({ caseId: `c${String(at).padStart(2, '0')}`, sheets })));

type Fraction = readonly [sum: bigint, count: bigint];

function fractionOf(trimFrom: number, totals: readonly number[]): Fraction {
  const rising = totals.map(BigInt).sort((a, b) => Number(a - b));
  const kept = rising.length >= trimFrom ? rising.slice(1, -1) : rising;
  return [kept.reduce((sum, one) => sum + one, 0n), BigInt(kept.length)];
}

const better = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d > c * b;

export function naiveRanks(trimFrom: number, cases: readonly ScoredCase[]): Map<string, number> {
  const fractions = cases.map(({ totals }) => fractionOf(trimFrom, totals));
  return new Map(
    cases.map(({ caseId }, at) => [caseId, 1 + fractions.filter((other) => better(other, fractions[at] ?? [0n, 1n])).length]),
  );
}

function naiveStandings(trimFrom: number, cases: readonly JudgedCase[], places: number): Map<string, string> {
  const scored = cases.filter(({ sheets }) => sheets.length > 0).map(({ caseId, sheets }) => ({ caseId, totals: sheets.map((one) => one.total) }));
  const ranks = naiveRanks(trimFrom, scored);
  return new Map(
    cases.map(({ caseId }) => {
      const rank = ranks.get(caseId);
      if (rank === undefined) return [caseId, 'out'];
      const equals = [...ranks.values()].filter((one) => one === rank).length;
      return [caseId, rank - 1 + equals <= places ? 'in' : rank - 1 >= places ? 'out' : 'tied'];
    }),
  );
}

/** Ranks everything anew for each expert. The shifts stand in no order. */
export function naiveFragility(trimFrom: number, cases: readonly JudgedCase[], places: number): LeftOut[] {
  const before = naiveStandings(trimFrom, cases, places);
  const ids = [...new Set(cases.flatMap(({ sheets }) => sheets.map(({ expertId }) => expertId)))].sort();
  return ids.map((expertId) => {
    const without = cases.map((one) => ({ ...one, sheets: one.sheets.filter((sheet) => sheet.expertId !== expertId) }));
    const after = naiveStandings(trimFrom, without, places);
    const moved = [...before].filter(([caseId, standing]) => after.get(caseId) !== standing);
    return {
      expertId,
      cases: cases.filter(({ sheets }) => sheets.some((sheet) => sheet.expertId === expertId)).length,
      shifts: moved.map(([caseId, from]) => ({ caseId, from, to: after.get(caseId) }) as LeftOut['shifts'][number]),
    };
  });
}
