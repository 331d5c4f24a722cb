import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openClock, type Clock } from './clock';
import { FileStore } from './files/fileStore';
import { storageRules, type StorageDeclaration } from './files/rules';
import { signedUrls } from './files/signedUrls';
import { openStorage } from './files/storage';
import { FunctionHost } from './functions/host';
import { databaseActions } from './gateway/databaseActions';
import { functionActions } from './gateway/functionActions';
import { gateway } from './gateway/gateway';
import { storageActions } from './gateway/storageActions';
import { adminRoute } from './http/adminRoute';
import type { Handler } from './http/exchange';
import { fileRoutes } from './http/fileRoutes';
import { functionRoutes } from './http/functionRoutes';
import { serveHttp, type Routes } from './http/server';
import { siteRoute } from './http/siteRoute';
import { worldRoutes } from './http/worldRoutes';
import { Metrics } from './metrics';
import { sdkEnvironment } from './sdkEnvironment';
import type { DatabaseDeclaration } from './store/declaration';
import { Store } from './store/store';

export interface CloudOptions {
  /** Made when it is not there; everything that has to outlive the process is in it. */
  readonly dataDir: string;
  /** 0 takes any free one. */
  readonly port?: number;
  /** The deployed functions, by default `dist/cloudfunctions`. */
  readonly functionsDir?: string;
  readonly database: DatabaseDeclaration;
  readonly storageRules: StorageDeclaration;
  readonly envId: string;
  readonly appId?: string;
  /** Overrides the kept clock. */
  readonly now?: string;
  /** More for the functions' environment: keys and the like. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Served at `/`. */
  readonly site?: string;
  /** More to serve, by `METHOD /path`; a path ending in `/*` takes all below it. They come before `site`. */
  readonly routes?: Readonly<Record<string, Handler>>;
}

export interface RunningCloud {
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly store: Store;
  /** For a process that wants to use the SDK itself: a test, the bench, a bootstrap command. */
  readonly sdkEnvironment: Readonly<Record<string, string>>;
  callFunction(name: string, event: unknown, openid?: string): Promise<unknown>;
  close(): Promise<void>;
}

const mostJson = 1024 * 1024;

/** Starts the embedded CloudBase on the loopback. */
export const startCloud = async (options: CloudOptions): Promise<RunningCloud> => {
  const { dataDir, envId, environment = {}, functionsDir = 'dist/cloudfunctions', appId = 'wxlocal0000000000' } = options;
  mkdirSync(dataDir, { recursive: true });
  const log = (problem: unknown): void => appendFileSync(join(dataDir, 'cloud.log'), `${new Date().toISOString()} ${problem instanceof Error ? String(problem.stack) : String(problem)}\n`);
  const clock = openClock(dataDir, options.now);
  const metrics = new Metrics();
  const store = new Store({ dataDir, counters: metrics });
  store.declare(options.database);
  const secret = { secretId: `local${randomBytes(12).toString('hex')}`, secretKey: randomBytes(16).toString('hex') };
  const storage = openStorage(envId, new FileStore(dataDir, store.sqlite), storageRules(options.storageRules, clock.now), signedUrls(secret.secretKey, clock.now));

  let origin = '';
  const more = Object.entries(options.routes ?? {}).map(([place, handler]) => [place, { handler, largestBody: mostJson }] as const);
  const hostEnvironment: Record<string, string> = {};
  const host = new FunctionHost({ dataDir, functionsDir, clock, appId, envId, environment: hostEnvironment });
  const actions = { ...databaseActions(store, clock.now), ...storageActions(storage, () => origin), ...functionActions(host) };
  const routes: Routes = {
    ...adminRoute(gateway(actions, metrics, log), secret.secretId),
    ...functionRoutes(host),
    ...fileRoutes(storage, () => origin),
    ...worldRoutes(clock, metrics),
    ...Object.fromEntries(more),
    ...(options.site === undefined ? {} : siteRoute(options.site)),
  };
  const http = await serveHttp(routes, options.port ?? 0, log);
  origin = `http://127.0.0.1:${http.port}`;
  const sdk = sdkEnvironment({ origin, envId, ...secret });
  Object.assign(hostEnvironment, { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TZ: 'UTC', ...environment, ...sdk });

  return {
    url: origin,
    port: http.port,
    clock,
    store,
    sdkEnvironment: sdk,
    callFunction: (name, event, openid) => host.call(name, event, { openid, source: 'wx_client' }),
    close: async () => {
      host.close();
      await http.close();
      store.close();
    },
  };
};
