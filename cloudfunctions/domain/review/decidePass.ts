import type { Instant } from '../beijing';
import { moveLine } from '../nomination/moveLine';
import type { Desk } from '../nomination/desk';
import type { Mark, Nomination } from '../nomination/nomination';
import { cityReviewer } from '../nomination/reviewers';
import { allow, refuse, type Decision } from '../refusal';
import { lineInHand, type OnTable } from './onTable';

export interface Passing extends OnTable {
  readonly by: Pick<Mark, 'personId' | 'name'>;
  readonly now: Instant;
}

export interface Passed {
  readonly desk: Desk;
  readonly nomination: Nomination;
}

/**
 * Found in order. With the district it is marked: a 高级技师 can be ranked, a 技师 goes on with the list, and nobody outside learns of
 * it before that. With the city it has passed the qualification review (三(二)). A mark that is there already is recognised (null).
 */
export function decidePass(passing: Passing): Decision<Passed | null, 'notFound' | 'stale' | 'wrongState'> {
  const { desk, nomination, reviewer, by, now } = passing;
  const city = reviewer === cityReviewer;
  const known = nomination.reviewer === reviewer && (city ? nomination.state === 'evaluation' : !!nomination.checked);
  if (known && nomination.version === passing.version + 1) return allow(null);
  const line = lineInHand(passing, city ? 'qualify' : 'forward');
  if (!line.ok) return line;
  if (!city) {
    if (nomination.checked) return allow(null);
    return allow({ desk, nomination: { ...nomination, checked: { ...by, at: now }, version: nomination.version + 1 } });
  }
  const move = { nominationId: nomination._id, event: 'qualify', what: 'qualified', note: '', reviewer } as const;
  const moved = moveLine(desk, nomination, move, now);
  return moved ? allow(moved) : refuse('wrongState', { state: nomination.state, event: 'qualify' });
}
