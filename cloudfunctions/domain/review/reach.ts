/** 应知尽知、应报尽报 (五(三)): which units could have handed something in and have not. */
import { epochOf, type Instant } from '../beijing';
import { unitDeadline } from '../nomination/deadlines';
import type { Desk, Line } from '../nomination/desk';
import { placesOf } from '../quota/meters';
import { tierDrawingOn } from '../quota/quota';
import { terminalStates } from '../nomination/states';
import type { Season } from '../season/season';
import { quotaLevels, routes, type QuotaLevel, type Tier } from '../terms';

/** As much of a desk as reach asks for. */
export type ReachedDesk = Pick<
  Desk,
  '_id' | 'unitId' | 'unitName' | 'district' | 'approvedAt' | 'submittedAt' | 'statedPlaces' | 'headcounts'
> & { readonly lines: readonly Pick<Line, 'state'>[] };

/** Until when a unit may still hand something in: the later day of the two routes, with its extensions. */
export function lastDeadline(season: Season, unit: { readonly unitId: string }): Instant {
  const [first, ...others] = routes.map((route) => unitDeadline(season, unit, route));
  return others.reduce((last, next) => (epochOf(next) > epochOf(last) ? next : last), first ?? unitDeadline(season, unit));
}

/** The same for a unit that was granted nothing. */
export const commonDeadline = (season: Season): Instant => lastDeadline(season, { unitId: '' });

export interface HowFar {
  /** By level: how many the unit has, and how many of them it may recommend. Empty until the headcounts are stated. */
  readonly places: readonly { readonly level: QuotaLevel; readonly tier: Tier; readonly headcount: number; readonly places: number }[];
  /** Forms that were begun and neither withdrawn nor ended. */
  readonly begun: number;
  readonly confirmed: number;
}

export function howFar(season: Season, { headcounts, lines }: ReachedDesk): HowFar {
  const kept = lines.filter(({ state }) => !terminalStates.includes(state));
  return {
    places: headcounts
      ? quotaLevels.map((level) => {
          const tier = tierDrawingOn(season, level);
          return { level, tier, headcount: headcounts[level], places: placesOf(season, { headcounts }, tier) ?? 0 };
        })
      : [],
    begun: kept.length,
    confirmed: kept.filter(({ state }) => state === 'confirmed').length,
  };
}
