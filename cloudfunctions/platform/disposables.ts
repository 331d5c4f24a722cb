/**
 * Files on their way out. A row stands here before its file is written and as soon as no document names it any more; the
 * sweep deletes what is due. A row is taken away only in the transaction that makes a document name its file.
 */
import { refuse, allow, type Decision } from '../domain/refusal';
import { later } from './clock';
import { disposables } from './database/collections';
import type { Disposable } from './database/documents';
import type { Transaction } from './database/transact';
import { pathOf } from './files';

/** Longer than a function may run, and than anybody looks at one picture. */
const grace = 60 * 60 * 1000;

/** The row that lets the sweep take a file at a moment. */
export function disposableAt(fileId: string, dueAt: string): Disposable {
  const path = pathOf(fileId);
  if (path === null) throw new Error('not a file id');
  return { _id: path, fileId, dueAt, claimed: false };
}

export const disposable = (fileId: string, now: string): Disposable => disposableAt(fileId, later(now, grace));

/** Puts files that nothing names any more on their way out. */
export async function dispose(tx: Transaction, fileIds: readonly string[], now: string): Promise<void> {
  for (const fileId of fileIds) await tx.put(disposables, disposable(fileId, now));
}

/** Takes a file back; refuses where the sweep has it already. */
export async function reclaim(tx: Transaction, { _id }: Disposable): Promise<Decision<null, 'ticketInvalid'>> {
  const row = await tx.get(disposables, _id);
  if (!row || row.claimed) return refuse('ticketInvalid');
  await tx.remove(disposables, _id);
  return allow(null);
}
