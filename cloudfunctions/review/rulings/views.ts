/** What an office sees of the decisions on top of the notice. */
import type { BoundaryReading, FirstDay, Rounding } from '../../domain/season/season';
import type { RulingKind } from '../../domain/season/ruling';
import type { DistrictCode, QuotaLevel, Route } from '../../domain/terms';

export interface RulingRow {
  readonly key: string;
  readonly kind: RulingKind;
  readonly title: string;
  /** How it is read now. */
  readonly text: string;
  /** ruled: an office decided so; else where the season takes it from. */
  readonly source: 'notice' | 'assumption' | 'ruled';
  /** Whoever decided, when and why; '' where nobody did. */
  readonly decidedText: string;
  readonly clauseText: string;
  /** What its form opens with. */
  readonly now: RulingNow;
  /** Whether the caller may decide it. */
  readonly canRule: boolean;
}

/** What is in force, of the fields that this kind has. */
export interface RulingNow {
  readonly unitId?: string;
  readonly unitName?: string;
  readonly route?: Route;
  readonly until?: string;
  readonly district?: DistrictCode;
  readonly place?: DistrictCode | 'city';
  readonly places?: number;
  readonly level?: QuotaLevel;
  readonly at?: number;
  readonly reading?: BoundaryReading;
  readonly rounding?: Rounding;
  readonly minutes?: number;
  readonly days?: number;
  readonly firstDay?: FirstDay;
  readonly office?: string;
  readonly talentOffice?: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface RulingsView {
  /** To be sent back with a decision. */
  readonly version: number;
  /** Whose decisions these are: 包头市, or a district. */
  readonly place: string;
  readonly groups: readonly { readonly title: string; readonly note: string; readonly rows: readonly RulingRow[] }[];
  readonly districts: readonly { readonly value: DistrictCode; readonly label: string }[];
  /** The kinds that the caller may decide. */
  readonly kinds: readonly RulingKind[];
  readonly today: string;
  /** How many units have handed something in: what a changed reading of the quotas reaches. */
  readonly submittedUnits: number;
}
