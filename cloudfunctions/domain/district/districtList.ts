import type { Instant } from '../beijing';

/** Whose signature a list needs: 人社局会同人才办 (三(一)). */
export const signingOffices = ['bureau', 'talentOffice'] as const;
export type SigningOffice = (typeof signingOffices)[number];

export interface Signature {
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
  /** SM3 of the list that was signed: it holds for this very list only. */
  readonly fingerprint: string;
}

/** The 30% of the 高级技师 (三(一)1), frozen. */
export interface Cut {
  readonly at: Instant;
  readonly by: { readonly personId: string; readonly name: string };
  /** All 高级技师 that the district's units submitted, withdrawn and ended ones not. */
  readonly base: number;
  /** What the rate gives, without the granted ones. */
  readonly byRate: number;
  /** What the city added, with a reason. */
  readonly granted: number;
  /** Who goes on, best first. */
  readonly kept: readonly string[];
  /** Who does not, in the order of the ranking. */
  readonly left: readonly string[];
}

/**
 * What a district does with all that its units submitted, `_id` = `<season>|<district>`. Whatever its cut rests on writes this document too
 * (returns, corrections handed in, endings, extensions), so that none of them can run beside it.
 */
export interface DistrictList {
  readonly _id: string;
  readonly season: string;
  readonly district: string;
  /** The ranking of the 高级技师, best first; those not ranked yet are missing. */
  readonly order: readonly string[];
  readonly cut: Cut | null;
  readonly signatures: Readonly<Record<SigningOffice, Signature | null>>;
  /** How many times something was forwarded, and when last. */
  readonly forwardings: number;
  readonly forwardedAt: Instant | null;
  /** Rises with every write. */
  readonly version: number;
}

export const districtListId = (season: string, district: string): string => `${season}|${district}`;

export const blankList = (season: string, district: string): DistrictList => ({
  _id: districtListId(season, district),
  season,
  district,
  order: [],
  cut: null,
  signatures: { bureau: null, talentOffice: null },
  forwardings: 0,
  forwardedAt: null,
  version: 0,
});

/** Its 高级技师 were cut and went to the city: the line stands for good. */
export const hasSentSeniors = ({ cut, forwardings }: Pick<DistrictList, 'cut' | 'forwardings'>): boolean => cut !== null && forwardings > 0;

/** What a district sent on at one time. `_id` = `<season>|<district>|<number>`. */
export interface Forwarding {
  readonly _id: string;
  readonly season: string;
  readonly district: string;
  /** The list's version it was made from. */
  readonly fromVersion: number;
  readonly at: Instant;
  readonly by: { readonly personId: string; readonly role: string };
  readonly fingerprint: string;
  readonly lines: readonly { readonly nominationId: string; readonly unitId: string; readonly goes: 'forward' | 'cut' }[];
  /** 基数 47 人，按 30% 取 14 人: what those below the line read. */
  readonly cutNote: string;
  /** True once every nomination of it has moved. */
  readonly spread: boolean;
}
