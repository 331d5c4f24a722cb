import { CloudFailure, duplicateWrite, invalidParameter } from '../failure';
import type { CollectionDeclaration, DatabaseDeclaration, IndexDeclaration } from './declaration';
import { readDocument } from './ejson';
import { entriesOf } from './indexEntries';
import { isClash, type Sqlite } from './sqlite';

export interface Index extends IndexDeclaration {
  readonly table: string;
  /** True once any document had an array in an indexed field; it then gives neither order nor two bounds of one field. */
  multikey: boolean;
}
export interface Collection {
  readonly name: string;
  readonly table: string;
  readonly indexes: Index[];
}

/** Tencent's limit for one environment. */
export const mostCollections = 100;

/** Which collections and indexes there are. SQLite's names are made of numbers, never of what somebody sent. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly sqlite: Sqlite) {
    sqlite.run('CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)');
    sqlite.run(
      'CREATE TABLE IF NOT EXISTS indexes (number INTEGER PRIMARY KEY, collection TEXT NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL, multikey INTEGER NOT NULL, UNIQUE (collection, name))',
    );
    for (const [number, name] of sqlite.all('SELECT number, name FROM collections'))
      this.collections.set(String(name), { name: String(name), table: `c${Number(number)}`, indexes: [] });
    for (const [number, collection, declaration, multikey] of sqlite.all(
      'SELECT number, collection, declaration, multikey FROM indexes',
    ))
      this.collections
        .get(String(collection))
        ?.indexes.push({ ...parseDeclaration(declaration), table: `i${Number(number)}`, multikey: multikey === 1 });
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  require(name: unknown): Collection {
    const collection = typeof name === 'string' ? this.collections.get(name) : undefined;
    if (collection === undefined)
      throw new CloudFailure(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${String(name).slice(0, 60)}. Please check your request, but if the problem cannot be solved, contact us.`,
      );
    return collection;
  }

  has(name: string): boolean {
    return this.collections.has(name);
  }

  /** Throws for a bad name, an existing collection, and past the 100th. */
  create(name: unknown): Collection {
    if (typeof name !== 'string' || !/^[A-Za-z0-9_][A-Za-z0-9_-]{0,31}$/.test(name))
      throw invalidParameter('a collection is named by 1 to 32 letters, digits, - and _');
    if (this.collections.has(name)) throw new CloudFailure('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`);
    if (this.collections.size >= mostCollections)
      throw new CloudFailure('DATABASE_COLLECTION_EXCEED_LIMIT', `more than ${mostCollections} collections`);
    return this.sqlite.atomically(() => {
      this.sqlite.run('INSERT INTO collections (name) VALUES (?)', name);
      const table = `c${Number(this.sqlite.first('SELECT number FROM collections WHERE name = ?', name)?.[0])}`;
      this.sqlite.run(`CREATE TABLE ${table} (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, doc TEXT NOT NULL)`);
      const collection: Collection = { name, table, indexes: [] };
      this.collections.set(name, collection);
      return collection;
    });
  }

  /** Brings collections and indexes to what is declared. A collection no longer declared is kept, an index is dropped. */
  apply(declaration: DatabaseDeclaration): void {
    for (const wanted of declaration.collections) {
      const collection = this.collections.get(wanted.name) ?? this.create(wanted.name);
      this.applyIndexes(collection, wanted);
    }
  }

  private applyIndexes(collection: Collection, wanted: CollectionDeclaration): void {
    const declared = new Map((wanted.indexes ?? []).map((index) => [index.name, JSON.stringify(declarationOf(index))]));
    for (const index of [...collection.indexes])
      if (declared.get(index.name) !== JSON.stringify(declarationOf(index))) this.drop(collection, index);
    for (const index of wanted.indexes ?? [])
      if (!collection.indexes.some(({ name }) => name === index.name)) this.build(collection, declarationOf(index));
  }

  private drop(collection: Collection, index: Index): void {
    this.sqlite.atomically(() => {
      this.sqlite.run(`DROP TABLE ${index.table}`);
      this.sqlite.run('DELETE FROM indexes WHERE collection = ? AND name = ?', collection.name, index.name);
    });
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  /** Throws DATABASE_DUPLICATE_WRITE when a unique index does not fit what is already there. */
  private build(collection: Collection, declaration: IndexDeclaration): void {
    const built = this.sqlite.atomically(() => {
      this.sqlite.run(
        'INSERT INTO indexes (collection, name, declaration, multikey) VALUES (?, ?, ?, 0)',
        collection.name,
        declaration.name,
        JSON.stringify(declaration),
      );
      const number = this.sqlite.first(
        'SELECT number FROM indexes WHERE collection = ? AND name = ?',
        collection.name,
        declaration.name,
      )?.[0];
      const index: Index = { ...declaration, table: `i${Number(number)}`, multikey: false };
      this.sqlite.run(`CREATE TABLE ${index.table} (k BLOB PRIMARY KEY, id BLOB NOT NULL) WITHOUT ROWID`);
      for (const [id, text] of this.sqlite.all(`SELECT id, doc FROM ${collection.table}`))
        this.fill(index, collection.name, id, String(text));
      return index;
    });
    collection.indexes.push(built);
  }

  private fill(index: Index, collection: string, id: unknown, text: string): void {
    const entries = entriesOf(index, readDocument(text));
    if (entries.multikey) this.markMultikey(collection, index);
    try {
      for (const key of entries.keys) this.sqlite.run(`INSERT INTO ${index.table} VALUES (?, ?)`, key, id as Buffer);
    } catch (error) {
      throw isClash(error) ? duplicateWrite(collection, index.name) : error;
    }
  }

  markMultikey(collection: string, index: Index): void {
    if (index.multikey) return;
    this.sqlite.run('UPDATE indexes SET multikey = 1 WHERE collection = ? AND name = ?', collection, index.name);
    index.multikey = true;
  }
}

const declarationOf = ({ name, unique, keys }: IndexDeclaration): IndexDeclaration => ({
  name,
  unique: unique === true,
  keys: keys.map(({ field, direction }) => ({ field, direction })),
});

const parseDeclaration = (text: unknown): IndexDeclaration => JSON.parse(String(text)) as IndexDeclaration;
