/** What lies on an officer's table, as a list. */
import type { DeadlineView, Tone } from '../../platform/views';
import type { Tier } from '../../domain/terms';
import type { QueueStage } from './queueStages';

export interface QueueView {
  /** Whose table it is: the office's place, or the role where it has none. */
  readonly place: string;
  /** The queues of this office, by the words on their tabs. */
  readonly tabs: readonly { readonly stage: QueueStage; readonly label: string }[];
  readonly stage: QueueStage;
  /** What else this office does, in the order of the season. */
  readonly works: readonly { readonly label: string; readonly page: string }[];
  /** What the list can be narrowed to. */
  readonly tiers: readonly { readonly tier: Tier; readonly name: string }[];
  /** Whether its rows can be passed, several at once. */
  readonly passable: boolean;
  readonly title: string;
  readonly deadline: DeadlineView | null;
  readonly items: readonly QueueRow[];
  /** Give it back as `cursor` for the next rows. */
  readonly nextCursor: string | null;
}

export interface QueueRow {
  /** A nomination's id, or a unit's in the stage `units`. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly subtitle: string;
  readonly tag: { readonly name: string; readonly tone: Tone };
  readonly atText: string;
}

/** How much lies in each queue. */
export interface QueueCounts {
  readonly counts: readonly { readonly stage: QueueStage; readonly count: number }[];
}
