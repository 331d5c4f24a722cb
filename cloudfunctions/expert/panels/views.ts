/**
 * Panels as the city and the discipline office see them. Who was drawn stands there for the discipline office; the city reads a name
 * once its bearer has signed in on the day. Nothing that moves with a draw or a recusal tells more: no versions, no loads.
 */
import type { PanelState } from '../../domain/evaluation/panel';
import type { Stratum } from '../../domain/expert/expert';
import type { Tier } from '../../domain/terms';
import type { Tone } from '../../domain/wording/names';

export interface PanelRow {
  readonly panelId: string;
  readonly title: string;
  readonly tier: Tier;
  readonly state: PanelState;
  readonly stateName: string;
  readonly tone: Tone;
  readonly text: string;
  /** Who is next, and by when. */
  readonly next: string;
}

export interface PanelsView {
  readonly items: readonly PanelRow[];
  /** Who waits for a panel; tiers in which nobody does are left out. */
  readonly waiting: readonly {
    readonly tier: Tier;
    readonly tierName: string;
    readonly count: number;
    readonly fields: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  }[];
  /** The chairs of a panel, and where experts come from. */
  readonly size: number;
  readonly strata: readonly { readonly stratum: Stratum; readonly name: string }[];
  readonly canPlan: boolean;
}

/** What can be done next, and by whom; the page shows one of them at its foot. */
export type PanelStep = 'freeze' | 'seal' | 'open' | 'result' | 'draw' | 'wait' | 'none';

export interface PanelView extends PanelRow {
  readonly dayText: string;
  readonly fieldNames: string;
  readonly chairsText: string;
  readonly cases: readonly { readonly caseId: string; readonly unitId: string; readonly name: string; readonly unitName: string; readonly occupation: string }[];
  readonly scopeText: string;
  /** What the freeze vouches for; to be noted down by whoever wants to verify. */
  readonly frozen: { readonly fingerprint: string; readonly pool: number; readonly atText: string } | null;
  readonly chance: ChanceView | null;
  readonly seats: readonly SeatView[];
  readonly step: PanelStep;
  readonly mine: 'none' | 'sealed' | 'opened';
  /** Whether the caller may plan, freeze, draw. */
  readonly isCity: boolean;
  /** Whether the caller reads names and holds the salts. */
  readonly isDiscipline: boolean;
  readonly canRestart: boolean;
  readonly hasRecord: boolean;
}

export interface ChanceView {
  readonly kind: 'witnesses' | 'lottery';
  readonly text: string;
  /** In the order of their seals; none for a lottery. */
  readonly witnesses: readonly { readonly key: number; readonly who: string; readonly text: string }[];
}

export interface SeatView {
  readonly seat: number;
  readonly stratumName: string;
  readonly stateName: string;
  readonly tone: Tone;
  /** '' while it is not the caller's to know. */
  readonly who: string;
  readonly note: string;
  /** Whether the discipline office may enter that the expert said no. */
  readonly canLeave: boolean;
}
