/** What a contact sees of a nominee whose life changes. */
import type { Ending } from '../../domain/nomination/nomination';
import type { StateTag, UnitPaperView } from '../../platform/views';

/** One thing that can be done, what follows from it, and why not where it cannot. */
export interface OptionView {
  readonly can: boolean;
  readonly follows: string;
  readonly whyNot: string;
}

/** 人选有变动 */
export interface StandingView {
  readonly nominationId: string;
  readonly name: string;
  readonly tierName: string;
  readonly tag: StateTag;
  readonly revision: number;
  readonly phoneMasked: string;
  /** How it stands confirmed, or that it does not. */
  readonly confirmationText: string;
  readonly paper: OptionView & {
    /** The scans there are, this revision's or an older one's. */
    readonly scans: readonly UnitPaperView[];
    /** Whether one of them was signed for this very revision. */
    readonly signed: boolean;
    /** Whether scans can be added or taken away. */
    readonly writable: boolean;
  };
  readonly phone: OptionView;
  readonly end: OptionView & {
    readonly choices: readonly { readonly value: Ending; readonly label: string }[];
    readonly today: string;
  };
  readonly withdraw: OptionView;
  /** How a changed name gets in. */
  readonly rename: string;
  /** Why it ended, '' where it did not. */
  readonly endedText: string;
}
