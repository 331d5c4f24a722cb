import { rankCases } from '../evaluation/rankCases';
import { sayScore } from '../evaluation/rational';
import { totalOf } from '../evaluation/totals';
import type { Evaluation, Season } from '../season/season';
import { tiers, type Tier } from '../terms';
import type { Ranked } from './decision';
import type { Rankings } from './decideMeeting';
import { gateOf, type Gate } from './gate';

/** All figures that a ranking and its decision rest on, so that both can be made again from the record alone. */
export interface Rules {
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
  readonly trimFrom: number;
  readonly gate: Gate;
}

export const rulesOf = (season: Season): Rules => ({
  criteria: season.evaluation.criteria.value.map(({ id, weight }) => ({ id, weight })),
  trimFrom: season.evaluation.trimFrom.value,
  gate: gateOf(season),
});

/** One who was before a panel; `left`: gave up, ended or was cancelled before the ranking was taken. */
export interface EvaluatedCase {
  readonly caseId: string;
  readonly tier: Tier;
  readonly left: boolean;
}

/** A sheet that counts: handed in, by somebody with a chair, of a panel that closed. */
export interface CountedSheet {
  readonly caseId: string;
  readonly seat: number;
  readonly scores: Readonly<Record<string, number>>;
}

const evaluationOf = ({ criteria, trimFrom }: Rules): Pick<Evaluation, 'criteria' | 'trimFrom'> => ({
  criteria: { value: criteria.map((one) => ({ ...one, name: '', about: '' })), clause: '', mark: 'notice' },
  trimFrom: { value: trimFrom, clause: '', mark: 'notice' },
});

/** Ranks everybody tier by tier over all panels. Who has left is not ranked. */
export function takeRanking(rules: Rules, cases: readonly EvaluatedCase[], sheets: readonly CountedSheet[]): Rankings {
  const evaluation = evaluationOf(rules);
  const totals = new Map<string, number[]>(cases.map(({ caseId }) => [caseId, []]));
  sheets.forEach(({ caseId, scores }) => totals.get(caseId)?.push(totalOf(evaluation, scores) ?? 0));
  const ranked = (tier: Tier): readonly Ranked[] => {
    const standing = cases.filter((one) => one.tier === tier && !one.left).map(({ caseId }) => ({ caseId, totals: totals.get(caseId) ?? [] }));
    // A panel closes on a quorum, so that nobody is here without a sheet.
    return rankCases(evaluation, standing.filter((one) => one.totals.length > 0)).map(({ caseId, rank, tied, result }) => ({
      nominationId: caseId,
      tier,
      rank,
      tied,
      score: sayScore(result),
      exact: `${result.sum}/${result.count}`,
    }));
  };
  return { excellent: ranked('excellent'), senior: ranked('senior'), special: ranked('special'), chief: ranked('chief') };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const line = (parts: readonly unknown[]): string => `${JSON.stringify(parts)}\n`;

/** All that counted, as one text: the rules, who was ranked, every sheet of theirs. Its hash stands in the frozen list. */
export function evaluationText({ criteria, trimFrom, gate }: Rules, cases: readonly EvaluatedCase[], sheets: readonly CountedSheet[]): string {
  const standing = new Set(cases.filter(({ left }) => !left).map(({ caseId }) => caseId));
  const ordered = sheets.filter(({ caseId }) => standing.has(caseId)).sort((a, b) => byText(a.caseId, b.caseId) || a.seat - b.seat);
  return [
    line(['criteria', ...criteria.map(({ id, weight }) => [id, weight])]),
    line(['trimFrom', trimFrom]),
    line(['places', ...tiers.map((tier) => [tier, gate.places[tier]]), gate.all, gate.clause]),
    ...cases.filter(({ left }) => !left).sort((a, b) => byText(a.caseId, b.caseId)).map(({ caseId, tier }) => line(['case', tier, caseId])),
    ...ordered.map(({ caseId, seat, scores }) => line(['sheet', caseId, seat, ...criteria.map(({ id }) => scores[id] ?? null)])),
  ].join('');
}

/** A tier's ranking as one text, for its hash. */
export const rankingText = (ranked: readonly Ranked[]): string =>
  ranked.map(({ tier, rank, nominationId, exact }) => line([tier, rank, nominationId, exact])).join('');
