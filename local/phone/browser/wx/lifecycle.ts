import { guarded } from '../errors';
import { topPage } from '../pages/pageStack';
import { router } from '../pages/router';
import type { Query } from '../pages/pageUrl';
import { fromBase64, toBase64 } from './base64';
import { settle, type Callbacks } from './callbacks';

export interface EnterOptions {
  path: string;
  query: Query;
  scene: number;
  shareTicket?: string;
  referrerInfo: object;
}

let launched: EnterOptions = { path: '', query: {}, scene: 1001, referrerInfo: {} };

export function setLaunchOptions(options: EnterOptions): void {
  launched = options;
}

type Listener = (value: unknown) => void;

function listenable<N extends string>(
  name: N,
): Record<`on${N}` | `off${N}`, (listener?: Listener) => void> & { fire: Listener } {
  const listeners = new Set<Listener>();
  const pair = {
    [`on${name}`]: (listener?: Listener) => listener && void listeners.add(listener),
    [`off${name}`]: (listener?: Listener) => (listener ? listeners.delete(listener) : listeners.clear()),
    fire: (value: unknown) => listeners.forEach((listener) => guarded(name, () => listener(value))),
  };
  return pair as ReturnType<typeof listenable<N>>;
}

const events = {
  show: listenable('AppShow'),
  hide: listenable('AppHide'),
  error: listenable('Error'),
  rejection: listenable('UnhandledRejection'),
  missing: listenable('PageNotFound'),
};

/** Tells whoever called `wx.onAppShow` and the like. */
export const fire = (event: keyof typeof events, value: unknown): void => events[event].fire(value);

const without = <T extends { fire: Listener }>({ fire: _fire, ...pair }: T): Omit<T, 'fire'> => pair;

const updateManager = {
  onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
    void setTimeout(() => listener({ hasUpdate: false })),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => {
    throw new Error('applyUpdate:fail update is not ready');
  },
};

export const lifecycle = {
  ...router,
  ...without(events.show),
  ...without(events.hide),
  ...without(events.error),
  ...without(events.rejection),
  ...without(events.missing),
  getLaunchOptionsSync: () => launched,
  getEnterOptionsSync: () => launched,
  getUpdateManager: () => updateManager,
  exitMiniProgram: (options?: Callbacks) => settle('exitMiniProgram', options, () => undefined),
  restartMiniProgram: (options?: Callbacks) => settle('restartMiniProgram', options, () => location.reload()),
  nextTick: (work: () => void) => void Promise.resolve().then(() => guarded('nextTick', work)),
  showShareMenu: (options?: Callbacks) => settle('showShareMenu', options, () => undefined),
  hideShareMenu: (options?: Callbacks) => settle('hideShareMenu', options, () => undefined),
  updateShareMenu: (options?: Callbacks) => settle('updateShareMenu', options, () => undefined),
  reportEvent: () => undefined,
  getLogManager: () => ({ debug() {}, info() {}, log() {}, warn() {} }),
  getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} }),
  reportPerformance: () => undefined,
  preloadAssets: () => undefined,
  arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
  base64ToArrayBuffer: (text: string) => fromBase64(text).buffer,
  createSelectorQuery: () => (topPage()?.instance.createSelectorQuery as () => unknown).call(topPage()?.instance),
  createIntersectionObserver: (owner: { createIntersectionObserver(options: object): unknown }, options: object = {}) =>
    owner.createIntersectionObserver(options),
};
