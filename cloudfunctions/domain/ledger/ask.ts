import type { Outcome } from './event';

/** How the newest notice to a nominee fared, and whether the unit phoned instead. `_id` = the nomination's. */
export interface Ask {
  readonly _id: string;
  /** The desk's id. */
  readonly desk: string;
  /** The revision that was to be confirmed. */
  readonly revision: number;
  /** Null where nothing is known of a notice yet. */
  readonly outcome: Outcome | null;
  readonly at: string;
  readonly phoned: Phoned | null;
}

export interface Phoned {
  readonly revision: number;
  readonly at: string;
  readonly personId: string;
  readonly name: string;
}

/** How a nominee who has to confirm stands with the messages: one answer, whichever way it is asked for. */
export type Contact = 'underway' | 'reached' | 'toPhone' | 'phoned';

/** A newer revision is a new ask; a call about this one counts whatever a later reminder comes to. */
export function contactOf(ask: Ask | undefined, revision: number): Contact {
  if (ask?.phoned?.revision === revision) return 'phoned';
  if (!ask || ask.revision !== revision || ask.outcome === null) return 'underway';
  return ask.outcome === 'sent' ? 'reached' : 'toPhone';
}
