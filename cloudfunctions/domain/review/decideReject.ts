import type { Instant } from '../beijing';
import { moveLine } from '../nomination/moveLine';
import { allow, refuse, type Decision } from '../refusal';
import type { Passed } from './decidePass';
import { lineInHand, type OnTable } from './onTable';

export interface Rejecting extends OnTable {
  /** Plain words, for unit and nominee. */
  readonly reason: string;
  readonly now: Instant;
}

export interface Rejected extends Passed {
  /** The claim that is free again. */
  readonly released: string | null;
}

/** Turned down for good, with a reason that unit and nominee read. Its place stays taken, its person is free. Twice is recognised (null). */
export function decideReject(rejecting: Rejecting): Decision<Rejected | null, 'notFound' | 'stale' | 'wrongState'> {
  const { desk, nomination, reviewer, reason, now } = rejecting;
  if (nomination.reviewer === reviewer && nomination.state === 'rejected') return allow(null);
  const line = lineInHand(rejecting, 'reject');
  if (!line.ok) return line;
  const move = { nominationId: nomination._id, event: 'reject', what: 'rejected', note: reason, reviewer } as const;
  const moved = moveLine(desk, nomination, move, now);
  if (!moved) return refuse('wrongState', { state: nomination.state, event: 'reject' });
  return allow({ desk: moved.desk, nomination: { ...moved.nomination, claimId: null, checked: null }, released: nomination.claimId });
}
