import { lineOf, type Desk } from '../nomination/desk';
import type { Nomination } from '../nomination/nomination';
import { step } from '../nomination/states';
import type { PanelState } from './panel';

export interface Followed {
  readonly desk: Desk;
  readonly nominations: readonly Nomination[];
}

/**
 * A unit's nominations after their panel: a close sends them to the meeting, a reopening back to the experts. Those that went another way meanwhile,
 * or are there already, stay. null: none moves.
 */
export function followPanel(state: PanelState, desk: Desk, nominations: readonly Nomination[]): Followed | null {
  if (state !== 'closed' && state !== 'scoring') return null;
  const event = state === 'closed' ? 'evaluate' : 'reopen';
  const moved = nominations.flatMap((nomination) => {
    const next = step(nomination.state, event);
    const line = lineOf(desk, nomination._id);
    return next.ok && line?.state === nomination.state ? [{ ...nomination, state: next.value, version: nomination.version + 1 }] : [];
  });
  if (moved.length === 0) return null;
  const states = new Map(moved.map((one) => [one._id, one.state]));
  const lines = desk.lines.map((line) => ({ ...line, state: states.get(line.nominationId) ?? line.state }));
  return { desk: { ...desk, version: desk.version + 1, lines }, nominations: moved };
}
