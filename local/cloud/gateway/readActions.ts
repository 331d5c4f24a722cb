import { aggregate } from '../store/aggregate';
import type { Collection } from '../store/catalog';
import { writeDocument } from '../store/ejson';
import { project } from '../store/projection';
import type { Store } from '../store/store';
import type { Document, Query, Value } from '../store/value';
import { asOrder, asStage, readRequest, type DatabaseRequest } from './readRequest';
import { countOf, listOf, type Actions } from './request';

/** Tencent's figures: what `get` gives without a limit, and at most. */
const defaultLimit = 100;
const largestLimit = 1000;

/** The SDK's reading half of `database.*`. */
export const readActions = (store: Store, now: () => number): Actions => {
  const all = (collection: Collection, query: Query): Document[] =>
    store.find(collection, { query, order: [], skip: 0, limit: Infinity });
  return {
    'database.getDocument': (request) => {
      const read = readRequest(store, request, now);
      if (read.id !== undefined) return { data: { list: one(store, read, read.id) } };
      const skip = countOf(request, 'offset', 0);
      const limit = Math.min(countOf(request, 'limit', defaultLimit), largestLimit);
      const found = store.find(read.collection, {
        query: read.object('query'),
        order: asOrder(read.object('order')),
        skip,
        limit,
      });
      return { data: { list: project(found, read.object('projection')).map(writeDocument) }, offset: skip, limit };
    },
    'database.calculateDocument': (request) => {
      const { collection, object } = readRequest(store, request, now);
      return { data: { total: all(collection, object('query')).length } };
    },
    'database.aggregateDocuments': (request) => {
      const collection = store.catalog.require(request.collectionName);
      const stages = listOf(request, 'stages').map((stage) => asStage(stage, now));
      const whole = (name: string): Document[] => (store.catalog.has(name) ? all(store.catalog.require(name), {}) : []);
      return { data: { list: aggregate(stages, (query) => all(collection, query), whole).map(writeDocument) } };
    },
  };
};

/** One document as EJSON, or none. Outside a transaction and whole it goes out as it lies in the store. */
const one = (store: Store, { collection, object, transactionId }: DatabaseRequest, id: Value): string[] => {
  const projection = object('projection');
  if (transactionId === undefined && Object.keys(projection).length === 0)
    return [store.text(collection, id)].filter((text) => text !== undefined);
  const document =
    transactionId === undefined
      ? store.get(collection, id)
      : store.transactions.orAbort(transactionId, () => store.transactions.get(transactionId, collection, id));
  return project(document === null ? [] : [document], projection).map(writeDocument);
};
