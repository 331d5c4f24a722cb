import { epochOf } from '../beijing';
import type { Happening, Nomination } from './nomination';

/** How a nominee confirmed: on the own phone, or on paper that the unit's contact `by` uploaded. */
export interface Confirmation {
  readonly at: string;
  readonly how: 'phone' | 'paper';
  readonly by: string;
}

/**
 * Whether the form as it stands is confirmed: in its newest revision, and not questioned since. Of a desk's line and of a
 * nomination alike.
 */
export const isConfirmed = ({ state, revision, confirmedRevision }: Pick<Nomination, 'state' | 'revision' | 'confirmedRevision'>): boolean =>
  confirmedRevision === revision && state !== 'awaitingConfirmation' && state !== 'disputed';

const confirms = ({ what }: Happening): boolean => what === 'confirmed' || what === 'confirmedOnPaper';

/** The last confirmation, or the last up to a moment: what was submitted rests on that one. Null for none. */
export function confirmationOf({ history }: Pick<Nomination, 'history'>, until?: string): Confirmation | null {
  const last = history.filter((one) => confirms(one) && (until === undefined || epochOf(one.at) <= epochOf(until))).at(-1);
  return last ? { at: last.at, how: last.what === 'confirmed' ? 'phone' : 'paper', by: last.note } : null;
}
