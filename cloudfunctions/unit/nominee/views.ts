/** What a unit's contacts see of one nominee's form. */
import type { Change } from '../../domain/form/diffForms';
import type { FormProblem, NomineeForm } from '../../domain/form/form';
import type { SkillLevel, Tier } from '../../domain/terms';
import type { RemarkView, StateTag, UnitPaperView } from '../../platform/views';

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

/** Beside the last step of the form: what was asked for, and what has become of it. */
export interface ChangesView {
  readonly returned: {
    readonly dueText: string;
    readonly remarks: readonly RemarkView[];
    readonly changes: readonly Change[];
  } | null;
  /** What the nominee has doubts about, until they confirm. */
  readonly disputes: readonly RemarkView[];
  readonly canAnswer: boolean;
  /** What changed since the nominee last looked: they see it first. */
  readonly sinceSeen: readonly Change[];
}
