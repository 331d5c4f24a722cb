/** The pool as the city knows it. How much somebody took on is not in it: that would tell who was drawn. */
import type { PoolProblem } from '../../domain/expert/readPool';
import type { Stratum, TieKind } from '../../domain/expert/expert';

export interface PoolImportView {
  readonly added: number;
  readonly changed: number;
  /** Who stood there before with the very same words. */
  readonly same: number;
  readonly badRows: number;
  readonly problemCount: number;
  readonly problems: readonly PoolProblem[];
}

export interface PoolView {
  /** Those who may be drawn, by where they come from. */
  readonly counts: readonly { readonly stratum: Stratum; readonly name: string; readonly count: number }[];
  readonly items: readonly ExpertRow[];
  /** With a first page; null with any further one. */
  readonly ties: TiesView | null;
  readonly nextCursor: string | null;
}

export interface ExpertRow {
  readonly expertId: string;
  readonly name: string;
  readonly unitName: string;
  /** Title, where from, fields, tiers. */
  readonly text: string;
  readonly active: boolean;
}

export interface TiesView {
  readonly items: readonly TieRow[];
  /** Whether the caller may dismiss one. */
  readonly canDismiss: boolean;
}

export interface TieRow {
  /** One for each row of a list. */
  readonly key: string;
  readonly expertId: string;
  /** The nomination's or the unit's id. */
  readonly target: string;
  readonly expertName: string;
  readonly targetName: string;
  readonly kind: TieKind;
  readonly kindName: string;
  readonly note: string;
  readonly atText: string;
  /** Why it counts no more, '' while it counts. */
  readonly dismissedText: string;
}
