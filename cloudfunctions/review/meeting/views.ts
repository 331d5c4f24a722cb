/** What the meeting sees. No sheet and no expert is in it. */
import type { Direction, MeetingOffice, Vote } from '../../domain/decision/decision';
import type { Tier } from '../../domain/terms';

/** One of the nine places round the line. */
export interface PlaceView {
  /** Its place in the ranking, from 1. */
  readonly place: number;
  readonly look: 'chosen' | 'tie' | 'open' | 'left';
}

export interface TierBoard {
  readonly tier: Tier;
  readonly name: string;
  readonly candidates: number;
  /** Over all sittings. */
  readonly chosen: number;
  readonly places: number;
  readonly ranks: readonly PlaceView[];
  /** The line stands behind so many of them. */
  readonly lineAfter: number;
  readonly lineText: string;
  readonly tone: 'tie' | 'ok' | 'plain';
  readonly text: string;
  /** What a screen reader says of the nine. */
  readonly spoken: string;
}

export interface RecordView {
  readonly attendance: readonly { readonly office: MeetingOffice; readonly name: string; readonly duty: string; readonly present: boolean }[];
  readonly attendanceText: string;
  readonly vote: Vote | null;
  readonly voteText: string;
  readonly departuresText: string;
  readonly minutesNumber: string;
}

export interface SittingView {
  readonly number: number;
  readonly title: string;
  readonly countText: string;
  readonly hash: string;
}

/** Some who handed in and are not in the ranking. */
export interface OnTheWayView {
  readonly text: string;
  readonly count: number;
  /** Where that is put right. */
  readonly page: string;
}

export interface MeetingView {
  readonly version: number;
  readonly stage: 'before' | 'open' | 'frozen';
  readonly title: string;
  readonly chosen: number;
  readonly places: number;
  /** 还有 2 处并列待定 */
  readonly openText: string;
  /** Why the ranking on the board is not the newest; '' where it is. */
  readonly changedText: string;
  readonly panelsText: string;
  readonly canOpen: boolean;
  /** What comes before a meeting, where it cannot open yet. */
  readonly first: { readonly text: string; readonly page: string } | null;
  readonly tiers: readonly TierBoard[];
  readonly record: RecordView | null;
  readonly canFreeze: boolean;
  /** On the foot's button, which says what is missing. */
  readonly freezeText: string;
  readonly freezeNote: string;
  readonly frozenSittings: readonly SittingView[];
  readonly canSupplement: boolean;
}

export interface CandidateView {
  readonly nominationId: string;
  readonly name: string;
  readonly unitName: string;
  readonly occupation: string;
  readonly rankText: string;
  readonly score: string;
  readonly chosen: boolean;
  /** Chosen by an earlier sitting. */
  readonly earlier: boolean;
  readonly tiedAtLine: boolean;
  readonly aboveLine: boolean;
  readonly departure: Direction | '';
  readonly reason: string;
  /** Gave up or ended since. */
  readonly leftText: string;
}

export interface CandidatesView {
  readonly version: number;
  readonly tier: Tier;
  readonly tierName: string;
  readonly open: boolean;
  readonly line: number;
  readonly lineText: string;
  readonly lineReason: string;
  readonly mostLine: number;
  /** Those tied at the line, where there are; `places` of them fit. */
  readonly tie: { readonly text: string; readonly places: number; readonly members: readonly CandidateView[]; readonly reason: string } | null;
  /** Where the meeting left the ranking. */
  readonly departures: readonly CandidateView[];
  readonly rows: readonly CandidateView[];
  readonly nextCursor: string | null;
}
