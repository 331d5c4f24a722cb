/**
 * One transaction around one decision. The work may run several times: it reads, decides by pure rules and writes, and
 * keeps nothing outside itself. A refusal rolls everything back. Conflicts are tried again after a random wait, as the SDK
 * tries three times at once, which under load only collides again.
 */
import { refuse, type Decision, type RefusalCode, type RefusalOf } from '../../domain/refusal';
import type { Collection, Document } from './collections';
import { db } from './connect';

export interface Transaction {
  /** One document as of the transaction's start, or null. */
  get<T extends Document>(collection: Collection<T>, id: string): Promise<T | null>;
  /** Writes the whole document. */
  put<T extends Document>(collection: Collection<T>, document: T): Promise<void>;
  /** Writes a document that must be new. */
  add<T extends Document>(collection: Collection<T>, document: T): Promise<void>;
  remove<T extends Document>(collection: Collection<T>, id: string): Promise<void>;
}

type SdkTransaction = Awaited<ReturnType<ReturnType<typeof db>['startTransaction']>>;

const conflict = 'DATABASE_TRANSACTION_CONFLICT';
const tries = 14;
const longestWait = 400;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function over(sdk: SdkTransaction): Transaction {
  const at = (name: string, id: string) => sdk.collection(name).doc(id);
  return {
    async get<T extends Document>({ name }: Collection<T>, id: string) {
      const { data } = await at(name, id).get();
      return ((Array.isArray(data) ? data[0] : data) as T | null | undefined) ?? null;
    },
    async put({ name }, { _id, ...fields }) {
      await at(name, _id).set(fields);
    },
    async add({ name }, document) {
      await sdk.collection(name).add(document);
    },
    async remove({ name }, id) {
      await at(name, id).remove();
    },
  };
}

/**
 * Runs the work in a transaction until it commits, refuses or meets a fault.
 * Refuses `busy` when others kept changing the same documents for all the tries (about four seconds).
 */
export async function transact<T, C extends RefusalCode>(
  work: (tx: Transaction) => Promise<Decision<T, C>>,
): Promise<Decision<T, C> | RefusalOf<'busy'>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await wait(Math.random() * Math.min(longestWait, 10 * 2 ** attempt));
    const sdk = await db().startTransaction();
    try {
      const decision = await work(over(sdk));
      if (decision.ok) await sdk.commit();
      else await sdk.rollback(null);
      return decision;
    } catch (error) {
      if (codeOf(error) === conflict) continue;
      await sdk.rollback(null).catch(() => undefined);
      throw error;
    }
  }
  return refuse('busy');
}
