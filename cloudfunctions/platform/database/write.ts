import type { Collection, Document } from './collections';
import { db } from './connect';
import { command, find } from './read';

/** Adds one new document outside a transaction, where nothing else depends on it. */
export async function insert<T extends Document>({ name }: Collection<T>, document: T): Promise<void> {
  await db().collection(name).add(document);
}

const taken = 'DATABASE_DUPLICATE_WRITE';

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === taken;

/** Adds one document unless its id is taken already. */
async function insertIfNew<T extends Document>(collection: Collection<T>, document: T): Promise<void> {
  await insert(collection, document).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
  });
}

/** Adds those of a hundred documents at most whose ids are not taken. It may be repeated, and run twice at once. */
export async function insertNew<T extends Document>(collection: Collection<T>, documents: readonly T[]): Promise<void> {
  if (documents.length === 0) return;
  const ids = documents.map(({ _id }) => _id);
  const known = await find(collection, { where: { _id: command().in(ids) }, limit: ids.length });
  const fresh = documents.filter(({ _id }) => !known.some((one) => one._id === _id));
  if (fresh.length === 0) return;
  await db()
    .collection(collection.name)
    .add([...fresh])
    .catch(async (error: unknown) => {
      if (!isTaken(error)) throw error;
      for (const document of fresh) await insertIfNew(collection, document);
    });
}
