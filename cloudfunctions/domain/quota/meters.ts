import type { Season } from '../season/season';
import { tiers, type Route, type Tier } from '../terms';
import { countByTier, type Desk } from '../nomination/desk';
import { explainQuota } from './quota';
import { isGivenUp } from '../nomination/states';

export interface Meter {
  readonly tier: Tier;
  /** All that is on the desk and not given up, drafts included: drafts above the places are allowed, a submit is not. */
  readonly used: number;
  /** null: the notice sets no limit for a unit. undefined: the headcounts are not stated. */
  readonly places: number | null | undefined;
}

/** The tiers of a route, lowest first. */
export const tiersOf = (season: Season, route: Route): readonly Tier[] =>
  tiers.filter((tier) => season.tiers[tier].route.value === route);

export function placesOf(season: Season, desk: Pick<Desk, 'headcounts'>, tier: Tier): number | null | undefined {
  const { drawsOn } = season.tiers[tier];
  if (!drawsOn) return null;
  return desk.headcounts ? explainQuota(season, drawsOn, desk.headcounts[drawsOn]).places : undefined;
}

export function metersOf(season: Season, desk: Desk, route: Route): Meter[] {
  const count = countByTier(desk.lines.filter(({ state }) => !isGivenUp(state)));
  return tiersOf(season, route).map((tier) => ({ tier, used: count[tier], places: placesOf(season, desk, tier) }));
}
