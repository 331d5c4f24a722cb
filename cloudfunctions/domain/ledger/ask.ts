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

/** Whether the unit phoned since the nominee last confirmed: whoever has not answered is not phoned again for a newer revision. */
export const wasPhoned = (ask: Ask | null | undefined, confirmedRevision: number): ask is Ask & { readonly phoned: Phoned } =>
  ask?.phoned != null && ask.phoned.revision > confirmedRevision;

/** An ask stands until it is answered: revisions written meanwhile send no new one. A confirmation makes the next a new one. */
export function contactOf(ask: Ask | undefined, confirmedRevision: number): Contact {
  if (wasPhoned(ask, confirmedRevision)) return 'phoned';
  if (!ask || ask.revision <= confirmedRevision || ask.outcome === null) return 'underway';
  return ask.outcome === 'sent' ? 'reached' : 'toPhone';
}
