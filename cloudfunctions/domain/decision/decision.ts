import type { Day, Instant } from '../beijing';
import { tiers, type Tier } from '../terms';

/** The two offices that decide together (人社局会同人才办, 三(四)). */
export const meetingOffices = ['bureau', 'talentOffice'] as const;
export type MeetingOffice = (typeof meetingOffices)[number];

export interface Attendee {
  readonly office: MeetingOffice;
  readonly name: string;
  readonly duty?: string;
  readonly present: boolean;
}

export interface Vote {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** On the whole list at once, or tier by tier. */
export interface Votes {
  readonly whole: Vote | null;
  readonly tiers: Readonly<Partial<Record<Tier, Vote>>>;
}

/** out: among the first of the ranking and not chosen. in: below the line and chosen. */
export type Direction = 'in' | 'out';

export interface Departure {
  readonly nominationId: string;
  readonly direction: Direction;
  readonly reason: string;
}

/** Whom one sitting chooses in one tier. */
export interface TierChoice {
  /** So many of the ranking are taken as they stand. */
  readonly line: number;
  /** Why the line stands higher than the places would let it; '' where it does not. */
  readonly lineReason: string;
  /** In the order of the ranking. */
  readonly nominationIds: readonly string[];
  readonly departures: readonly Departure[];
  /** Why the tie at the line was decided as it was; '' while it is open, or where there is none. */
  readonly tieReason: string;
}

export interface Sitting {
  readonly number: number;
  readonly kind: 'first' | 'supplementary';
  readonly state: 'open' | 'frozen';
  readonly day: Day;
  readonly attendance: readonly Attendee[];
  readonly votes: Votes;
  readonly minutesNumber: string;
  readonly chosen: Readonly<Record<Tier, TierChoice>>;
  readonly frozenAt: Instant | null;
  /** SM3 of the frozen list's text. */
  readonly hash: string | null;
}

/** A place that came free after its sitting was frozen: a chosen one was cancelled, or an objection upheld. */
export interface Vacated {
  readonly nominationId: string;
  readonly cause: 'cancelled' | 'objectionUpheld' | 'ended';
  readonly at: Instant;
}

/** All that was decided in a season; `_id` is the season's, and every limit rests on this one document. */
export interface SeasonDecision {
  readonly _id: string;
  readonly sittings: readonly Sitting[];
  readonly vacated: readonly Vacated[];
  /** The closed panels that the ranking was made from, as they stood. */
  readonly basis: readonly { readonly panelId: string; readonly version: number }[];
  /** SM3 of all sheets that counted. */
  readonly evaluation: string;
  readonly version: number;
}

/** One of a tier's ranking, best first; equal results share a rank. */
export interface Ranked {
  readonly nominationId: string;
  readonly tier: Tier;
  readonly rank: number;
  readonly tied: boolean;
  /** Two decimals, to show. */
  readonly score: string;
  /** The exact result, `sum/count`. */
  readonly exact: string;
}

/** Highest tier first, as a list of honours is read. */
export const tiersDown: readonly Tier[] = [...tiers].reverse();

export const lastSitting = ({ sittings }: SeasonDecision): Sitting | undefined => sittings.at(-1);

export const openSitting = (decision: SeasonDecision): Sitting | null => {
  const last = lastSitting(decision);
  return last?.state === 'open' ? last : null;
};

/** The decision with its last sitting changed. */
export const withSitting = (decision: SeasonDecision, sitting: Sitting): SeasonDecision => ({
  ...decision,
  sittings: [...decision.sittings.slice(0, -1), sitting],
  version: decision.version + 1,
});
