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

/** The SDK's query and update commands. */
export const command = () => db().command;

/** Changes every document that fits, outside a transaction; returns how many. Only for what may be repeated. */
export async function updateWhere<T extends Document>({ name }: Collection<T>, where: object, change: object): Promise<number> {
  const { updated } = await db().collection(name).where(where).update(change);
  return updated ?? 0;
}
