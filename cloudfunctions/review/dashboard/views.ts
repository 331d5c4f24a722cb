/** What an office sees of all the season at once: counts, no names. */
import type { Standing } from '../../domain/dashboard/dashboard';
import type { DistrictCode, Tier } from '../../domain/terms';
import type { DeadlineView, Tone } from '../../platform/views';

export interface BarPart {
  readonly standing: Standing;
  readonly name: string;
  readonly tone: Tone;
  readonly count: number;
}

export interface TierRow {
  readonly tier: Tier;
  readonly name: string;
  /** The city's places; null in a district, which has none of its own. */
  readonly places: number | null;
  readonly withCity: number;
  readonly text: string;
  readonly over: boolean;
  readonly parts: readonly BarPart[];
}

export interface DistrictRow {
  readonly district: DistrictCode;
  readonly name: string;
  readonly total: number;
  readonly parts: readonly BarPart[];
  /** Spoken: all counts of the row. */
  readonly spoken: string;
  readonly unitsText: string;
  /** `12月20日 24:00 前报`, or why there is nothing to hand on. */
  readonly dueText: string;
  /** By tier, the highest last. */
  readonly tiers: readonly { readonly tier: Tier; readonly name: string; readonly inReview: number; readonly withCity: number; readonly total: number }[];
}

export interface DashboardView {
  readonly place: string;
  readonly ofCity: boolean;
  readonly deadline: DeadlineView;
  /** All that stand anywhere, but for those taken back. */
  readonly total: number;
  readonly text: string;
  readonly placesNote: string;
  readonly legend: readonly { readonly standing: Standing; readonly name: string; readonly tone: Tone }[];
  readonly tiers: readonly TierRow[];
  readonly districts: readonly DistrictRow[];
}
