import { lineOf, type Desk, type Line } from '../nomination/desk';
import type { Nomination } from '../nomination/nomination';
import { reviewStateOf } from '../nomination/reviewers';
import type { NominationEvent } from '../nomination/states';
import { allow, refuse, type Decision } from '../refusal';

export interface OnTable {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** Who acts: `district:150203` or `city`. */
  readonly reviewer: string;
  /** The nomination's version the officer looked at. */
  readonly version: number;
}

/** The line of a nomination that this very reviewer has in hand, as it was looked at. What lies elsewhere is as unknown as none. */
export function lineInHand(
  { desk, nomination, reviewer, version }: OnTable,
  event: NominationEvent,
): Decision<Line, 'notFound' | 'stale' | 'wrongState'> {
  const line = lineOf(desk, nomination._id);
  if (!line || nomination.reviewer !== reviewer) return refuse('notFound', { what: '这份推荐' });
  if (nomination.version !== version) return refuse('stale', { what: '这份推荐' });
  if (nomination.state !== reviewStateOf(reviewer)) return refuse('wrongState', { state: nomination.state, event });
  return allow(line);
}
