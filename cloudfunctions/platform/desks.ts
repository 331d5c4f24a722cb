/** The desk of a unit in the season, and what hangs on it. */
import { deskId, lineOf, type Desk } from '../domain/nomination/desk';
import type { Nomination } from '../domain/nomination/nomination';
import { refuse, type Decision } from '../domain/refusal';
import type { LedgerEvent } from '../domain/ledger/event';
import { desks, nominations } from './database/collections';
import { get } from './database/read';
import type { Transaction } from './database/transact';
import { record } from './ledger';
import { seasonId } from './season';

function present(desk: Desk | null): Desk {
  if (!desk) throw new Error('a registered unit has a desk');
  return desk;
}

/** Registering makes the desk, so that a contact without one is a fault. */
export const deskWithin = async (tx: Transaction, unitId: string): Promise<Desk> =>
  present(await tx.get(desks, deskId(seasonId, unitId)));

export const deskOf = async (unitId: string): Promise<Desk> => present(await get(desks, deskId(seasonId, unitId)));

export const noNomination = (): Extract<Decision<never, 'notFound'>, { ok: false }> =>
  refuse('notFound', { what: '这份推荐' });

/** A nomination of this desk, null for any other id: nobody learns whether that one exists. */
export const nominationWithin = async (
  tx: Transaction,
  desk: Desk,
  nominationId: string,
): Promise<Nomination | null> => (lineOf(desk, nominationId) ? tx.get(nominations, nominationId) : null);

/** What happened, without its place in the ledger. `actor` may be a whole caller: only person and role are kept. */
export type Fact = Pick<LedgerEvent, 'type' | 'at' | 'actor' | 'facts'>;

/** Writes the desk and the event of its new version; returns the event's id. */
export async function saveDesk(tx: Transaction, desk: Desk, { type, at, actor, facts }: Fact): Promise<string> {
  await tx.put(desks, desk);
  const { personId, role } = actor;
  return record(tx, { aggregate: desk._id, seq: desk.version, type, at, actor: { personId, role }, facts });
}
