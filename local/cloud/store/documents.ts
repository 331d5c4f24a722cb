import { duplicateWrite, requestFailed } from '../failure';
import type { Catalog, Collection, Index } from './catalog';
import { readDocument, writeDocument } from './ejson';
import { entriesOf } from './indexEntries';
import { encodeValue } from './keyString';
import { isClash, type Sqlite } from './sqlite';
import type { Document, Value } from './value';
import type { Versions } from './versions';

/** One document as it shall be; null removes it. */
export interface Change {
  readonly collection: Collection;
  readonly id: Value;
  readonly document: Document | null;
}

/** A change beside what the document is: its text, and read. */
interface Step extends Change {
  readonly before: string | undefined;
  readonly text: string | undefined;
  readonly was: Document | null;
}

/** MongoDB's limit for one document. */
export const largestDocument = 16 * 1024 * 1024;

export const keyOf = (collection: Collection, id: unknown): string =>
  `${collection.table}/${encodeValue(id).toString('latin1')}`;

/** Committed documents and their indexes. Everything here happens at once, within one turn of the event loop. */
export class Documents {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
    private readonly versions: Versions,
    private readonly counted: { read(rows: number): void; written(rows: number): void },
  ) {}

  text(collection: Collection, id: unknown): string | undefined {
    const row = this.sqlite.first(`SELECT doc FROM ${collection.table} WHERE id = ?`, encodeValue(id));
    this.counted.read(row === undefined ? 0 : 1);
    return row === undefined ? undefined : String(row[0]);
  }

  get(collection: Collection, id: unknown): Document | null {
    const text = this.text(collection, id);
    return text === undefined ? null : readDocument(text);
  }

  /** The `_id` that holds a key of a unique index, as its own key. */
  holder(index: Index, key: Buffer): Buffer | undefined {
    return this.sqlite.first(`SELECT id FROM ${index.table} WHERE k = ?`, key)?.[0] as Buffer | undefined;
  }

  /**
   * All changes durably, or none; documents that stay what they are are left alone. Returns how many changed. Throws
   * DATABASE_DUPLICATE_WRITE on a clash. At most one change for one document.
   */
  write(changes: readonly Change[]): number {
    const steps = changes.map((change) => this.step(change)).filter(({ before, text }) => before !== text);
    if (steps.length === 0) return 0;
    this.sqlite.atomically(() => {
      steps.forEach((step) => this.unindex(step));
      steps.forEach((step) => this.put(step));
    });
    this.counted.written(steps.length);
    this.versions.committed(steps.map(({ collection, id, was }) => [keyOf(collection, id), was]));
    return steps.length;
  }

  private step(change: Change): Step {
    const before = this.text(change.collection, change.id);
    const text = change.document === null ? undefined : writeDocument(change.document);
    if (text !== undefined && Buffer.byteLength(text) > largestDocument)
      throw requestFailed('document is larger than the maximum size 16777216');
    return { ...change, before, text, was: before === undefined ? null : readDocument(before) };
  }

  /** Keys that a change gives up go first, so that two documents of one commit can exchange a unique value. */
  private unindex({ collection, document, was }: Step): void {
    if (was === null) return;
    for (const index of collection.indexes) {
      const kept = keySet(index, document);
      for (const key of entriesOf(index, was).keys)
        if (!kept.has(key.toString('latin1'))) this.sqlite.run(`DELETE FROM ${index.table} WHERE k = ?`, key);
    }
  }

  private put({ collection, id, document, was, text }: Step): void {
    const key = encodeValue(id);
    if (document === null || text === undefined)
      return this.sqlite.run(`DELETE FROM ${collection.table} WHERE id = ?`, key);
    if (was === null) this.sqlite.run(`INSERT INTO ${collection.table} (id, doc) VALUES (?, ?)`, key, text);
    else this.sqlite.run(`UPDATE ${collection.table} SET doc = ? WHERE id = ?`, text, key);
    for (const index of collection.indexes) this.index(collection, index, key, document, keySet(index, was));
  }

  private index(
    collection: Collection,
    index: Index,
    id: Buffer,
    document: Document,
    present: ReadonlySet<string>,
  ): void {
    const { keys, multikey } = entriesOf(index, document);
    if (multikey) this.catalog.markMultikey(collection.name, index);
    for (const key of keys) {
      if (present.has(key.toString('latin1'))) continue;
      try {
        this.sqlite.run(`INSERT INTO ${index.table} VALUES (?, ?)`, key, id);
      } catch (error) {
        throw isClash(error) ? duplicateWrite(collection.name, index.name) : error;
      }
    }
  }
}

const keySet = (index: Index, document: Document | null): Set<string> =>
  new Set(document === null ? [] : entriesOf(index, document).keys.map((key) => key.toString('latin1')));
