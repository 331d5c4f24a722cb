import type { CollectionRef, Database, Sdk } from '../sdk';

/** What a behaviour is shown on: a database with one empty collection, and the rest of the SDK. */
export interface Stage {
  readonly sdk: Sdk;
  readonly db: Database;
  readonly items: CollectionRef;
  /** The collection's name. */
  readonly name: string;
}

/** How sure it is that Tencent's cloud does the same. */
export type Mark =
  /** The SDK's own code sends or expects it so. */
  | 'observed in the SDK'
  /** Tencent's, WeChat's or MongoDB's documentation says it. */
  | 'documented'
  /** Nobody says it; this is what the stand-in does. */
  | 'assumed';

export interface Behaviour {
  readonly says: string;
  readonly mark: Mark;
  readonly run: (stage: Stage) => Promise<void>;
}

/** Empties the collection; the SDK has no way to remove it. */
export const clear = async ({ db, items }: Stage): Promise<void> => {
  await items.where({ _id: db.command.exists(true) }).remove();
};
