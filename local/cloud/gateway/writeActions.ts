import { randomBytes } from 'node:crypto';
import { duplicateWrite, invalidParameter, requestFailed } from '../failure';
import type { Collection } from '../store/catalog';
import { assertStorable, parseObject, writeDocument } from '../store/ejson';
import type { Store } from '../store/store';
import type { Write } from '../store/transactions';
import { updated } from '../store/update';
import type { Document, Query, Value } from '../store/value';
import { asId, readRequest, type DatabaseRequest } from './readRequest';
import { listOf, type Actions, type SdkRequest } from './request';

interface Modified {
  readonly updated: number;
  readonly upsert_id: Value;
}

/** The SDK's writing half of `database.*`. What a write leaves as it was does not count as updated. */
export const writeActions = (store: Store, now: () => number): Actions => ({
  'database.addCollection': (request) => {
    store.catalog.create(request.collectionName);
    return { message: 'ok' };
  },
  'database.insertDocument': async (request) => {
    const { collection, transactionId } = readRequest(store, request, now);
    const documents = listOf(request, 'data').map((text) => withId(storable(parseObject(text, now))));
    if (documents.length === 0) throw invalidParameter('nothing to insert');
    if (transactionId === undefined) await store.insert(collection, documents);
    else insertInside(store, transactionId, collection, documents);
    return { data: { insertedIds: documents.map(({ _id }) => _id) } };
  },
  'database.modifyDocument': async (request) => {
    const read = readRequest(store, request, now);
    if (read.id === undefined) return { data: await modifyAll(store, read, limitOf(request)) };
    const write = request.merge === true ? change(read) : replacement(read, read.id, request.upsert === true);
    return { data: await writeOne(store, read, read.id, write) };
  },
  'database.modifyAndReturnDoc': async (request) => {
    const { id, collection, object } = readRequest(store, request, now);
    if (id !== undefined) throw requestFailed('updateAndReturn is for where()');
    const { first } = await store.writeAll(collection, object('query'), 1, (before) => updated(before, object('data')));
    return { data: first === null ? { updated: 0, doc: null } : { updated: 1, doc: writeDocument(first) } };
  },
  'database.removeDocument': async (request) => {
    const read = readRequest(store, request, now);
    if (read.id !== undefined)
      return {
        data: await writeOne(store, read, read.id, (before) => ({
          document: null,
          result: { deleted: before === null ? 0 : 1 },
        })),
      };
    const { changed } = await store.writeAll(read.collection, read.object('query'), limitOf(request), () => null);
    return { data: { deleted: changed } };
  },
});

const limitOf = ({ multi }: SdkRequest): number => (multi === false ? 1 : Infinity);

const writeOne = async <T>(
  store: Store,
  { collection, transactionId }: DatabaseRequest,
  id: Value,
  write: Write<T>,
): Promise<T> =>
  transactionId === undefined
    ? store.writeOne(collection, id, write)
    : store.transactions.write(transactionId, collection, id, write);

/** doc().set: the whole document, new or not. */
const replacement = ({ object }: DatabaseRequest, id: Value, upsert: boolean): Write<Modified> => {
  const document = { _id: id, ...storable(object('data')) };
  return (before) => {
    if (before === null)
      return { document: upsert ? document : null, result: { updated: 0, upsert_id: upsert ? id : null } };
    return { document, result: { updated: differ(before, document), upsert_id: null } };
  };
};

/** doc().update */
const change =
  ({ object }: DatabaseRequest): Write<Modified> =>
  (before) => {
    const document = before === null ? null : updated(before, object('data'));
    return { document, result: { updated: differ(before, document), upsert_id: null } };
  };

const modifyAll = async (store: Store, { collection, object }: DatabaseRequest, limit: number): Promise<Modified> => {
  const { changed } = await store.writeAll(collection, object('query'), limit, (before) =>
    updated(before, object('data')),
  );
  return { updated: changed, upsert_id: null };
};

const insertInside = (
  store: Store,
  transactionId: string,
  collection: Collection,
  documents: readonly Document[],
): void => {
  for (const document of documents)
    store.transactions.write(transactionId, collection, document._id ?? null, (before) => {
      if (before !== null) throw duplicateWrite(collection.name, '_id_');
      return { document, result: undefined };
    });
};

const storable = (fields: Query): Document => {
  assertStorable(fields);
  return fields;
};

const withId = (document: Document): Document =>
  document._id === undefined
    ? { _id: randomBytes(16).toString('hex'), ...document }
    : { ...document, _id: asId(document._id) };

const differ = (before: Document | null, after: Document | null): number =>
  before === null || after === null || writeDocument(before) === writeDocument(after) ? 0 : 1;
