/** Pieces of view models that more than one function shows. */
import type { PaperSlot } from '../domain/papers/paper';
import type { UnitPaperSlot } from '../domain/nomination/desk';
import type { NominationState } from '../domain/nomination/states';
import type { Tone } from '../domain/wording/names';

export type { Tone };

export interface StateTag {
  readonly state: NominationState;
  readonly name: string;
  readonly tone: Tone;
}

export interface DeadlineView {
  readonly at: string;
  /** `12月10日（周二）24:00` */
  readonly text: string;
  readonly daysLeft: number;
  readonly open: boolean;
  /** `12月10日 24:00 截止，还有 5 天，逾期不收` */
  readonly sentence: string;
}

export interface PaperView<Slot extends string = PaperSlot> {
  readonly slot: Slot;
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly sizeText: string;
  /** Shows the file for ten minutes. */
  readonly url: string;
}

/** As the unit sees it, which may take it away again by the file's id; nobody else gets that. */
export interface UnitPaperView<Slot extends string = PaperSlot> extends PaperView<Slot> {
  readonly fileId: string;
}

/** What somebody remarked on a field, and what became of it. */
export interface RemarkView {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** The unit's answer to a nominee's doubt, '' for none. */
  readonly answer: string;
  /** Whether the field or paper has changed since. */
  readonly done: boolean;
}

/** What the unit itself handed in: its statement of the headcounts, its letter, its stamped summary. */
export type UnitFileView = PaperView<UnitPaperSlot | 'statement'>;

/** A form to read, in the order of 附件1; `field` is what a remark or a dispute names. */
export interface FormSection {
  readonly title: string;
  readonly rows: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}
