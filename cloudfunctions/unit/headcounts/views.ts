/** What a unit's contacts see of headcounts and the places they give. */
import type { QuotaAnswer } from '../../domain/quota/quota';
import type { QuotaLevel } from '../../domain/terms';
import type { WorkspaceView } from '../desk/views';

/** 名额怎么算: one level, one headcount, explained. */
export interface QuotaGuideView {
  readonly level: QuotaLevel;
  readonly levelName: string;
  readonly tierName: string;
  readonly headcount: number;
  readonly answer: QuotaAnswer;
  readonly neighbours: readonly {
    readonly headcount: number;
    readonly how: string;
    readonly places: number;
    readonly current: boolean;
  }[];
  /** The bands on the steel rule, lowest first. */
  readonly bands: readonly {
    readonly label: string;
    readonly from: number;
    readonly rateText: string;
    readonly current: boolean;
  }[];
  readonly quote: string;
  readonly clauseText: string;
  readonly roundingNote: string;
  readonly boundary: {
    readonly title: string;
    readonly text: string;
    readonly assumption: string;
    readonly readings: readonly { readonly title: string; readonly places: number; readonly adopted: boolean }[];
  } | null;
}

/** The headcounts page's first data, in one reply. */
export interface HeadcountsView extends Pick<WorkspaceView, 'today' | 'version' | 'headcounts'> {
  /** The places that the stated headcounts give; null until some are stated. */
  readonly quota: Readonly<Record<QuotaLevel, Pick<QuotaAnswer, 'sum' | 'places'>>> | null;
}
