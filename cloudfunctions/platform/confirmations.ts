/** Reads and writes around a confirmation, which is one rule on the phone and on paper. */
import type { Confirmed } from '../domain/nomination/decideConfirm';
import type { Holder } from '../domain/nomination/giveWay';
import { claimId, type Claim, type Nomination } from '../domain/nomination/nomination';
import { claims, nominations, units } from './database/collections';
import type { Transaction } from './database/transact';
import { deskWithin, saveDesk, type Fact } from './desks';

/** What a confirmation has to know of the claim on this person. */
interface Claimed {
  readonly claim: Claim | null;
  readonly holder: Holder | null;
}

async function holderOf(tx: Transaction, { nominationId, unitId }: Claim): Promise<Holder | null> {
  const nomination = await tx.get(nominations, nominationId);
  const unit = await tx.get(units, unitId);
  return nomination && unit ? { unitState: unit.state, desk: await deskWithin(tx, unitId), nomination } : null;
}

/** Whoever holds the claim on this nominee's ID number; nobody while the form has none. */
export async function claimWithin(tx: Transaction, { season, unitId, idKey }: Nomination): Promise<Claimed> {
  const claim = idKey ? await tx.get(claims, claimId(season, idKey)) : null;
  return { claim, holder: claim && claim.unitId !== unitId ? await holderOf(tx, claim) : null };
}

/** Writes desk, event, nomination and claim, frees the claim on a number that was corrected since, and whoever gave way. */
export async function saveConfirmed(
  tx: Transaction,
  { desk, nomination, claim, released, displaced }: Confirmed,
  { facts, ...fact }: Fact,
): Promise<void> {
  const { _id: nominationId, confirmedRevision: revision } = nomination;
  await saveDesk(tx, desk, { ...fact, facts: { nominationId, revision, ...facts } });
  await tx.put(nominations, nomination);
  await tx.put(claims, claim);
  if (released) await tx.remove(claims, released);
  if (!displaced) return;
  await saveDesk(tx, displaced.desk, { ...fact, type: 'gaveWay', facts: { nominationId: displaced.nomination._id } });
  await tx.put(nominations, displaced.nomination);
}
