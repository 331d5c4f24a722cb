import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { isNomineeOf } from './decideConfirm';
import { lineOf, withLine, type Desk } from './desk';
import { namedPapers, type Nomination } from './nomination';
import { step } from './states';

export interface Disputing {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly personId: string;
  readonly field: string;
  readonly text: string;
  readonly now: Instant;
}

export interface Disputed {
  readonly desk: Desk;
  readonly nomination: Nomination;
}

/**
 * The nominee says what is wrong. A remark on a further field joins the first; the same one again is recognised (null).
 * Doubts stay beside their fields until the nominee confirms, so that no revision makes one disappear unread.
 */
export function decideDispute(disputing: Disputing): Decision<Disputed | null, 'notFound' | 'wrongState'> {
  const { desk, nomination, personId, field, text, now } = disputing;
  const line = lineOf(desk, nomination._id);
  if (!line || !isNomineeOf(nomination, personId)) return refuse('notFound', { what: '这份推荐' });
  const same = nomination.remarks.some(
    (remark) => remark.by === 'nominee' && remark.field === field && remark.text === text && remark.answer === undefined,
  );
  if (line.state === 'disputed' && same) return allow(null);
  const next = step(line.state, 'dispute');
  if (!next.ok) return next;
  const others = nomination.remarks.filter((remark) => remark.by !== 'nominee' || remark.field !== field);
  return allow({
    desk: withLine(desk, { ...line, state: next.value }),
    nomination: {
      ...nomination,
      state: next.value,
      version: nomination.version + 1,
      remarks: [...others, { by: 'nominee', field, text }],
      seen: { revision: nomination.revision, papers: namedPapers(nomination.papers) },
      history: [...nomination.history, { at: now, what: 'disputed', note: text }],
    },
  });
}
