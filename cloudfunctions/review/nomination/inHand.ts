import type { DistrictList } from '../../domain/district/districtList';
import type { Desk } from '../../domain/nomination/desk';
import type { Nomination } from '../../domain/nomination/nomination';
import { allow, refuse, type Decision } from '../../domain/refusal';
import { nominations } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';
import { deskWithin, noNomination } from '../../platform/desks';
import { listWithin, touchList } from '../../platform/districts';
import { tableOf, type Reviewer } from '../table';

export interface InHand {
  readonly nomination: Nomination;
  readonly desk: Desk;
  readonly reviewer: string;
  /** The district's list, to be written with every decision, so that no line is drawn and nothing is sent on beside it; none with the city. */
  readonly list: DistrictList | null;
}

/** One nomination on the caller's own table, to be decided on in this transaction. Once the line is drawn the 高级技师 stand as they are. */
export async function inHand(tx: Transaction, caller: Reviewer, id: string): Promise<Decision<InHand, 'notFound' | 'listCut'>> {
  const reviewer = tableOf(caller);
  const nomination = await tx.get(nominations, id);
  if (!nomination || nomination.reviewer !== reviewer) return noNomination();
  const desk = await deskWithin(tx, nomination.unitId);
  const list = 'district' in caller ? await listWithin(tx, caller.district) : null;
  if (list?.cut && nomination.tier === 'senior') return refuse('listCut');
  return allow({ nomination, desk, reviewer, list });
}

/** Writes what was decided on, and with it the district's list. */
export async function saveInHand(tx: Transaction, nomination: Nomination, { list }: Pick<InHand, 'list'>): Promise<void> {
  await tx.put(nominations, nomination);
  if (list) await touchList(tx, list);
}
