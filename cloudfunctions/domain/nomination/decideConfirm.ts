import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { lineOf, withLine, type Desk } from './desk';
import { claimId, type Claim, type Nomination } from './nomination';
import { step } from './states';

export interface Confirming {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly personId: string;
  readonly revision: number;
  /** Whoever holds the claim on this ID number now. */
  readonly claim: Claim | null;
  readonly now: Instant;
}

export interface Confirmed {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly claim: Claim;
  /** A claim on an ID number that was corrected since. */
  readonly released: string | null;
}

/** Only the person who found it as theirs, by the phone that still stands on the form. */
export const isNomineeOf = (nomination: Nomination, personId: string): boolean =>
  nomination.nominee === personId && nomination.nomineeKey === personId;

/**
 * The nominee puts their name to one revision. It makes the claim "one nomination for one person in a season"; the same
 * confirmation again is recognised (null).
 */
export function decideConfirm(
  confirming: Confirming,
): Decision<Confirmed | null, 'notFound' | 'stale' | 'wrongState' | 'alreadyNominated'> {
  const { desk, nomination, personId, revision, claim, now } = confirming;
  const line = lineOf(desk, nomination._id);
  if (!line || !isNomineeOf(nomination, personId)) return refuse('notFound', { what: '这份推荐' });
  if (revision !== line.revision) return refuse('stale', { what: '这份申请表', by: 'unit' });
  if (line.confirmedRevision === revision && line.state !== 'awaitingConfirmation' && line.state !== 'disputed')
    return allow(null);
  const next = step(line.state, 'confirm');
  if (!next.ok) return next;
  if (!nomination.idKey) throw new Error('a complete form has an ID number');
  if (claim && claim.nominationId !== nomination._id) return refuse('alreadyNominated', { name: nomination.name });
  const made = claimId(desk.season, nomination.idKey);
  const confirmed: Nomination = {
    ...nomination,
    state: next.value,
    confirmedRevision: revision,
    claimId: made,
    version: nomination.version + 1,
    remarks: nomination.remarks.filter(({ by }) => by === 'reviewer'),
    history: [...nomination.history, { at: now, what: 'confirmed', note: '' }],
  };
  return allow({
    desk: withLine(desk, { ...line, state: next.value, confirmedRevision: revision }),
    nomination: confirmed,
    claim: claim ?? { _id: made, nominationId: nomination._id, unitId: nomination.unitId, since: now },
    released: nomination.claimId && nomination.claimId !== made ? nomination.claimId : null,
  });
}
