import { dayOf, type Day, type Instant } from '../beijing';
import { correctionDue, endOf } from '../nomination/deadlines';
import { withLine, type Desk } from '../nomination/desk';
import { namedPapers, type Nomination, type Remark } from '../nomination/nomination';
import { step } from '../nomination/states';
import { allow, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { refuseField } from '../wording/fieldProblems';
import { lineInHand, type OnTable } from './onTable';

export interface Returning extends OnTable {
  readonly season: Season;
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
  const { season, desk, nomination, now } = returning;
  const line = lineInHand(returning, 'return');
  if (!line.ok) return line;
  const next = step(nomination.state, 'return');
  if (!next.ok) return next;
  if (returning.due !== null && returning.due < dayOf(now)) return refuseField('due', 'dueEarlier');
  const due = returning.due === null ? correctionDue(season, dayOf(now)) : allow(endOf(season, returning.due));
  if (!due.ok) return due;
  const remarks = returning.remarks.map(({ field, text }): Remark => ({ by: 'reviewer', field, text }));
  return allow({
    desk: withLine(desk, { ...line.value, state: next.value, due: due.value, backTo: nomination.reviewer ?? '' }),
    nomination: {
      ...nomination,
      state: next.value,
      due: due.value,
      returnedRevision: nomination.submittedRevision,
      remarks,
      checked: null,
      lastReturn: { at: now, remarks, papers: namedPapers(nomination.papers) },
      version: nomination.version + 1,
      history: [...nomination.history, { at: now, what: 'returned', note: remarks.map(({ text }) => text).join('；') }],
    },
    due: due.value,
  });
}
