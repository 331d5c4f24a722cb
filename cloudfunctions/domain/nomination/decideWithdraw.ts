import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { isPast, unitDeadline } from './deadlines';
import { lineOf, withLine, type Desk } from './desk';
import type { Nomination } from './nomination';
import { firstStateOf, officeOf } from './reviewers';
import { isWritable, step } from './states';

export interface Withdrawing {
  readonly season: Season;
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly now: Instant;
}

export interface Withdrawn {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** The claim that is free again. */
  readonly released: string | null;
}

/**
 * The unit takes a nomination back: what it still writes at any time, what it submitted until the deadline and only while
 * the first reviewer has not acted. Frees the place and the person; twice is recognised (null).
 */
export function decideWithdraw({
  season,
  desk,
  nomination,
  now,
}: Withdrawing): Decision<Withdrawn | null, 'notFound' | 'wrongState' | 'deadlinePassed'> {
  const line = lineOf(desk, nomination._id);
  if (!line) return refuse('notFound', { what: '这份推荐' });
  if (line.state === 'withdrawn') return allow(null);
  const { route } = nomination;
  const withReviewer = line.state === firstStateOf(route);
  if (!isWritable(line.state) && !withReviewer) return refuse('wrongState', { state: line.state, event: 'withdraw' });
  const deadline = unitDeadline(season, desk, route);
  if (withReviewer && isPast(now, deadline))
    return refuse('deadlinePassed', { deadline, office: officeOf(season, route, desk.district) });
  const next = step(line.state, 'withdraw');
  if (!next.ok) return next;
  return allow({
    desk: withLine(desk, { ...line, state: next.value, due: null }),
    nomination: {
      ...nomination,
      state: next.value,
      version: nomination.version + 1,
      reviewer: null,
      due: null,
      claimId: null,
      history: [...nomination.history, { at: now, what: 'withdrawn', note: '' }],
    },
    released: nomination.claimId,
  });
}
