/** Records what became true, in the transaction that made it true. */
import type { LedgerEvent, Notice } from '../domain/ledger/event';
import { events, outbox } from './database/collections';
import type { Transaction } from './database/transact';

/** Orders `desk|9` before `desk|10`. */
export const eventId = (aggregate: string, seq: number): string => `${aggregate}|${String(seq).padStart(6, '0')}`;

/** Adds one event; `seq` is the aggregate's new version, so that two writers can never both claim it. */
export async function record(tx: Transaction, event: Omit<LedgerEvent, '_id'>): Promise<string> {
  const id = eventId(event.aggregate, event.seq);
  await tx.add(events, { _id: id, ...event });
  return id;
}

export type NewNotice = Pick<Notice, 'to' | 'template' | 'page' | 'facts' | 'about'>;

/** Puts a notice in the outbox; the schedule sends it after the commit, once. */
export async function notify(tx: Transaction, event: string, number: number, now: string, notice: NewNotice): Promise<void> {
  await tx.add(outbox, { _id: `${event}|${number}`, ...notice, at: now, state: 'waiting' });
}
