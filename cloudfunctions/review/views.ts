/** What officers see: only what lies on their own table. */
import type { DeadlineView, FormSection, PaperView, StateTag, UnitFileView } from '../platform/views';
import type { Tone } from '../platform/views';
import type { UnitState } from '../domain/unit/unit';

export interface QueueView {
  readonly stage: string;
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
  readonly rows: readonly { readonly label: string; readonly value: string }[];
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
