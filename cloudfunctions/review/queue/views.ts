/** What lies on an officer's table, as a list. */
import type { DeadlineView, Tone } from '../../platform/views';
import type { QueueStage } from './queueStages';

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
