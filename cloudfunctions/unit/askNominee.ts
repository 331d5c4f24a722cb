import type { Nomination } from '../domain/nomination/nomination';
import type { Transaction } from '../platform/database/transact';
import { notify } from '../platform/ledger';
import { pages } from '../platform/pages';

/** Tells a nominee that there is a form to check. Who has never signed in hears nothing; the desk shows who has not confirmed. */
export async function askNominee(
  tx: Transaction,
  event: string,
  { nomineeKey, unitName }: Nomination,
  now: string,
): Promise<void> {
  if (!nomineeKey) return;
  await notify(tx, event, 1, now, {
    to: { kind: 'person', personId: nomineeKey },
    template: 'confirmRequested',
    page: pages.find,
    facts: { unitName },
  });
}
