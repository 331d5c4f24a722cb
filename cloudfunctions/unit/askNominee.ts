import { deskId } from '../domain/nomination/desk';
import type { Nomination } from '../domain/nomination/nomination';
import type { Transaction } from '../platform/database/transact';
import { notify } from '../platform/ledger';
import { pages } from '../platform/pages';

/** Tells a nominee that there is a form to check. Who has never signed in hears nothing, and is to be phoned. */
export async function askNominee(
  tx: Transaction,
  event: string,
  { _id, season, unitId, revision, nomineeKey, unitName }: Nomination,
  now: string,
): Promise<void> {
  if (!nomineeKey) return;
  await notify(tx, event, 1, now, {
    to: { kind: 'person', personId: nomineeKey },
    template: 'confirmRequested',
    page: pages.find,
    facts: { unitName },
    about: { desk: deskId(season, unitId), nominationId: _id, revision },
  });
}
