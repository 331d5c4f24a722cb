import type { Tier } from '../terms';
import type { Direction, Ranked, Sitting, TierChoice } from './decision';

/** Those of a ranking whom a sitting may choose: nobody whom an earlier one chose, even if the place is free again. */
export function standing(earlier: readonly Sitting[], ranked: readonly Ranked[], tier: Tier): readonly Ranked[] {
  const taken = new Set(earlier.flatMap(({ chosen }) => chosen[tier].nominationIds));
  return taken.size === 0 ? ranked : ranked.filter(({ nominationId }) => !taken.has(nominationId));
}

/** People of one result on both sides of a line; `places` of them fit above it. */
export interface LineTie {
  readonly members: readonly Ranked[];
  readonly places: number;
}

/** The tie that a line cuts through, null where it stands between two results. */
export function tieAt(ranked: readonly Ranked[], line: number): LineTie | null {
  const [above, below] = [ranked[line - 1], ranked[line]];
  if (!above || above.rank !== below?.rank) return null;
  const members = ranked.filter(({ rank }) => rank === above.rank);
  return { members, places: line - ranked.findIndex(({ rank }) => rank === above.rank) };
}

/** Those whom the ranking itself puts above a line: all before a tie that it cuts through. */
export const clearAbove = (ranked: readonly Ranked[], line: number): readonly Ranked[] =>
  ranked.slice(0, line - (tieAt(ranked, line)?.places ?? 0));

/** Where a choice leaves the ranking. Who is tied at the line departs from nothing: the ranking leaves it open. */
export function departuresFrom(
  ranked: readonly Ranked[],
  line: number,
  chosen: ReadonlySet<string>,
): readonly { readonly nominationId: string; readonly direction: Direction }[] {
  const clear = clearAbove(ranked, line);
  const tied = tieAt(ranked, line)?.members.length ?? 0;
  const out = clear.filter(({ nominationId }) => !chosen.has(nominationId));
  const taken = ranked.slice(clear.length + tied).filter(({ nominationId }) => chosen.has(nominationId));
  return [
    ...out.map(({ nominationId }) => ({ nominationId, direction: 'out' as const })),
    ...taken.map(({ nominationId }) => ({ nominationId, direction: 'in' as const })),
  ];
}

/** The ranking as it stands, as far as the places go; a tie at the line stays open. */
export function proposal(ranked: readonly Ranked[], places: number): TierChoice {
  const line = Math.min(places, ranked.length);
  const nominationIds = clearAbove(ranked, line).map(({ nominationId }) => nominationId);
  return { line, lineReason: '', nominationIds, departures: [], tieReason: '' };
}

/** Whether somebody still has to say who of the tied ones is chosen. */
export const tieOpen = (ranked: readonly Ranked[], { line, tieReason }: TierChoice): LineTie | null =>
  tieReason === '' ? tieAt(ranked, line) : null;
