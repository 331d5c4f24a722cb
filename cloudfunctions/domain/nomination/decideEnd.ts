import { dayOf, type Day, type Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { refuseField } from '../wording/fieldProblems';
import { endingName } from '../wording/endings';
import { lineOf, withLine, type Desk } from './desk';
import type { Ending, Nomination } from './nomination';
import { step } from './states';

export interface EndingIt {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly why: Ending;
  /** The day it happened. */
  readonly on: Day;
  readonly note: string;
  readonly now: Instant;
}

export interface Ended {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** The claim that is free again. */
  readonly released: string | null;
  /** Who is told; nobody where the person has died. */
  readonly tell: string | null;
}

/**
 * A changed life ends a nomination without any blame, at any time before the decision and past any deadline: the place and
 * the person are free again, and the reviewer has it no longer. After a death the phone that was the person's opens nothing
 * any more. Twice is recognised (null).
 */
export function decideEnd({ desk, nomination, why, on, note, now }: EndingIt): Decision<Ended | null, 'notFound' | 'wrongState' | 'invalid'> {
  const line = lineOf(desk, nomination._id);
  if (!line) return refuse('notFound', { what: '这份推荐' });
  if (line.state === 'ended') return allow(null);
  const next = step(line.state, 'end');
  if (!next.ok) return next;
  if (on > dayOf(now)) return refuseField('on', 'onLater');
  const gone = why === 'died';
  return allow({
    desk: withLine(desk, { ...line, state: next.value, due: null }),
    nomination: {
      ...nomination,
      ...(gone ? { nominee: null, nomineeKey: null } : {}),
      state: next.value,
      version: nomination.version + 1,
      reviewer: null,
      due: null,
      claimId: null,
      ended: { why, on, note },
      history: [...nomination.history, { at: now, what: 'ended', note: endingName(why) }],
    },
    released: nomination.claimId,
    tell: gone ? null : nomination.nominee,
  });
}
