import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { tiers, type Tier } from '../terms';
import type { SeasonDecision } from './decision';

/** The most that all sittings of a season may choose (二, 三(四)). */
export interface Gate {
  readonly places: Readonly<Record<Tier, number>>;
  readonly all: number;
  readonly clause: string;
}

const decidedIn = '三(四)';

export const gateOf = (season: Season): Gate => ({
  places: {
    excellent: season.tiers.excellent.places.value,
    senior: season.tiers.senior.places.value,
    special: season.tiers.special.places.value,
    chief: season.tiers.chief.places.value,
  },
  all: season.allPlaces.value,
  clause: `${season.allPlaces.clause}、${decidedIn}`,
});

type Chosen = Pick<SeasonDecision, 'sittings' | 'vacated'>;

/** Who holds a place of a tier: chosen in any sitting, frozen or open, and not vacated since. */
export function holdersOf({ sittings, vacated }: Chosen, tier: Tier): readonly string[] {
  const gone = new Set(vacated.map(({ nominationId }) => nominationId));
  return sittings.flatMap(({ chosen }) => chosen[tier].nominationIds).filter((id) => !gone.has(id));
}

/** Places that are left to the open sitting, or to the next one. */
export function freePlaces({ sittings, vacated }: Chosen, gate: Gate, tier: Tier): number {
  const frozen = sittings.filter(({ state }) => state === 'frozen');
  return Math.max(0, gate.places[tier] - holdersOf({ sittings: frozen, vacated }, tier).length);
}

/** Whether all sittings together keep to the places, tier by tier and in all. */
export function withinPlaces(chosen: Chosen, gate: Gate): Decision<null, 'placesExceeded'> {
  const { clause } = gate;
  const counts = tiers.map((tier) => ({ tier, count: holdersOf(chosen, tier).length }));
  for (const { tier, count } of counts) {
    const places = gate.places[tier];
    if (count > places) return refuse('placesExceeded', { tier, over: count - places, places, clause });
  }
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return all > gate.all ? refuse('placesExceeded', { tier: null, over: all - gate.all, places: gate.all, clause }) : allow(null);
}
