import { randomBytes } from 'node:crypto';
import { invalidParameter, requestFailed, duplicateWrite } from '../failure';
import { aggregate } from '../store/aggregate';
import type { Collection } from '../store/catalog';
import { assertStorable, parseObject, parseValue, writeDocument } from '../store/ejson';
import { project } from '../store/projection';
import type { Store } from '../store/store';
import type { Write } from '../store/transactions';
import { updated } from '../store/update';
import type { Document, Order, Query, Value } from '../store/value';
import { countOf, listOf, textOf, type Actions, type SdkRequest } from './request';

/** Tencent's figures: what `get` gives without a limit, and at most. */
const defaultLimit = 100;
const largestLimit = 1000;

/** The SDK's `database.*` on the store. Dates written by `serverDate` follow the given clock. */
export const databaseActions = (store: Store, now: () => number): Actions => {
  const collectionOf = (request: SdkRequest): Collection => store.catalog.require(request.collectionName);
  const objectOf = (request: SdkRequest, field: string): Query => (request[field] === undefined || request[field] === '' ? {} : parseObject(request[field], now));
  const onOneDocument = (request: SdkRequest): boolean => {
    if (request.queryType === 'DOC') return true;
    if (request.transactionId !== undefined) throw requestFailed('a transaction works on single documents only: use doc()');
    return false;
  };
  const idOf = (request: SdkRequest): Value => asId(objectOf(request, 'query')._id);

  const writeOne = <T>(request: SdkRequest, write: Write<T>): T | Promise<T> => {
    const collection = collectionOf(request);
    const id = idOf(request);
    const { transactionId } = request;
    return transactionId === undefined
      ? store.writeOne(collection, id, write)
      : store.transactions.write(String(transactionId), collection, id, write);
  };

  const readOne = (request: SdkRequest): string[] => {
    const collection = collectionOf(request);
    const id = idOf(request);
    const { transactionId } = request;
    if (transactionId === undefined && request.projection === undefined) return [store.text(collection, id)].filter((text) => text !== undefined);
    const document = transactionId === undefined ? store.get(collection, id) : store.transactions.orAbort(transactionId, () => store.transactions.get(transactionId, collection, id));
    return project(document === null ? [] : [document], objectOf(request, 'projection')).map(writeDocument);
  };

  const readAll = (request: SdkRequest) => {
    const skip = countOf(request, 'offset', 0);
    const limit = Math.min(countOf(request, 'limit', defaultLimit), largestLimit);
    const found = store.find(collectionOf(request), { query: objectOf(request, 'query'), order: orderOf(objectOf(request, 'order')), skip, limit });
    return { data: { list: project(found, objectOf(request, 'projection')).map(writeDocument) }, offset: skip, limit };
  };

  const replacement = (request: SdkRequest): Write<{ updated: number; upsert_id: Value }> => {
    const fields = storable(objectOf(request, 'data'));
    const id = idOf(request);
    return (before) => {
      if (before === null && request.upsert !== true) return { document: null, result: { updated: 0, upsert_id: null } };
      const document = { _id: id, ...fields };
      return { document, result: before === null ? { updated: 0, upsert_id: id } : { updated: differ(before, document), upsert_id: null } };
    };
  };

  const change = (request: SdkRequest): Write<{ updated: number; upsert_id: null }> => (before) => {
    const document = before === null ? null : updated(before, objectOf(request, 'data'));
    return { document, result: { updated: differ(before, document), upsert_id: null } };
  };

  const insertInTransaction = (transactionId: string, collection: Collection, documents: readonly Document[]): void => {
    for (const document of documents)
      store.transactions.write(transactionId, collection, document._id ?? null, (before) => {
        if (before !== null) throw duplicateWrite(collection.name, '_id_');
        return { document, result: undefined };
      });
  };

  return {
    'database.addCollection': (request) => {
      store.catalog.create(request.collectionName);
      return { message: 'ok' };
    },
    'database.insertDocument': async (request) => {
      const collection = collectionOf(request);
      const documents = listOf(request, 'data').map((text) => withId(storable(parseObject(text, now))));
      if (documents.length === 0) throw invalidParameter('nothing to insert');
      if (request.transactionId === undefined) await store.insert(collection, documents);
      else insertInTransaction(String(request.transactionId), collection, documents);
      return { data: { insertedIds: documents.map(({ _id }) => _id) } };
    },
    'database.getDocument': (request) => (onOneDocument(request) ? { data: { list: readOne(request) } } : readAll(request)),
    'database.calculateDocument': (request) => {
      const found = store.find(collectionOf(request), { query: objectOf(request, 'query'), order: [], skip: 0, limit: Infinity });
      return { data: { total: found.length } };
    },
    'database.modifyDocument': async (request) => {
      if (onOneDocument(request)) return { data: await writeOne<unknown>(request, request.merge === true ? change(request) : replacement(request)) };
      const written = await store.writeAll(collectionOf(request), objectOf(request, 'query'), request.multi === false ? 1 : Infinity, (before) =>
        updated(before, objectOf(request, 'data')),
      );
      return { data: { updated: written.changed, upsert_id: null } };
    },
    'database.modifyAndReturnDoc': async (request) => {
      if (onOneDocument(request)) throw requestFailed('updateAndReturn is for where()');
      const { first } = await store.writeAll(collectionOf(request), objectOf(request, 'query'), 1, (before) => updated(before, objectOf(request, 'data')));
      return { data: first === null ? { updated: 0, doc: null } : { updated: 1, doc: writeDocument(first) } };
    },
    'database.removeDocument': async (request) => {
      if (onOneDocument(request)) return { data: await writeOne(request, (before) => ({ document: null, result: { deleted: before === null ? 0 : 1 } })) };
      const { changed } = await store.writeAll(collectionOf(request), objectOf(request, 'query'), request.multi === false ? 1 : Infinity, () => null);
      return { data: { deleted: changed } };
    },
    'database.aggregateDocuments': (request) => {
      const collection = collectionOf(request);
      const stages = listOf(request, 'stages').map((stage) => stageOf(stage, now));
      const all = (from: Collection, query: Query): Document[] => store.find(from, { query, order: [], skip: 0, limit: Infinity });
      const list = aggregate(stages, (query) => all(collection, query), (name) => (store.catalog.has(name) ? all(store.catalog.require(name), {}) : []));
      return { data: { list: list.map(writeDocument) } };
    },
    'database.startTransaction': () => ({ transactionId: store.transactions.begin() }),
    'database.commitTransaction': (request) => {
      store.transactions.commit(request.transactionId);
      return {};
    },
    'database.abortTransaction': (request) => {
      const id = textOf(request, 'transactionId');
      store.transactions.orAbort(id, () => store.transactions.abort(id));
      return {};
    },
  };
};

const asId = (id: unknown): Value => {
  if ((typeof id === 'string' && id !== '' && id.length <= 1024) || (typeof id === 'number' && Number.isFinite(id))) return id;
  throw invalidParameter('_id must be a number or a text of 1 to 1024 characters');
};

const storable = (fields: Query): Document => {
  assertStorable(fields);
  return fields as Document;
};

const withId = (document: Document): Document => ({ _id: document._id === undefined ? randomBytes(16).toString('hex') : asId(document._id), ...document });

const differ = (before: Document | null, after: Document | null): number =>
  before === null || after === null || writeDocument(before) === writeDocument(after) ? 0 : 1;

const orderOf = (fields: Query): Order =>
  Object.entries(fields).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter(`the order of ${field} must be 1 or -1`);
    return { field, direction };
  });

const stageOf = (stage: unknown, now: () => number) => {
  if (typeof stage !== 'object' || stage === null || !('stageKey' in stage) || !('stageValue' in stage)) throw invalidParameter('not a stage');
  return { name: String(stage.stageKey), value: parseValue(stage.stageValue, now) };
};
