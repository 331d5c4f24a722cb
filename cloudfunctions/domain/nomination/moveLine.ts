import type { Instant } from '../beijing';
import { lineOf, withLine, type Desk } from './desk';
import type { Happening, Nomination } from './nomination';
import { step, type NominationEvent } from './states';

/** One step of one nomination that its reviewers took. */
export interface Move {
  readonly nominationId: string;
  readonly event: NominationEvent;
  /** What its unit and its nominee read of it; null: nothing, it is not theirs to see yet. */
  readonly what: Happening['what'] | null;
  readonly note: string;
  /** On whose table it lies afterwards. */
  readonly reviewer: string | null;
}

export interface Moved {
  readonly desk: Desk;
  readonly nomination: Nomination;
}

/** Desk and nomination after the step, or null where the nomination stands where it cannot be taken: it was taken before, or overtaken. */
export function moveLine(desk: Desk, nomination: Nomination, { event, what, note, reviewer }: Move, at: Instant): Moved | null {
  const line = lineOf(desk, nomination._id);
  const next = step(nomination.state, event);
  if (!line || !next.ok) return null;
  return {
    desk: withLine(desk, { ...line, state: next.value, due: null }),
    nomination: {
      ...nomination,
      state: next.value,
      reviewer,
      due: null,
      version: nomination.version + 1,
      history: what === null ? nomination.history : [...nomination.history, { at, what, note }],
    },
  };
}
