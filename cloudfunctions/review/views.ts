/** What officers see: only what lies on their own table. */
import type { Change } from '../domain/form/diffForms';
import type { DeadlineView, FormSection, PaperView, RemarkView, StateTag, UnitFileView } from '../platform/views';
import type { Tone } from '../platform/views';
import type { QueueStage } from './queueStages';
import type { UnitState } from '../domain/unit/unit';

export interface QueueView {
  /** Whose table it is: the office's place, or the role where it has none. */
  readonly place: string;
  /** The queues of this office, by the words on their tabs. */
  readonly tabs: readonly { readonly stage: QueueStage; readonly label: string }[];
  readonly stage: QueueStage;
  readonly title: string;
  readonly deadline: DeadlineView | null;
  readonly items: readonly QueueRow[];
  /** Give it back as `cursor` for the next rows. */
  readonly nextCursor: string | null;
}

export interface QueueRow {
  /** A nomination's id, or a unit's in the stage `units`. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly tag: { readonly name: string; readonly tone: Tone };
  readonly atText: string;
}

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
  readonly canReturn: boolean;
  readonly whyNot: string;
  /** The day a return would be due by default, `12月10日（周二）24:00`. */
  readonly dueText: string;
  readonly history: readonly { readonly atText: string; readonly text: string }[];
}

export interface ReviewedUnitView {
  readonly unitId: string;
  readonly version: number;
  readonly name: string;
  readonly uscc: string;
  readonly districtName: string;
  readonly address: string;
  readonly state: UnitState;
  readonly stateName: string;
  readonly tone: Tone;
  readonly registeredText: string;
  /** 附件3; `call` where the value is a number that can be called. */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly call?: { readonly phone: string; readonly whose: string } }[];
  /** What the unit itself handed in this season. */
  readonly papers: readonly UnitFileView[];
  /** Another registration that already owns the code, if any: what to decide about. */
  readonly owner: {
    readonly unitId: string;
    readonly name: string;
    readonly sinceText: string;
    readonly submitted: number;
  } | null;
  readonly canDecide: boolean;
  readonly whyNot: string;
}
