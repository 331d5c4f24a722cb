/** Stands in for domain/evaluation until that room has its own. */
import type { Evaluation } from '../season/season';

export interface Rational {
  readonly sum: number;
  readonly count: number;
}

export interface RankedCase {
  readonly caseId: string;
  readonly rank: number;
  readonly tied: boolean;
  readonly result: Rational;
  readonly valid: number;
}

const resultOf = (trimFrom: number, totals: readonly number[]): Rational => {
  const sorted = [...totals].sort((a, b) => a - b);
  const kept = sorted.length >= trimFrom ? sorted.slice(1, -1) : sorted;
  return { sum: kept.reduce((sum, one) => sum + one, 0), count: kept.length };
};

const compare = (a: Rational, b: Rational): number => b.sum * a.count - a.sum * b.count;

export const totalOf = (criteria: Evaluation['criteria']['value'], scores: Readonly<Record<string, number>>): number =>
  criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), 0);

export function rankCases(evaluation: Pick<Evaluation, 'trimFrom'>, cases: readonly { readonly caseId: string; readonly totals: readonly number[] }[]): RankedCase[] {
  const results = cases.map(({ caseId, totals }) => ({ caseId, valid: totals.length, result: resultOf(evaluation.trimFrom.value, totals) }));
  results.sort((a, b) => compare(a.result, b.result) || (a.caseId < b.caseId ? -1 : 1));
  return results.map((one) => ({
    ...one,
    rank: results.findIndex(({ result }) => compare(result, one.result) === 0) + 1,
    tied: results.filter(({ result }) => compare(result, one.result) === 0).length > 1,
  }));
}

export const sayScore = ({ sum, count }: Rational): string => (count === 0 ? '0.00' : (Math.round(sum / count) / 100).toFixed(2));
