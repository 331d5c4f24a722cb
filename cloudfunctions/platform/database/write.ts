import type { Collection, Document } from './collections';
import { db } from './connect';

/** Adds one new document outside a transaction, where nothing else depends on it. */
export async function insert<T extends Document>({ name }: Collection<T>, document: T): Promise<void> {
  await db().collection(name).add(document);
}

/** Removes documents outside a transaction, where nobody needs them any more; those that are gone already are as well. */
export async function remove<T extends Document>({ name }: Collection<T>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db().collection(name).where({ _id: db().command.in([...ids]) }).remove();
}
