import { tiers, type Tier } from '../terms';
import type { Ranked } from './decision';
import type { Rankings } from './decideMeeting';

/**
 * A tier's ranking as the meeting took it; `_id` = `<season>|<tier>`. Written once from the sheets of the closed panels, since 1,400 cases
 * have 9,800 sheets and the board is opened again and again. The panels' versions in the decision tell whether it still holds.
 */
export interface TierRanking {
  readonly _id: string;
  readonly season: string;
  readonly tier: Tier;
  /** Best first: id, rank, tied, two decimals, exact result. */
  readonly rows: readonly (readonly [nominationId: string, rank: number, tied: boolean, score: string, exact: string])[];
}

export const rankingId = (season: string, tier: Tier): string => `${season}|${tier}`;

export const toDocuments = (season: string, rankings: Rankings): readonly TierRanking[] =>
  tiers.map((tier) => ({
    _id: rankingId(season, tier),
    season,
    tier,
    rows: rankings[tier].map(({ nominationId, rank, tied, score, exact }) => [nominationId, rank, tied, score, exact] as const),
  }));

const rankedOf = ({ tier, rows }: TierRanking): readonly Ranked[] =>
  rows.map(([nominationId, rank, tied, score, exact]) => ({ nominationId, tier, rank, tied, score, exact }));

/** The four together; a tier without a document has nobody. */
export function fromDocuments(documents: readonly TierRanking[]): Rankings {
  const of = (tier: Tier): readonly Ranked[] => documents.filter((one) => one.tier === tier).flatMap(rankedOf);
  return { excellent: of('excellent'), senior: of('senior'), special: of('special'), chief: of('chief') };
}
