import type { Evaluation } from '../season/season';
import { compare, type Rational } from './rational';

export interface ScoredCase {
  readonly caseId: string;
  /** Of the sheets that count, in any order; 0 to 10000 each. At least one. */
  readonly totals: readonly number[];
}

export interface RankedCase {
  readonly caseId: string;
  /** Those who are equal share one: 1, 2, 2, 4. */
  readonly rank: number;
  readonly tied: boolean;
  /** In hundredths of a point. */
  readonly result: Rational;
  /** How many totals it has, those that were dropped included. */
  readonly valid: number;
}

/** The mean of the totals; from `trimFrom` of them on without one highest and one lowest. */
export function resultOf({ trimFrom }: Pick<Evaluation, 'trimFrom'>, totals: readonly number[]): Rational {
  if (totals.length === 0) throw new RangeError('a case has a result once it has a score');
  const sum = totals.reduce((all, total) => all + total, 0);
  if (totals.length < trimFrom.value) return { sum, count: totals.length };
  return { sum: sum - Math.max(...totals) - Math.min(...totals), count: totals.length - 2 };
}

/** The best first; those who are equal stand by their ids, so that one set of scores has one order. */
export function rankCases(evaluation: Pick<Evaluation, 'trimFrom'>, cases: readonly ScoredCase[]): RankedCase[] {
  const ordered = cases
    .map(({ caseId, totals }) => ({ caseId, result: resultOf(evaluation, totals), valid: totals.length }))
    .sort((a, b) => compare(b.result, a.result) || (a.caseId < b.caseId ? -1 : 1));
  const same = (a: number, b: number): boolean => {
    const [one, other] = [ordered[a], ordered[b]];
    return one !== undefined && other !== undefined && compare(one.result, other.result) === 0;
  };
  let rank = 0;
  return ordered.map((one, place) => {
    if (!same(place, place - 1)) rank = place + 1;
    return { ...one, rank, tied: same(place, place - 1) || same(place, place + 1) };
  });
}
