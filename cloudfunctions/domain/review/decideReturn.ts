import { dayOf, type Day, type Instant } from '../beijing';
import { correctionDue, endOf } from '../nomination/deadlines';
import { lineOf, withLine, type Desk } from '../nomination/desk';
import { namedPapers, type Nomination, type Remark } from '../nomination/nomination';
import { reviewStateOf } from '../nomination/reviewers';
import { step } from '../nomination/states';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { refuseField } from '../wording/fieldProblems';

export interface Returning {
  readonly season: Season;
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** Who returns it: `district:150203` or `city`. */
  readonly reviewer: string;
  readonly version: number;
  readonly remarks: readonly Pick<Remark, 'field' | 'text'>[];
  /** The day it must be back; null for the season's default. */
  readonly due: Day | null;
  readonly now: Instant;
}

export interface Returned {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly due: Instant;
}

/** Whoever has it on the table sends one nomination back, with what is wrong and until when; the others stay where they are. */
export function decideReturn(
  returning: Returning,
): Decision<Returned, 'notFound' | 'stale' | 'wrongState' | 'invalid' | 'calendarUnknown'> {
  const { season, desk, nomination, reviewer, version, now } = returning;
  const line = lineOf(desk, nomination._id);
  if (!line || nomination.reviewer !== reviewer) return refuse('notFound', { what: '这份推荐' });
  if (nomination.version !== version) return refuse('stale', { what: '这份推荐' });
  if (nomination.state !== reviewStateOf(reviewer))
    return refuse('wrongState', { state: nomination.state, event: 'return' });
  const next = step(nomination.state, 'return');
  if (!next.ok) return next;
  if (returning.due !== null && returning.due < dayOf(now)) return refuseField('due', 'dueEarlier');
  const due = returning.due === null ? correctionDue(season, dayOf(now)) : allow(endOf(season, returning.due));
  if (!due.ok) return due;
  const remarks = returning.remarks.map(({ field, text }): Remark => ({ by: 'reviewer', field, text }));
  return allow({
    desk: withLine(desk, { ...line, state: next.value, due: due.value }),
    nomination: {
      ...nomination,
      state: next.value,
      due: due.value,
      returnedRevision: nomination.submittedRevision,
      remarks,
      lastReturn: { at: now, remarks, papers: namedPapers(nomination.papers) },
      version: nomination.version + 1,
      history: [...nomination.history, { at: now, what: 'returned', note: remarks.map(({ text }) => text).join('；') }],
    },
    due: due.value,
  });
}
