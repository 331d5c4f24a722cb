import { component } from 'glass-easel-miniprogram-adapter';
import { createEventChannel } from '../pages/eventChannel';
import type { OpenedPage } from '../pages/openedPage';
import { pageStack } from '../pages/pageStack';
import { reportError } from '../errors';
import { MiniIntersectionObserver } from './intersectionObserver';
import { SelectorQuery, type Owner } from './selectorQuery';

/** WeChat logs an error above this and soon refuses. */
const setDataLimit = 256 * 1024;

const nothing = { calls: 0, bytes: 0, largest: 0 };
let handed = nothing;

/** What was handed to the view since the last time. */
export function takeHanded(): typeof nothing {
  const taken = handed;
  handed = nothing;
  return taken;
}

function checkSize(owner: Owner, data: object): void {
  const bytes = new TextEncoder().encode(JSON.stringify(data)).length;
  handed = { calls: handed.calls + 1, bytes: handed.bytes + bytes, largest: Math.max(handed.largest, bytes) };
  if (bytes > setDataLimit) reportError(`setData 一次传了 ${bytes} 字节，超过 256 KB`, owner._$.is);
}

function pageOf(owner: Owner): OpenedPage | undefined {
  let host = owner._$;
  while (host.ownerShadowRoot) host = host.ownerShadowRoot.getHostNode();
  return pageStack.find((page) => page.component === host);
}

interface Caller extends Owner {
  setData(data: object, callback?: () => void): void;
}

/** Adds to every page and component what the adapter leaves out, and the check of setData. */
export function installInstanceMethods(): void {
  const prototype: object = component.ComponentCaller.prototype;
  const setData = Reflect.get(prototype, 'setData') as (this: Caller, data: object, callback?: () => void) => void;
  Object.assign(prototype, {
    setData(this: Caller, data: object, callback?: () => void) {
      checkSize(this, data);
      setData.call(this, data, callback);
    },
    createSelectorQuery(this: Owner) {
      return new SelectorQuery(this);
    },
    createIntersectionObserver(this: Owner, options?: object) {
      return new MiniIntersectionObserver(this, options);
    },
    getOpenerEventChannel: () => createEventChannel()[0],
    getPageId(this: Owner) {
      return `pageId:${pageStack.findIndex((page) => page === pageOf(this))}`;
    },
    getTabBar(this: Owner, callback?: (tabBar: unknown) => void) {
      const instance = pageOf(this)?.tabBar?.instance ?? null;
      callback?.(instance);
      return instance;
    },
    setUpdatePerformanceListener: () => undefined,
    animate(this: Owner, selector: string, frames: Keyframe[], duration: number, callback?: () => void) {
      const targets = this._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
      const elements = targets.map((target) => target.getBackendElement() as unknown as Element);
      const playing = elements.map((element) => element.animate(frames, { duration, fill: 'forwards' }).finished);
      void Promise.all(playing).then(() => callback?.());
    },
    clearAnimation: () => undefined,
  });
}
