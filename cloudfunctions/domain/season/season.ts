import type { Day, Instant } from '../beijing';
import type { DistrictCode, QuotaLevel, Route, SkillLevel, Tier } from '../terms';

/** Where a figure comes from: the notice's words, or our default where the notice is silent. */
export type Mark = 'notice' | 'assumption';

/** One figure with its clause. An assumption always carries its Chinese reading: it is shown where a person relies on it. */
export type Figure<T> =
  | { readonly value: T; readonly clause: string; readonly mark: 'notice'; readonly reading?: string }
  | { readonly value: T; readonly clause: string; readonly mark: 'assumption'; readonly reading: string };

export interface Assumption {
  /** What it is about, a few words. */
  readonly title: string;
  readonly clause: string;
  readonly reading: string;
}

export interface Clause {
  /** `三(一)1`; '' for the opening. */
  readonly clause: string;
  readonly text: string;
}

/** One step of the rate, as the notice words it. */
export interface QuotaBand {
  /** The notice's words, `100人以上500人以下`. */
  readonly name: string;
  /** "以上": this number is in the band. */
  readonly from: number;
  /** The number the band ends at, null for the top one. */
  readonly to: number | null;
  /** "以下" may or may not hold its number, "不足" never does. */
  readonly toWord: '以下' | '不足' | null;
  /** Whole percent; null: no rate, a written justification for each. */
  readonly percent: number | null;
  readonly quote: string;
}

export interface QuotaRule {
  readonly clause: string;
  readonly mark: 'notice';
  /** Largest first. */
  readonly bands: readonly QuotaBand[];
}

/** Which band holds a number that both claim: the upper ("以上") or the lower ("以下"). */
export type BoundaryReading = 'above' | 'below';

/** What the city bureau ruled for one boundary. */
export interface BoundaryRuling {
  readonly level: QuotaLevel;
  readonly at: number;
  readonly reading: BoundaryReading;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
}

export interface TierRule {
  readonly places: Figure<number>;
  readonly route: Figure<Route>;
  readonly levels: Figure<readonly SkillLevel[]>;
  /** Whose headcount limits a unit; null: the notice sets no rate. */
  readonly drawsOn: QuotaLevel | null;
}

export interface Stage {
  readonly id: 'unit' | 'district' | 'qualification' | 'evaluation' | 'decision' | 'publicity' | 'award';
  readonly name: string;
  readonly who: string;
  readonly clause: string;
  /** null: the notice gives no day (日期待市局公布). */
  readonly until: Day | null;
}

/** What becomes of the part of a place that a rate leaves over: cut off, rounded half up, or made a whole one. */
export const roundings = ['floor', 'round', 'ceil'] as const;
export type Rounding = (typeof roundings)[number];

/** Whether the day of the publication is a day of the publicity period. */
export type FirstDay = 'excluded' | 'included';

export interface Publicity {
  /** Full working days that the list stays open to objections. */
  readonly days: Figure<number>;
  readonly firstDay: Figure<FirstDay>;
}

export interface Extension {
  readonly unitId: string;
  readonly route: Route;
  readonly until: Instant;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** One district may hand its list to the city later than the others. */
export interface DistrictExtension {
  readonly district: DistrictCode;
  readonly until: Instant;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Who receives and who signs in a district. */
export interface DistrictOffice {
  readonly district: DistrictCode;
  /** The office that receives a unit's package. */
  readonly office: string;
  /** The office that signs the first review with it (会同); null where one office is both. */
  readonly talentOffice: string | null;
}

/** Places that the city adds to a district's 30% (a base of 1–3 gives none). */
export interface GrantedPlaces {
  readonly district: DistrictCode;
  readonly places: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface OfficeContact {
  readonly place: DistrictCode | 'city';
  readonly office: string;
  readonly phone: string;
  readonly address: string;
  /** Absent where it was made known without a decision. */
  readonly reason?: string;
  readonly by?: string;
  readonly at?: Instant;
}

/** What a sheet of an expert asks for (三(三)); each is scored 0 to 100 in whole points, the weights sum up to 100. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** Whole percent. */
  readonly weight: number;
  /** What the notice names it by, for who scores. */
  readonly about: string;
}

/** A field of work (专业领域): occupations that the same experts can judge. */
export interface FieldOfWork {
  readonly id: string;
  readonly name: string;
  /** An occupation that holds one of these words is of this field; the first field that fits takes it. */
  readonly words: readonly string[];
}

export interface Evaluation {
  readonly criteria: Figure<readonly Criterion[]>;
  readonly panelSize: Figure<number>;
  /** Valid scores that a case needs at least. */
  readonly quorum: Figure<number>;
  /** From so many valid scores on the highest and the lowest total are dropped. */
  readonly trimFrom: Figure<number>;
  /** Cases that one expert takes at most, over all panels. */
  readonly loadCap: Figure<number>;
  readonly fields: Figure<readonly FieldOfWork[]>;
}

export interface Season {
  readonly id: string;
  readonly title: string;
  /** The notice's own name, date, and the day it was published. */
  readonly notice: { readonly name: string; readonly dated: Day; readonly published: Day; readonly issuers: readonly string[] };
  readonly clauses: readonly Clause[];
  readonly opens: Figure<Day>;
  readonly deadlines: { readonly unit: Record<Route, Figure<Day>>; readonly district: Figure<Day> };
  /** Minutes from midnight at which a day of the notice ends. */
  readonly dayEnd: Figure<number>;
  readonly tiers: Readonly<Record<Tier, TierRule>>;
  readonly allPlaces: Figure<number>;
  readonly quotas: Readonly<Record<QuotaLevel, QuotaRule>>;
  readonly boundary: Figure<BoundaryReading>;
  readonly rounding: Figure<Rounding>;
  readonly smallUnits: Figure<'atMostHeadcount'>;
  readonly districtRate: Figure<number>;
  readonly correctionDays: Figure<number>;
  readonly evaluation: Evaluation;
  readonly publicity: Publicity;
  readonly stages: readonly Stage[];
  /** Everything taken for granted, by a name of its own. */
  readonly assumptions: Readonly<Record<string, Assumption>>;
  readonly rulings: readonly BoundaryRuling[];
  readonly extensions: readonly Extension[];
  readonly districtExtensions: readonly DistrictExtension[];
  /** One for each district. */
  readonly offices: readonly DistrictOffice[];
  readonly grantedPlaces: readonly GrantedPlaces[];
  readonly contacts: readonly OfficeContact[];
}
