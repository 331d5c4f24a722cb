import { join } from 'node:path';
import { duplicateWrite } from '../failure';
import { Catalog, type Collection } from './catalog';
import type { DatabaseDeclaration } from './declaration';
import { Documents, keyOf, type Change } from './documents';
import { find, type Wanted } from './find';
import { plan } from './planner';
import { Reader } from './scan';
import { openSqlite, type Sqlite } from './sqlite';
import { Transactions, uniqueLocks, type Write } from './transactions';
import type { Document, Order, Query, Value } from './value';
import { Versions } from './versions';

export interface StoreCounters {
  read(rows: number): void;
  written(rows: number): void;
}
export interface StoreOptions {
  readonly dataDir: string;
  readonly counters: StoreCounters;
  /** Real milliseconds that a transaction may take; Tencent's 30 s unless a test is in a hurry. */
  readonly transactionLimit?: number;
}
export interface Explanation {
  /** The index read, `_id` for the documents' own key, null for a scan of everything; several for an `$or`. */
  readonly indexes: ReadonlyArray<string | null>;
  readonly intervals: number;
  /** The order comes from the index; nothing is sorted. */
  readonly ordered: boolean;
  /** Rows read from disk to give the page. */
  readonly rowsRead: number;
  readonly found: number;
}

export interface WrittenAll {
  readonly changed: number;
  /** What the first matching document became. */
  readonly first: Document | null;
}

/** The document database: durable, in one SQLite file, with MongoDB's meaning of queries and CloudBase's transactions. */
export class Store {
  readonly sqlite: Sqlite;
  readonly dataDir: string;
  readonly catalog: Catalog;
  readonly transactions: Transactions;
  private readonly documents: Documents;
  private readonly reader: Reader;
  private rowsRead = 0;

  constructor({ dataDir, counters, transactionLimit = 30_000 }: StoreOptions) {
    this.dataDir = dataDir;
    this.sqlite = openSqlite(join(dataDir, 'cloud.sqlite'));
    this.catalog = new Catalog(this.sqlite);
    const versions = new Versions();
    const read = (rows: number): void => {
      this.rowsRead += rows;
      counters.read(rows);
    };
    this.documents = new Documents(this.sqlite, this.catalog, versions, {
      read,
      written: (rows) => counters.written(rows),
    });
    this.reader = new Reader(this.sqlite, read);
    this.transactions = new Transactions(this.documents, versions, transactionLimit);
  }

  declare(declaration: DatabaseDeclaration): void {
    this.catalog.apply(declaration);
  }

  get(collection: Collection, id: unknown): Document | null {
    return this.documents.get(collection, id);
  }

  /** The document as it is kept, which is what the SDK expects on the wire. */
  text(collection: Collection, id: unknown): string | undefined {
    return this.documents.text(collection, id);
  }

  find(collection: Collection, wanted: Wanted): Document[] {
    return find(this.reader, collection, wanted).map(({ document }) => document);
  }

  /** How a query is answered, by answering it. */
  explain(name: string, query: Query, order: Order = [], limit = 100): Explanation {
    const collection = this.catalog.require(name);
    const { scans, ordered } = plan(collection, query, order);
    const before = this.rowsRead;
    const found = find(this.reader, collection, { query, order, skip: 0, limit }).length;
    const indexes = scans.length === 0 ? [null] : scans.map(({ index }) => index?.name ?? '_id');
    const intervals = scans.reduce((sum, scan) => sum + scan.intervals.length, 0);
    return { indexes, intervals, ordered, rowsRead: this.rowsRead - before, found };
  }

  /** New documents, all or none. Throws DATABASE_DUPLICATE_WRITE. */
  insert(collection: Collection, documents: readonly Document[]): Promise<void> {
    const changes = documents.map((document) => ({ collection, id: document._id ?? null, document }));
    const commit = (): void => {
      const keys = new Set(changes.map(({ id }) => keyOf(collection, id)));
      if (keys.size < changes.length || changes.some(({ id }) => this.documents.text(collection, id) !== undefined))
        throw duplicateWrite(collection.name, '_id_');
      this.documents.write(changes);
    };
    return this.whenFree(() => changes, commit);
  }

  /** One document, outside a transaction; waits while a transaction is writing it. */
  writeOne<T>(collection: Collection, id: Value, write: Write<T>): Promise<T> {
    const compute = () => {
      const { document, result } = write(this.documents.get(collection, id));
      return [{ collection, id, document, result }];
    };
    return this.whenFree(compute, (changes) => {
      this.documents.write(changes);
      return (changes[0] as (typeof changes)[0]).result;
    });
  }

  /** The matching documents up to `limit`, outside a transaction, as one commit. */
  writeAll(
    collection: Collection,
    query: Query,
    limit: number,
    write: (before: Document) => Document | null,
  ): Promise<WrittenAll> {
    const compute = (): Change[] =>
      find(this.reader, collection, { query, order: [], skip: 0, limit }).map(({ document }) => ({
        collection,
        id: document._id ?? null,
        document: write(document),
      }));
    return this.whenFree(compute, (changes) => ({
      changed: this.documents.write(changes),
      first: changes[0]?.document ?? null,
    }));
  }

  /** Computes changes at a moment when no open transaction holds any of them, and commits them within that moment. */
  private async whenFree<C extends Change, T>(compute: () => C[], commit: (changes: C[]) => T): Promise<T> {
    for (;;) {
      const changes = compute();
      const locks = changes.flatMap((change) => [keyOf(change.collection, change.id), ...uniqueLocks(change)]);
      const taken = this.transactions.locks.taken(locks);
      if (taken === undefined) return commit(changes);
      await taken;
    }
  }

  close(): void {
    this.transactions.abortAll();
    this.sqlite.close();
  }
}
