/** What a unit's contacts see: allow-lists of the desk and of their own nominations, ready to print. */
import type { FormProblem, NomineeForm } from '../domain/nomination/form';
import type { QuotaAnswer } from '../domain/nomination/quota';
import type { QuotaLevel, Route, SkillLevel, Tier } from '../domain/terms';
import type { UnitContactDetails, UnitState } from '../domain/unit/unit';
import type { DeadlineView, RemarkView, StateTag, Tone, UnitPaperView } from '../platform/views';

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

export interface NomineeRow {
  readonly nominationId: string;
  readonly name: string;
  readonly occupation: string;
  readonly tierName: string;
  readonly tag: StateTag;
  /** What is missing or wrong, '' when nothing is: `缺等级证书、手机` */
  readonly missing: string;
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

/** The headcounts page's first data, in one reply. */
export interface HeadcountsView extends Pick<WorkspaceView, 'today' | 'version' | 'headcounts'> {
  /** The places that the stated headcounts give; null until some are stated. */
  readonly quota: Readonly<Record<QuotaLevel, Pick<QuotaAnswer, 'sum' | 'places'>>> | null;
}

/** What was registered, to correct and hand in again. */
export interface RegistrationView {
  readonly unitId: string;
  readonly uscc: string;
  readonly name: string;
  readonly district: string;
  readonly address: string;
  readonly contact: UnitContactDetails;
  readonly stateName: string;
  readonly tone: Tone;
  /** Why it was not approved, or what it waits for. */
  readonly note: string;
  readonly canCorrect: boolean;
  /** Why it cannot be corrected here, '' where it can. */
  readonly whyNot: string;
}

export interface NomineeView {
  readonly nominationId: string;
  readonly revision: number;
  readonly tier: Tier;
  readonly tag: StateTag;
  /** idNumber comes masked; send it back empty to keep it. */
  readonly form: NomineeForm;
  readonly problems: readonly FormProblem[];
  readonly papers: readonly UnitPaperView[];
  /** What is not settled yet, with what became of it. */
  readonly remarks: readonly RemarkView[];
  readonly editable: boolean;
  readonly whyNot: string;
  /** `请王䶮用 138****5678 登录，在“查我的申报”里核对`; empty once confirmed. */
  readonly confirmHint: string;
  readonly dueText: string;
  /** What the form offers to pick from, so that its page asks once. */
  readonly options: FormOptionsView;
}

export interface FormOptionsView {
  readonly season: string;
  /** Under which grant the form is written: a phone keeps drafts of several units apart by it. Null for a visitor. */
  readonly grant: string | null;
  readonly tiers: readonly { readonly tier: Tier; readonly name: string; readonly from: readonly SkillLevel[] }[];
  readonly levels: readonly { readonly level: SkillLevel; readonly name: string }[];
  readonly choices: Readonly<Record<'gender' | 'ethnicity' | 'politicalStatus' | 'education', readonly string[]>>;
}

export interface SubmitCheckView {
  readonly route: Route;
  readonly title: string;
  readonly version: number;
  readonly countText: string;
  /** What stops the whole submit. */
  readonly blockers: readonly {
    readonly title: string;
    readonly detail: string;
    readonly button: string;
    readonly page: string;
  }[];
  /** Lines that would stay behind, and why; they never hold up the others. The first of them are named. */
  readonly leftOutCount: number;
  /** 材料没齐 150 人，本人没确认 200 人 */
  readonly leftOutText: string;
  readonly leftOut: readonly {
    readonly nominationId: string;
    readonly name: string;
    readonly why: readonly string[];
  }[];
  readonly ready: readonly { readonly title: string; readonly detail: string }[];
  /** What may be missing, since stamped paper counts as well; never stops a submit. */
  readonly hints: readonly { readonly title: string; readonly detail: string; readonly page: string }[];
  readonly submittableCount: number;
  /** The first of those who would be handed in. */
  readonly submittable: readonly { readonly nominationId: string; readonly name: string; readonly tierName: string }[];
  readonly canSubmit: boolean;
  /** `提交 3 人`, `补齐 2 项后可提交` */
  readonly button: string;
  readonly deadline: DeadlineView;
}

export interface SubmitReply {
  readonly receipt: string;
  readonly submitted: readonly string[];
  readonly leftOut: readonly { readonly nominationId: string; readonly why: readonly string[] }[];
}

export interface ReceiptView {
  readonly number: string;
  readonly unitName: string;
  readonly title: string;
  readonly atText: string;
  readonly fingerprint: string;
  readonly count: number;
  /** A hundred of them at a time. */
  readonly lines: readonly { readonly nominationId: string; readonly name: string; readonly tierName: string }[];
  /** Give it back as `from` for those that follow; null after the last. */
  readonly nextFrom: number | null;
  /** Who acts next and by when. */
  readonly next: string;
}
