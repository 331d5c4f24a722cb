import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { lineOf, withLine, type Desk } from './desk';
import type { Nomination, Remark } from './nomination';
import { step } from './states';

export interface Answering {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly field: string;
  readonly text: string;
  readonly now: Instant;
}

export interface Answered {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** Whether every doubt has its answer, so that it is the nominee's turn again. */
  readonly askNominee: boolean;
}

const isDoubt = (remark: Remark): boolean => remark.by === 'nominee';

/**
 * The unit leaves a disputed field as it is and says why, instead of writing a new revision. With the last answer the
 * nominee is asked again, who may confirm, or dispute it once more. The same answer again is recognised (null).
 */
export function decideAnswer({ desk, nomination, field, text, now }: Answering): Decision<Answered | null, 'notFound' | 'wrongState'> {
  const line = lineOf(desk, nomination._id);
  if (!line) return refuse('notFound', { what: '这份推荐' });
  const asked = nomination.remarks.find((remark) => isDoubt(remark) && remark.field === field);
  if (!asked) return refuse('notFound', { what: '这条疑问' });
  if (asked.answer === text) return allow(null);
  if (line.state !== 'disputed') return refuse('wrongState', { state: line.state });
  const remarks = nomination.remarks.map((remark) => (remark === asked ? { ...remark, answer: text } : remark));
  const settled = line.lacks.length === 0 && remarks.every((remark) => !isDoubt(remark) || remark.answer !== undefined);
  const next = settled ? step(line.state, 'complete') : allow(line.state);
  if (!next.ok) return next;
  return allow({
    desk: withLine(desk, { ...line, state: next.value }),
    nomination: {
      ...nomination,
      state: next.value,
      version: nomination.version + 1,
      remarks,
      history: [...nomination.history, { at: now, what: 'answered', note: text }],
    },
    askNominee: settled,
  });
}
