import type { Collection, Document } from './collections';
import { db } from './connect';

const duplicate = 'DATABASE_DUPLICATE_WRITE';
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** What one request may carry, with room to spare: forms of some two kilobytes. */
const atOnce = 500;

/** Those of one request that are not there yet. */
async function missingOf<T extends Document>({ name }: Collection<T>, documents: readonly T[]): Promise<readonly T[]> {
  const where = { _id: db().command.in(documents.map(({ _id }) => _id)) };
  const { data } = await db().collection(name).where(where).field({ _id: true }).limit(1000).get();
  const there = new Set((data as Document[]).map(({ _id }) => _id));
  return documents.filter(({ _id }) => !there.has(_id));
}

/**
 * Adds documents whose ids say what they are, so that one which is there already is the same: after a process that died, or
 * beside another that does the same. Outside any transaction; nothing may depend on them yet.
 */
export async function insertMissing<T extends Document>(collection: Collection<T>, documents: readonly T[]): Promise<void> {
  for (let from = 0; from < documents.length; from += atOnce) {
    let batch: readonly T[] = documents.slice(from, from + atOnce);
    for (let tries = 0; batch.length > 0; tries += 1) {
      try {
        await db().collection(collection.name).add([...batch]);
        break;
      } catch (error) {
        if (codeOf(error) !== duplicate || tries > 5) throw error;
        batch = await missingOf(collection, batch);
      }
    }
  }
}

/** Removes documents that nothing names. */
export async function removeUnnamed<T extends Document>({ name }: Collection<T>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    await db().collection(name).where({ _id: db().command.in(ids.slice(from, from + atOnce)) }).remove();
  }
}

/** Adds one new document outside a transaction, where nothing else depends on it. */
export async function insert<T extends Document>({ name }: Collection<T>, document: T): Promise<void> {
  await db().collection(name).add(document);
}

/** Removes documents outside a transaction, where nobody needs them any more; those that are gone already are as well. */
export async function remove<T extends Document>({ name }: Collection<T>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db().collection(name).where({ _id: db().command.in([...ids]) }).remove();
}
