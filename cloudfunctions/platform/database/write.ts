import type { Collection, Document } from './collections';
import { db } from './connect';

/** Adds one new document outside a transaction, where nothing else depends on it. */
export async function insert<T extends Document>({ name }: Collection<T>, document: T): Promise<void> {
  await db().collection(name).add(document);
}
