/** What an expert sees: only cases that are not hidden from them, and nothing that counts or orders the others. */
import type { TieKind } from '../../domain/expert/expert';
import type { SheetState } from '../../domain/evaluation/sheet';
import type { FormSection, PaperView, Tone } from '../../platform/views';

export interface Tag {
  readonly name: string;
  readonly tone: Tone;
}

export interface OwnCaseRow {
  readonly caseId: string;
  readonly name: string;
  readonly unitName: string;
  readonly occupation: string;
  readonly tag: Tag;
  /** `86.50 分`, '' while it is not handed in. */
  readonly totalText: string;
  /** The nomination has ended: nothing to score. */
  readonly over: boolean;
}

export interface OwnPanelView {
  readonly name: string;
  readonly tierName: string;
  readonly dayText: string;
  /** waiting: not signed in, or not begun. */
  readonly state: 'waiting' | 'scoring' | 'closed';
  readonly stateName: string;
  /** What to do next. */
  readonly note: string;
  readonly done: number;
  readonly total: number;
  readonly cases: readonly OwnCaseRow[];
}

export interface CasesView {
  readonly panels: readonly OwnPanelView[];
}

/** One expert's own sheet, as every action on it answers. */
export interface SheetView {
  readonly caseId: string;
  /** Give it back with the next score. */
  readonly version: number;
  readonly state: SheetState | 'none';
  readonly tag: Tag;
  readonly totalText: string;
  readonly comment: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
    readonly about: string;
    readonly points: number | null;
  }[];
}

export interface OpenCaseView {
  readonly caseId: string;
  readonly panelName: string;
  /** `第 3 位，共 42 位`, of one's own. */
  readonly placeText: string;
  readonly name: string;
  readonly unitName: string;
  readonly occupation: string;
  readonly tierName: string;
  readonly sections: readonly FormSection[];
  readonly papers: readonly PaperView[];
  readonly sheet: SheetView;
  readonly before: string | null;
  readonly after: string | null;
  readonly canScore: boolean;
  readonly whyNot: string;
  readonly method: string;
  readonly kinds: readonly { readonly kind: TieKind; readonly name: string }[];
}

export interface CaseProgress {
  readonly caseId: string;
  readonly name: string;
  readonly unitName: string;
  readonly valid: number;
  /** `有效 5 · 弃权 1 · 没交 1` */
  readonly text: string;
  /** Below the quorum. */
  readonly short: boolean;
  readonly over: boolean;
}

export interface ProgressView {
  readonly panelId: string;
  readonly name: string;
  readonly tierName: string;
  readonly dayText: string;
  readonly stateName: string;
  readonly version: number;
  readonly quorum: number;
  /** How many cases have enough sheets, of how many. */
  readonly ready: number;
  readonly total: number;
  readonly canClose: boolean;
  readonly canReopen: boolean;
  readonly whyNot: string;
  readonly cases: readonly CaseProgress[];
  readonly reopenings: readonly { readonly atText: string; readonly reason: string }[];
}
