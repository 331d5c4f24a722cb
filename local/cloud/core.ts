import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateway, type Gateway } from './gateway/gateway';
import { readActions } from './gateway/readActions';
import type { Actions } from './gateway/request';
import { transactionActions } from './gateway/transactionActions';
import { writeActions } from './gateway/writeActions';
import { Metrics } from './metrics';
import type { DatabaseDeclaration } from './store/declaration';
import { Store } from './store/store';

export interface Core {
  readonly store: Store;
  readonly metrics: Metrics;
  /** Faults of the stand-in itself, in `cloud.log`. */
  log(problem: unknown): void;
  /** New with every start. */
  readonly secret: { readonly secretId: string; readonly secretKey: string };
  /** The database's actions and those given. */
  gatewayWith(actions: Actions): Gateway;
}

/** The database behind the SDK's gateway, without functions, files and WeChat. */
export const openCore = ({
  dataDir,
  database,
  now,
}: {
  dataDir: string;
  database: DatabaseDeclaration;
  now: () => number;
}): Core => {
  const log = (problem: unknown): void => {
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    appendFileSync(join(dataDir, 'cloud.log'), `${new Date().toISOString()} ${text}\n`);
  };
  const metrics = new Metrics();
  const store = new Store({ dataDir, counters: metrics });
  store.declare(database);
  return {
    store,
    metrics,
    log,
    secret: { secretId: `local${randomBytes(12).toString('hex')}`, secretKey: randomBytes(16).toString('hex') },
    gatewayWith: (actions) => {
      const database = { ...readActions(store, now), ...writeActions(store, now), ...transactionActions(store) };
      return gateway({ ...database, ...actions }, metrics, log);
    },
  };
};
