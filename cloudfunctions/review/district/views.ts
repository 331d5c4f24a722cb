/** A district's list on its way to the city. */
import type { DeadlineView, Tone } from '../../platform/views';

export interface SeniorRow {
  readonly id: string;
  readonly name: string;
  /** 焊工 · 鹿城重型装备制造有限公司 */
  readonly detail: string;
  /** Null: not ranked, or nothing to rank any more. */
  readonly rank: number | null;
  /** Above the line as it stands; null where there is no rank. */
  readonly above: boolean | null;
  /** Whether it can be given a place. */
  readonly rankable: boolean;
  /** Why it cannot be ranked, '' where it can. */
  readonly note: string;
  readonly tone: Tone;
}

export interface Step {
  readonly can: boolean;
  /** What stands in the way, '' where nothing does. */
  readonly whyNot: string;
}

export interface SignatureView {
  readonly office: string;
  readonly text: string;
  readonly signed: boolean;
  /** Whether the caller signs for this office. */
  readonly yours: boolean;
  readonly step: Step;
}

export interface DistrictListView {
  readonly version: number;
  readonly place: string;
  readonly deadline: DeadlineView;
  readonly rate: {
    readonly base: number;
    readonly percent: number;
    readonly exact: string;
    readonly places: number;
    readonly granted: number;
    readonly sum: string;
    readonly clause: string;
    readonly assumption: string;
  };
  /** Ranked ones first, in their order. */
  readonly seniors: readonly SeniorRow[];
  /** How many of the ranked stand above the line. */
  readonly above: number;
  readonly canRank: boolean;
  /** '' before the cut. */
  readonly cutText: string;
  readonly cut: Step;
  readonly canUncut: boolean;
  /** 技师: passed the first check, not read, out for correction. */
  readonly excellents: { readonly passed: number; readonly open: number; readonly returned: number };
  /** Of both tiers: nobody has read them yet. */
  readonly unread: number;
  readonly signatures: readonly SignatureView[];
  /** SM3 of the list as it stands: a signature is of this. */
  readonly fingerprint: string;
  readonly forward: Step & { readonly count: number; readonly left: number };
  /** '' until something was forwarded. */
  readonly forwardedText: string;
  /** All that can be sent was sent: nothing is left to do here. */
  readonly done: boolean;
  /** Names to read before one acts. */
  readonly names: { readonly goes: readonly string[]; readonly stays: readonly string[] };
}
