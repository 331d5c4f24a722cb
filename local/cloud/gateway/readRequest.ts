import { invalidParameter, requestFailed } from '../failure';
import type { Collection } from '../store/catalog';
import { parseObject, parseValue } from '../store/ejson';
import type { Store } from '../store/store';
import type { Order, Query, Value } from '../store/value';
import type { SdkRequest } from './request';

/** The parts of the database's requests, read from what the SDK sent. */
export interface DatabaseRequest {
  readonly collection: Collection;
  /** Empty where none was sent. */
  object(field: 'query' | 'order' | 'projection' | 'data'): Query;
  /** The document's `_id` of a `doc()`; undefined for a `where()`, which no transaction may contain. */
  readonly id: Value | undefined;
  readonly transactionId: string | undefined;
}

export const readRequest = (store: Store, request: SdkRequest, now: () => number): DatabaseRequest => {
  const object = (field: string): Query => {
    const text = request[field];
    return text === undefined || text === '' ? {} : parseObject(text, now);
  };
  const { transactionId } = request;
  const single = request.queryType === 'DOC';
  if (!single && transactionId !== undefined && request.queryType !== undefined)
    throw requestFailed('a transaction works on single documents only: use doc()');
  return {
    collection: store.catalog.require(request.collectionName),
    object,
    id: single ? asId(object('query')._id) : undefined,
    transactionId: transactionId === undefined ? undefined : String(transactionId),
  };
};

export const asId = (id: unknown): Value => {
  if ((typeof id === 'string' && id !== '' && id.length <= 1024) || (typeof id === 'number' && Number.isFinite(id)))
    return id;
  throw invalidParameter('_id must be a number or a text of 1 to 1024 characters');
};

export const asOrder = (fields: Query): Order =>
  Object.entries(fields).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter(`the order of ${field} must be 1 or -1`);
    return { field, direction };
  });

export const asStage = (stage: unknown, now: () => number): { name: string; value: unknown } => {
  if (typeof stage !== 'object' || stage === null || !('stageKey' in stage) || !('stageValue' in stage))
    throw invalidParameter('not a stage');
  return { name: String(stage.stageKey), value: parseValue(stage.stageValue, now) };
};
