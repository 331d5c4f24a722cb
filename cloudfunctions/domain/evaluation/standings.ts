import type { RankedCase } from './rankCases';

/** in: within the places, whatever becomes of ties. tied: equals share the last places and are more than these. out: behind them. */
export type Standing = 'in' | 'tied' | 'out';

/** Where somebody stands: `ahead` are better, `equals` share the rank, oneself included. */
export function standingOf(ahead: number, equals: number, places: number): Standing {
  if (ahead + equals <= places) return 'in';
  return ahead >= places ? 'out' : 'tied';
}

/** Who is within the places of a tier (通知二), by case. */
export function standingsOf(ranked: readonly RankedCase[], places: number): ReadonlyMap<string, Standing> {
  const equals = new Map<number, number>();
  for (const { rank } of ranked) equals.set(rank, (equals.get(rank) ?? 0) + 1);
  return new Map(ranked.map(({ caseId, rank }) => [caseId, standingOf(rank - 1, equals.get(rank) ?? 1, places)]));
}
