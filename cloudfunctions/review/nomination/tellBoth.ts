import { grantIdOf } from '../../domain/account/people';
import type { Nomination } from '../../domain/nomination/nomination';
import type { Transaction } from '../../platform/database/transact';
import { notify, type NewNotice } from '../../platform/ledger';
import { pages } from '../../platform/pages';

export interface Told extends Pick<NewNotice, 'template' | 'facts'> {
  readonly nomination: Nomination;
  /** The desk's id. */
  readonly desk: string;
  /** Where the unit's notice leads. */
  readonly page: string;
}

/** Unit and nominee hear what their reviewer did; a nominee who never found the form hears of it from the unit. */
export async function tellBoth(tx: Transaction, event: string, now: string, { nomination, desk, page, ...notice }: Told): Promise<void> {
  const { _id: nominationId, unitId, nominee, submittedRevision: revision } = nomination;
  await notify(tx, event, 1, now, { ...notice, to: { kind: 'office', officeId: grantIdOf('unitContact', unitId) }, page });
  if (!nominee) return;
  await notify(tx, event, 2, now, { ...notice, to: { kind: 'person', personId: nominee }, page: pages.status, about: { desk, nominationId, revision } });
}
