/** The unmodified SDK of this process. Its own declarations leave documents and transactions untyped; here they have types. */
import tcb from '@cloudbase/node-sdk';

type App = ReturnType<typeof tcb.init>;
type Command = ReturnType<App['database']>['command'];

/** A document as it came back. */
export type Item = Readonly<Record<string, unknown>>;

interface Updated {
  readonly updated: number;
  readonly upsertedId?: unknown;
}
interface Removed {
  readonly deleted: number;
}
export interface DocumentRef<Got = readonly Item[]> {
  get(): Promise<{ readonly data: Got }>;
  set(fields: object): Promise<Updated>;
  update(change: object): Promise<Updated>;
  remove(): Promise<Removed>;
  field(projection: object): DocumentRef<Got>;
}
interface QueryRef {
  get(): Promise<{ readonly data: readonly Item[] }>;
  count(): Promise<{ readonly total: number }>;
  where(query: object): QueryRef;
  options(options: { readonly multiple: boolean }): QueryRef;
  orderBy(field: string, direction: 'asc' | 'desc'): QueryRef;
  limit(limit: number): QueryRef;
  skip(count: number): QueryRef;
  field(projection: object): QueryRef;
  update(change: object): Promise<Updated>;
  remove(): Promise<Removed>;
  updateAndReturn(change: object): Promise<{ readonly updated: number; readonly doc: Item | null }>;
}
interface Pipeline {
  match(query: object): Pipeline;
  group(fields: object): Pipeline;
  sort(order: object): Pipeline;
  lookup(from: object): Pipeline;
  unwind(path: string): Pipeline;
  project(fields: object): Pipeline;
  end(): Promise<{ readonly data: readonly Item[] }>;
}
interface Added {
  readonly id: string;
  readonly ids: readonly string[];
}
export interface CollectionRef<Got = readonly Item[]> extends QueryRef {
  doc(id: string): DocumentRef<Got>;
  add(documents: object | readonly object[]): Promise<Added>;
  aggregate(): Pipeline;
}
export interface Transaction {
  collection(name: string): CollectionRef<Item | null>;
  commit(): Promise<unknown>;
  rollback(reason: unknown): Promise<unknown>;
}
export interface Database {
  readonly command: Command;
  serverDate(options?: { readonly offset: number }): object;
  RegExp(pattern: { readonly regexp: string; readonly options: string }): object;
  collection(name: string): CollectionRef;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}
export interface Sdk extends Omit<App, 'database'> {
  database(): Database;
}

export const initSdk = (config: Parameters<typeof tcb.init>[0]): Sdk => tcb.init(config) as unknown as Sdk;

/** Points the SDK at a cloud that was started here. */
export const sdkOf = (environment: Readonly<Record<string, string>>): Sdk => {
  // SILENCE: the SDK's warning of slow requests outlives a request that failed.
  Object.assign(process.env, environment, { SILENCE: 'true' });
  return initSdk({
    env: environment.SCF_NAMESPACE ?? '',
    secretId: environment.TENCENTCLOUD_SECRETID ?? '',
    secretKey: environment.TENCENTCLOUD_SECRETKEY ?? '',
    keepalive: true,
    serviceUrl: (JSON.parse(environment.TCB_CONTEXT_CNFG ?? '{}') as { URL: string }).URL,
  });
};
