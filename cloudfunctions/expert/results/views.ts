/** What the city sees of a tier's results; no expert is named, chairs are. */
import type { Standing } from '../../domain/evaluation/standings';
import type { Tier } from '../../domain/terms';
import type { ProgressView, Tag } from '../scoring/views';

export interface RankingRow {
  readonly caseId: string;
  readonly rank: number;
  readonly name: string;
  readonly unitName: string;
  readonly occupation: string;
  readonly panelName: string;
  /** Two decimals; the ranking rests on the exact value. */
  readonly score: string;
  readonly valid: number;
  readonly tied: boolean;
  readonly standing: Standing;
  readonly tag: Tag;
  /** Normalised across panels, advice only. */
  readonly advice: string;
}

export interface RankingView {
  readonly tier: Tier;
  readonly tierName: string;
  readonly tiers: readonly { readonly tier: Tier; readonly name: string }[];
  readonly places: number;
  readonly clause: string;
  /** How scores add up, as this season reads it. */
  readonly method: string;
  readonly panels: readonly ProgressView[];
  /** All panels of the tier are closed; before that there are no rows. */
  readonly ready: boolean;
  /** `线内 68 人。线上并列 3 人，只剩 2 个名额，由会议决定` */
  readonly lineText: string;
  readonly rows: readonly RankingRow[];
  readonly adviceMethod: string;
}

export interface FragilityRow {
  /** `第 1 组 3 号` */
  readonly expert: string;
  readonly cases: number;
  readonly shifts: readonly { readonly caseId: string; readonly text: string }[];
}

export interface FragilityView {
  readonly tierName: string;
  readonly method: string;
  readonly summary: string;
  /** Those without whom the line would be another, the most first. */
  readonly rows: readonly FragilityRow[];
}
