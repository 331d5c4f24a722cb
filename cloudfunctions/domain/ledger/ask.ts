import type { Outcome } from './event';

/** How the newest ask of a nominee fared, and whether the unit phoned instead. `_id` = the nomination's. */
export interface Ask {
  readonly _id: string;
  /** The desk's id. */
  readonly desk: string;
  /** The nomination's version that asked: every ask has its own. */
  readonly version: number;
  /** What was sent before says nothing of this ask. */
  readonly askedAt: string;
  /** Null where nothing is known of a notice yet. */
  readonly outcome: Outcome | null;
  /** When that became known. */
  readonly at: string;
  readonly phoned: Phoned | null;
}

export interface Phoned {
  /** Of the form that it was about. */
  readonly revision: number;
  readonly at: string;
  readonly personId: string;
  readonly name: string;
}

/** How a nominee who has to confirm stands with the messages: one answer, whichever way it is asked for. */
export type Contact = 'underway' | 'reached' | 'toPhone' | 'phoned';

/**
 * Holds until the nominee is asked anew, for whichever revision: a form is saved at every pause, and nobody is asked, or
 * phoned, at each. A call counts whatever a later reminder comes to.
 */
export function contactOf(ask: Ask | undefined): Contact {
  if (ask?.phoned) return 'phoned';
  if (!ask || ask.outcome === null) return 'underway';
  return ask.outcome === 'sent' ? 'reached' : 'toPhone';
}
