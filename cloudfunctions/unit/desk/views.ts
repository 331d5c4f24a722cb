/** What a unit's contacts see of their desk, ready to print. */
import type { QuotaLevel, Route, Tier } from '../../domain/terms';
import type { UnitState } from '../../domain/unit/unit';
import type { DeadlineView, Tone } from '../../platform/views';
import type { NomineeRow } from '../nominees/views';

export interface MeterView {
  readonly tier: Tier;
  readonly tierName: string;
  readonly used: number;
  /** Null where the notice sets no limit for a unit (special, chief). */
  readonly places: number | null;
  readonly remaining: number | null;
  /** `还可推荐 2 名`, `多了 1 名`, `不设单位名额` … */
  readonly text: string;
  readonly over: boolean;
  readonly level: QuotaLevel | null;
}

export interface RouteView {
  readonly route: Route;
  /** `报昆都仑区人社局`, `直报市人社局` */
  readonly title: string;
  readonly tiersText: string;
  readonly meters: readonly MeterView[];
  readonly tag: { readonly name: string; readonly tone: Tone };
  readonly receipts: readonly { readonly number: string; readonly atText: string; readonly count: number }[];
}

export interface WorkspaceView {
  readonly unit: {
    readonly unitId: string;
    readonly name: string;
    readonly uscc: string;
    readonly district: string;
    readonly districtName: string;
    readonly state: UnitState;
    readonly stateName: string;
    readonly tone: Tone;
    readonly note: string;
    /** Whether whoever asks may put the registration right: its `registration` is the form. */
    readonly canCorrect: boolean;
  };
  /** The day it is, in Beijing. */
  readonly today: string;
  readonly version: number;
  readonly deadline: DeadlineView;
  readonly headcounts: {
    readonly asOf: string;
    readonly asOfText: string;
    readonly technician: number;
    readonly seniorTechnician: number;
    readonly specialTechnician: number;
    readonly chiefTechnician: number;
    readonly statement: boolean;
  } | null;
  /** 要您处理: most urgent first; `page` leads there. */
  readonly todo: readonly {
    readonly count: number;
    readonly title: string;
    readonly detail: string;
    readonly page: string;
  }[];
  readonly routes: readonly RouteView[];
  readonly nominees: readonly NomineeRow[];
  readonly total: number;
  /** Give it back as `cursor` for the next rows. */
  readonly nextCursor: string | null;
  readonly canAdd: boolean;
  readonly whyNotAdd: string;
}
