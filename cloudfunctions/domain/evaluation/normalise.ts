import { meanOf, minus, plus, type Rational } from './rational';

export interface PanelResult {
  readonly caseId: string;
  readonly panelId: string;
  readonly result: Rational;
}

/**
 * Advice only, no rank rests on it: a result less the mean of its panel plus the mean of its tier, over all cases of each. Takes out that one
 * panel scores higher than another; also takes out that one panel's people are better, which nobody can tell apart.
 */
export function normalise(cases: readonly PanelResult[]): ReadonlyMap<string, Rational> {
  if (cases.length === 0) return new Map();
  const panels = new Map<string, Rational[]>();
  for (const { panelId, result } of cases) {
    const results = panels.get(panelId);
    if (results) results.push(result);
    else panels.set(panelId, [result]);
  }
  const tierMean = meanOf(cases.map(({ result }) => result));
  const shifts = new Map([...panels].map(([panelId, results]) => [panelId, minus(tierMean, meanOf(results))]));
  return new Map(cases.map(({ caseId, panelId, result }) => [caseId, plus(result, shifts.get(panelId) ?? tierMean)]));
}
