/** What districts and the city see of units that have not handed anything in. */
import type { DistrictCode } from '../../domain/terms';
import type { DeadlineView } from '../../platform/views';

export interface ReachCounts {
  /** Approved units. */
  readonly registered: number;
  readonly submitted: number;
  /** Approved, nothing handed in yet, and places by the headcounts they stated. */
  readonly withPlaces: number;
  /** Approved, nothing handed in yet. */
  readonly missing: number;
}

export interface DistrictReach extends ReachCounts {
  readonly district: DistrictCode;
  readonly name: string;
}

export interface ReachRow {
  readonly unitId: string;
  readonly name: string;
  readonly contactName: string;
  /** '' where the unit left none. */
  readonly phone: string;
  readonly phoneText: string;
  readonly headcountsText: string;
  readonly placesText: string;
  readonly progressText: string;
  /** '' but for a unit that was granted more time: `延期到 12月15日 24:00`. */
  readonly extensionText: string;
  /** When it was reminded last and whether WeChat brought it; '' for never. */
  readonly reminderText: string;
  readonly canRemind: boolean;
  /** Why it cannot be reminded now, for the button's place. */
  readonly whyNot: string;
}

export interface ReachView {
  /** Whose units these are; '' in the city's table of districts. */
  readonly place: string;
  readonly deadline: DeadlineView;
  /** Null on further pages, which the page has them from the first. */
  readonly counts: ReachCounts | null;
  /** The city's table; empty where units are shown. */
  readonly districts: readonly DistrictReach[];
  readonly units: readonly ReachRow[];
  readonly nextCursor: string | null;
  /** Whether the caller may give one of these units more time. */
  readonly canExtend: boolean;
}

export interface RemindedView {
  readonly reminded: readonly string[];
  /** Reminded before on this day. */
  readonly already: readonly string[];
  /** Why others could not be: one sentence each. */
  readonly left: readonly string[];
}
