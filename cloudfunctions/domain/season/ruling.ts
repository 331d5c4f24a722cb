import type { Instant } from '../beijing';
import type { DistrictCode, QuotaLevel, Route } from '../terms';
import type { BoundaryReading, FirstDay, Rounding } from './season';

/** What an office decides on top of the notice, one kind for each thing that is open to it. */
export type Ruling =
  | { readonly kind: 'unitExtension'; readonly unitId: string; readonly route: Route; readonly until: Instant }
  | { readonly kind: 'districtExtension'; readonly district: DistrictCode; readonly until: Instant }
  /** 0 takes a grant back. */
  | { readonly kind: 'places'; readonly district: DistrictCode; readonly places: number }
  | { readonly kind: 'boundary'; readonly level: QuotaLevel; readonly at: number; readonly reading: BoundaryReading }
  | { readonly kind: 'rounding'; readonly rounding: Rounding }
  | { readonly kind: 'dayEnd'; readonly minutes: number }
  | { readonly kind: 'publicity'; readonly days: number; readonly firstDay: FirstDay }
  | { readonly kind: 'office'; readonly district: DistrictCode; readonly office: string; readonly talentOffice: string | null }
  | { readonly kind: 'contact'; readonly place: DistrictCode | 'city'; readonly office: string; readonly phone: string; readonly address: string };

export type RulingKind = Ruling['kind'];
export const rulingKinds = [
  'unitExtension',
  'districtExtension',
  'places',
  'boundary',
  'rounding',
  'dayEnd',
  'publicity',
  'office',
  'contact',
] as const satisfies readonly RulingKind[];
