import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { isConfirmed } from './confirmation';
import { lineOf, withLine, type Desk, type Line } from './desk';
import { giveWay, type Displaced, type Holder } from './giveWay';
import { claimId, namedPapers, type Claim, type Happening, type Nomination } from './nomination';
import { signedPaperOf } from './signedConfirmation';
import { step, type NominationState } from './states';

export interface Confirming {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly revision: number;
  /** Whoever holds the claim on this ID number now. */
  readonly claim: Claim | null;
  /** The other nomination behind that claim, where it is another unit's. */
  readonly holder: Holder | null;
  readonly now: Instant;
}

export interface Confirmed {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly claim: Claim;
  /** A claim on an ID number that was corrected since. */
  readonly released: string | null;
  /** The nomination that held the person before. */
  readonly displaced: Displaced | null;
}

/** Only the person who found it as theirs, by the phone that still leads to it. */
export const isNomineeOf = (nomination: Nomination, personId: string): boolean =>
  nomination.nominee === personId && nomination.nomineeKey === personId;

/** The state a confirmation of this very revision leads to; null where it is confirmed already, in whichever way. */
function stateAfter(line: Line, revision: number, by?: 'unit'): Decision<NominationState | null, 'stale' | 'wrongState'> {
  if (revision !== line.revision) return refuse('stale', { what: '这份申请表', ...(by ? { by } : {}) });
  return isConfirmed(line) ? allow(null) : step(line.state, 'confirm');
}

/** The name is put to it and the person claimed: the same on the phone and on paper. */
function settle(
  { desk, nomination, revision, claim, holder, now }: Confirming,
  line: Line,
  state: NominationState,
  happening: Happening,
): Decision<Confirmed, 'alreadyNominated'> {
  if (!nomination.idKey) throw new Error('a complete form has an ID number');
  const own = claim?.nominationId === nomination._id;
  const displaced = own || !holder ? null : giveWay(holder);
  if (claim && !own && !displaced) return refuse('alreadyNominated', { name: nomination.name });
  const made = claimId(desk.season, nomination.idKey);
  const confirmed: Nomination = {
    ...nomination,
    state,
    confirmedRevision: revision,
    claimId: made,
    version: nomination.version + 1,
    remarks: nomination.remarks.filter(({ by }) => by === 'reviewer'),
    seen: { revision, papers: namedPapers(nomination.papers) },
    history: [...nomination.history, happening],
  };
  return allow({
    desk: withLine(desk, { ...line, state, confirmedRevision: revision }),
    nomination: confirmed,
    claim: claim && own ? claim : { _id: made, nominationId: nomination._id, unitId: nomination.unitId, since: now },
    released: nomination.claimId && nomination.claimId !== made ? nomination.claimId : null,
    displaced,
  });
}

/**
 * The nominee puts their name to one revision on the own phone. It makes the claim "one nomination for one person in a
 * season"; the same confirmation again is recognised (null).
 */
export function decideConfirm(
  confirming: Confirming & { readonly personId: string },
): Decision<Confirmed | null, 'notFound' | 'stale' | 'wrongState' | 'alreadyNominated'> {
  const { desk, nomination, personId, revision, now } = confirming;
  const line = lineOf(desk, nomination._id);
  if (!line || !isNomineeOf(nomination, personId)) return refuse('notFound', { what: '这份推荐' });
  const next = stateAfter(line, revision, 'unit');
  if (!next.ok) return next;
  if (next.value === null) return allow(null);
  return settle(confirming, line, next.value, { at: now, what: 'confirmed', note: '' });
}

/** The same by the scan of what the nominee signed for this very revision; its uploader is named in the history. */
export function decideConfirmOnPaper(
  confirming: Confirming,
): Decision<Confirmed | null, 'notFound' | 'stale' | 'wrongState' | 'confirmationMissing' | 'alreadyNominated'> {
  const { desk, nomination, revision, now } = confirming;
  const line = lineOf(desk, nomination._id);
  if (!line) return refuse('notFound', { what: '这份推荐' });
  const next = stateAfter(line, revision);
  if (!next.ok) return next;
  if (next.value === null) return allow(null);
  const { signed } = signedPaperOf(nomination, revision) ?? {};
  if (!signed) return refuse('confirmationMissing', { name: nomination.name });
  return settle(confirming, line, next.value, { at: now, what: 'confirmedOnPaper', note: signed.by });
}
