import type { Collection, Document } from './collections';
import { db } from './connect';

/** One document outside a transaction, or null. */
export async function get<T extends Document>({ name }: Collection<T>, id: string): Promise<T | null> {
  const { data } = await db().collection(name).doc(id).get();
  return (data[0] as T | undefined) ?? null;
}

export interface Page {
  /** Equality and ranges, in the SDK's own commands. */
  readonly where: Readonly<Record<string, unknown>> | object;
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly limit: number;
}

/** Documents by an index. Every caller names its limit; the platform gives 1000 at most. */
export async function find<T extends Document>({ name }: Collection<T>, { where, orderBy = [], limit }: Page): Promise<T[]> {
  let query = db().collection(name).where(where);
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
  const { data } = await query.limit(limit).get();
  return data as T[];
}

/** As many documents as the platform gives at once. */
export const mostAtOnce = 1000;

/** All documents, however many: `page` reads up to `mostAtOnce` of them by rising id behind `after`. */
export async function inPages<T extends Document>(page: (after: string) => Promise<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let after = ''; ; ) {
    const some = await page(after);
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < mostAtOnce) return all;
    after = last._id;
  }
}

type Projected<T, F extends keyof T> = Pick<T, F> & { readonly _id: string };

/** The same, with only some fields of each document: a desk of 500 lines need not travel for its unit's name. `fields` may reach inside: `lines.state`. */
export async function findFields<T extends Document, F extends keyof T & string>(
  { name }: Collection<T>,
  { where, orderBy = [], limit }: Page,
  fields: readonly (F | `${F}.${string}`)[],
): Promise<Projected<T, F>[]> {
  let query = db().collection(name).where(where);
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
  const { data } = await query.field(Object.fromEntries(fields.map((field) => [field, true]))).limit(limit).get();
  return data as Projected<T, F>[];
}

/** Some fields of documents by their ids, however many there are, a thousand a call; no call for none. */
export async function fieldsById<T extends Document, F extends keyof T & string>(
  collection: Collection<T>,
  ids: readonly string[],
  fields: readonly F[],
): Promise<ReadonlyMap<string, Projected<T, F>>> {
  const found = new Map<string, Projected<T, F>>();
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const where = { _id: db().command.in(ids.slice(from, from + mostAtOnce)) };
    for (const one of await findFields(collection, { where, limit: mostAtOnce }, fields)) found.set(one._id, one);
  }
  return found;
}

/** Texts that begin so, as a range of an index: up to above the last code point there is. */
export const beginningWith = (prefix: string) => db().command.gte(prefix).and(db().command.lt(`${prefix}\u{10ffff}`));

/** How many documents fit, by an index. */
export async function count<T extends Document>({ name }: Collection<T>, where: object): Promise<number> {
  const { total } = await db().collection(name).where(where).count();
  return total ?? 0;
}

/** How many documents there are of each kind, in one call. A kind is told by aggregation expressions. */
export async function tally<T extends Document, K extends string>(
  { name }: Collection<T>,
  where: object,
  kind: Readonly<Record<K, unknown>>,
): Promise<readonly { readonly kind: Readonly<Record<K, unknown>>; readonly count: number }[]> {
  const _ = db().command.aggregate;
  const { data } = await db().collection(name).aggregate().match(where).group({ _id: kind, count: _.sum(1) }).limit(mostAtOnce).end();
  return (data as { _id: Readonly<Record<K, unknown>>; count: number }[]).map(({ _id, count }) => ({ kind: _id, count }));
}

/** The SDK's query and update commands. */
export const command = () => db().command;

/** Changes every document that fits, outside a transaction; returns how many. Only for what may be repeated. */
export async function updateWhere<T extends Document>({ name }: Collection<T>, where: object, change: object): Promise<number> {
  const { updated } = await db().collection(name).where(where).update(change);
  return updated ?? 0;
}
