/** Reads and writes around a confirmation, which is one rule on the phone and on paper. */
import type { Confirmed } from '../domain/nomination/decideConfirm';
import { claimId, type Claim, type Nomination } from '../domain/nomination/nomination';
import { claims, nominations } from './database/collections';
import type { Transaction } from './database/transact';
import { saveDesk, type Fact } from './desks';

/** Whoever holds the claim on this nominee's ID number; null while the form has none. */
export const claimWithin = async (tx: Transaction, { season, idKey }: Nomination): Promise<Claim | null> =>
  idKey ? tx.get(claims, claimId(season, idKey)) : null;

/** Writes desk, event, nomination and claim, and frees the claim on a number that was corrected since. */
export async function saveConfirmed(
  tx: Transaction,
  { desk, nomination, claim, released }: Confirmed,
  { facts, ...fact }: Fact,
): Promise<void> {
  const { _id: nominationId, confirmedRevision: revision } = nomination;
  await saveDesk(tx, desk, { ...fact, facts: { nominationId, revision, ...facts } });
  await tx.put(nominations, nomination);
  await tx.put(claims, claim);
  if (released) await tx.remove(claims, released);
}
