import { mkdirSync } from 'node:fs';
import { openClock, type Clock } from './clock';
import { openCore } from './core';
import type { StorageDeclaration } from './files/rules';
import { openStorage } from './files/storage';
import { FunctionHost } from './functions/host';
import { functionActions } from './gateway/functionActions';
import { storageActions } from './gateway/storageActions';
import { wechatActions } from './gateway/wechatActions';
import { adminRoute } from './http/adminRoute';
import type { Handler } from './http/exchange';
import { fileRoutes } from './http/fileRoutes';
import { functionRoutes } from './http/functionRoutes';
import { serveHttp, type Routes } from './http/server';
import { siteRoute } from './http/siteRoute';
import { timerRoutes } from './http/timerRoutes';
import { wechatRoutes } from './http/wechatRoutes';
import { worldRoutes } from './http/worldRoutes';
import { sdkEnvironment } from './sdkEnvironment';
import type { DatabaseDeclaration } from './store/declaration';
import type { Store } from './store/store';
import { Timers } from './timers/timers';
import { openWeChat } from './wechat/weChat';

export interface CloudOptions {
  /** Made when it is not there; everything that has to outlive the process is in it. */
  readonly dataDir: string;
  /** 0, the default, takes any free one. */
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
  /** False leaves timers to `POST /local/timers/…` alone. */
  readonly runTimers?: boolean;
}

export interface RunningCloud {
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly store: Store;
  readonly timers: Timers;
  /** For a process that uses the SDK itself: a test, the bench, a bootstrap command. */
  readonly sdkEnvironment: Readonly<Record<string, string>>;
  /** The function's own reply. Throws CloudFailure when there is none. */
  callFunction(name: string, event: unknown, openid?: string, source?: string): Promise<unknown>;
  close(): Promise<void>;
}

const mostJson = 1024 * 1024;

/** Starts the embedded CloudBase on the loopback. */
export const startCloud = async (options: CloudOptions): Promise<RunningCloud> => {
  const { dataDir, envId, functionsDir = 'dist/cloudfunctions', appId = 'wxlocal0000000000' } = options;
  mkdirSync(dataDir, { recursive: true });
  const clock = openClock(dataDir, options.now);
  const { store, metrics, log, secret, gatewayWith } = openCore({
    dataDir,
    database: options.database,
    now: clock.now,
  });
  const { sqlite } = store;
  const address = { origin: '' };
  const origin = (): string => address.origin;

  const environment: Record<string, string> = {};
  const host = new FunctionHost({ dataDir, functionsDir, clock, appId, envId, environment });
  const timers = new Timers(functionsDir, host, clock, log);
  const declaration = options.storageRules;
  const storage = openStorage({ dataDir, sqlite, envId, declaration, secret: secret.secretKey, now: clock.now });
  const weChat = openWeChat(sqlite, appId, clock);
  const gateway = gatewayWith({
    ...storageActions(storage, origin),
    ...functionActions(host),
    ...wechatActions(host, weChat.apis),
  });

  const routes: Routes = {
    ...adminRoute(gateway, secret.secretId),
    ...functionRoutes(host),
    ...fileRoutes(storage),
    ...worldRoutes(clock, metrics),
    ...wechatRoutes(weChat),
    ...timerRoutes(timers),
    ...moreRoutes(options.routes ?? {}),
    ...(options.site === undefined ? {} : siteRoute(options.site)),
  };
  const http = await serveHttp(routes, options.port ?? 0, log);
  address.origin = `http://127.0.0.1:${http.port}`;
  const sdk = sdkEnvironment({ origin: address.origin, envId, ...secret });
  Object.assign(environment, { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TZ: 'UTC' }, options.environment, sdk);
  if (options.runTimers !== false) timers.start();

  return {
    url: address.origin,
    port: http.port,
    clock,
    store,
    timers,
    sdkEnvironment: sdk,
    callFunction: (name, event, openid, source = 'wx_client') => host.call(name, event, { openid, source }),
    close: async () => {
      timers.stop();
      host.close();
      await http.close();
      store.close();
    },
  };
};

const moreRoutes = (handlers: Readonly<Record<string, Handler>>): Routes =>
  Object.fromEntries(Object.entries(handlers).map(([place, handler]) => [place, { handler, largestBody: mostJson }]));
