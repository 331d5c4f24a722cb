/** One nomination on its reviewer's table. */
import type { Change } from '../../domain/form/diffForms';
import type { FormSection, PaperView, RemarkView, StateTag, UnitFileView } from '../../platform/views';

export interface ReviewedNominationView {
  readonly nominationId: string;
  readonly version: number;
  readonly name: string;
  readonly unitName: string;
  readonly tierName: string;
  readonly tag: StateTag;
  readonly submittedText: string;
  readonly sections: readonly FormSection[];
  readonly papers: readonly PaperView[];
  /** What the unit itself handed in. */
  readonly unitPapers: readonly UnitFileView[];
  readonly confirmedText: string;
  /** Present once a returned one is back: what changed, and what was asked for. */
  readonly corrected: { readonly changes: readonly Change[]; readonly remarks: readonly RemarkView[] } | null;
  readonly quotaText: string;
  /** 纸质收讫, '' while it is not noted. */
  readonly paperText: string;
  readonly canReturn: boolean;
  /** Whether it can be passed and turned down now. */
  readonly canDecide: boolean;
  /** What passing is called here: 初审通过, 复审通过. */
  readonly passName: string;
  /** That it was passed here, '' while it was not. */
  readonly passedText: string;
  readonly whyNot: string;
  /** The day a return would be due by default, `12月10日（周二）24:00`. */
  readonly dueText: string;
  readonly history: readonly { readonly atText: string; readonly text: string }[];
}

/** What became of several that were passed at once. */
export interface SeveralPassed {
  readonly passed: number;
  readonly failed: readonly { readonly nominationId: string; readonly message: string }[];
}
