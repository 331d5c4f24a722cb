import type { Nomination } from '../domain/nomination/nomination';
import { isNomineeOf } from '../domain/nomination/decideConfirm';
import { nominations } from '../platform/database/collections';
import type { Transaction } from '../platform/database/transact';

/** The nomination that this person found as theirs, null for any other. */
export async function ownNominationWithin(
  tx: Transaction,
  nominationId: string,
  personId: string,
): Promise<Nomination | null> {
  const nomination = await tx.get(nominations, nominationId);
  return nomination && isNomineeOf(nomination, personId) ? nomination : null;
}
