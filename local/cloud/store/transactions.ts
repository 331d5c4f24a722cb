import { randomBytes } from 'node:crypto';
import { duplicateWrite, transactionConflict, transactionGone } from '../failure';
import type { Collection, Index } from './catalog';
import { keyOf, type Change, type Documents } from './documents';
import { entriesOf } from './indexEntries';
import { encodeValue } from './keyString';
import { Locks } from './locks';
import type { Document, Value } from './value';
import type { Versions } from './versions';

interface Open {
  /** Taken at the first document, as MongoDB does. */
  snapshot: number | undefined;
  readonly writes: Map<string, Change>;
  readonly limit: NodeJS.Timeout;
}

export type Write<T> = (before: Document | null) => { readonly document: Document | null; readonly result: T };

/** The keys of unique values, which are locked like documents. */
export const uniqueLocks = ({ collection, document }: Change): string[] =>
  document === null
    ? []
    : collection.indexes
        .filter(({ unique }) => unique)
        .flatMap((index) => entriesOf(index, document).keys.map((key) => lockOf(index, key)));

const lockOf = (index: Index, key: Buffer): string => `${index.table}/${key.toString('latin1')}`;

/**
 * Transactions of single documents under snapshot isolation. The second writer of a document fails at once, and so does a
 * writer of what changed since the snapshot; what was only read is not locked, so two transactions that each read what the
 * other writes both commit (write skew), as on the platform.
 */
export class Transactions {
  private readonly open = new Map<string, Open>();
  readonly locks = new Locks();

  constructor(
    private readonly documents: Documents,
    private readonly versions: Versions,
    /** Milliseconds of real time; Tencent gives 30 s. */
    private readonly longest: number,
  ) {}

  begin(): string {
    const id = randomBytes(16).toString('hex');
    const limit = setTimeout(() => this.abort(id), this.longest).unref();
    this.open.set(id, { snapshot: undefined, writes: new Map(), limit });
    return id;
  }

  /** Throws DATABASE_TRANSACTION_FAIL when it is over: committed, aborted or past its time. */
  private require(id: unknown): Open {
    const transaction = typeof id === 'string' ? this.open.get(id) : undefined;
    if (transaction === undefined) throw transactionGone();
    return transaction;
  }

  get(id: unknown, collection: Collection, documentId: unknown): Document | null {
    const transaction = this.require(id);
    transaction.snapshot ??= this.versions.snapshot();
    const key = keyOf(collection, documentId);
    const written = transaction.writes.get(key);
    if (written !== undefined) return written.document;
    const before = this.versions.before(key, transaction.snapshot);
    return before === undefined ? this.documents.get(collection, documentId) : before.document;
  }

  /** Throws DATABASE_TRANSACTION_CONFLICT or DATABASE_DUPLICATE_WRITE; the transaction is over then. */
  write<T>(id: string, collection: Collection, documentId: Value, write: Write<T>): T {
    return this.orAbort(id, () => {
      const before = this.get(id, collection, documentId);
      const { snapshot = 0, writes } = this.require(id);
      const key = keyOf(collection, documentId);
      if (!this.locks.take(key, id) || this.versions.changedSince(key, snapshot)) throw transactionConflict();
      const { document, result } = write(before);
      const change: Change = { collection, id: documentId, document };
      if (uniqueLocks(change).some((lock) => !this.locks.take(lock, id))) throw transactionConflict();
      this.checkUnique(change, writes);
      writes.set(key, change);
      return result;
    });
  }

  private checkUnique({ collection, id, document }: Change, writes: ReadonlyMap<string, Change>): void {
    if (document === null) return;
    for (const index of collection.indexes.filter(({ unique }) => unique))
      for (const key of entriesOf(index, document).keys) {
        const others = [...writes.values()].filter(
          (one) => one.collection === collection && keyOf(collection, one.id) !== keyOf(collection, id),
        );
        const inside = others.some((one) => uniqueLocks(one).includes(lockOf(index, key)));
        const holder = this.documents.holder(index, key);
        const committed =
          holder !== undefined &&
          !holder.equals(encodeValue(id)) &&
          !others.some((one) => holder.equals(encodeValue(one.id)));
        if (inside || committed) throw duplicateWrite(collection.name, index.name);
      }
  }

  commit(id: unknown): void {
    const { writes } = this.require(id);
    try {
      this.documents.write([...writes.values()]);
    } finally {
      this.abort(String(id));
    }
  }

  /** Forgets it and lets those waiting go on; nothing happens when it is already over. */
  abort(id: string): void {
    const transaction = this.open.get(id);
    if (transaction === undefined) return;
    clearTimeout(transaction.limit);
    this.open.delete(id);
    if (transaction.snapshot !== undefined) this.versions.release(transaction.snapshot);
    this.locks.release(id);
  }

  /** Whatever fails inside a transaction ends it. */
  orAbort<T>(id: unknown, work: () => T): T {
    this.require(id);
    try {
      return work();
    } catch (error) {
      this.abort(String(id));
      throw error;
    }
  }

  abortAll(): void {
    for (const id of [...this.open.keys()]) this.abort(id);
  }
}
