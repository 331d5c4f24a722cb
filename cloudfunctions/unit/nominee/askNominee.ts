import { deskId } from '../../domain/nomination/desk';
import type { Nomination } from '../../domain/nomination/nomination';
import { asks } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';

/**
 * Tells a nominee that there is a form to check. Who has never signed in hears nothing, and is to be phoned: what is known of
 * an earlier ask, perhaps at another number, is forgotten.
 */
export async function askNominee(
  tx: Transaction,
  event: string,
  { _id, season, unitId, revision, version, nomineeKey, unitName }: Nomination,
  now: string,
): Promise<void> {
  if (!nomineeKey) return;
  const desk = deskId(season, unitId);
  await tx.put(asks, { _id, desk, version, askedAt: now, outcome: null, at: now, phoned: null });
  await notify(tx, event, 1, now, {
    to: { kind: 'person', personId: nomineeKey },
    template: 'confirmRequested',
    page: pages.find,
    facts: { unitName },
    about: { desk, nominationId: _id, revision },
  });
}
