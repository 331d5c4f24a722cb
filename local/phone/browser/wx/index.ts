import { account } from './account';
import { animation } from './animation';
import { cloud } from './cloud';
import { device } from './device';
import { fileSystem } from './fileSystem';
import { interaction } from './interaction';
import { lifecycle } from './lifecycle';
import { media } from './media';
import { network } from './network';
import { pageLevel } from './pageLevel';
import { storage } from './storage';
import { system } from './system';

const interfaces: Record<string, unknown> = {
  ...account,
  ...animation,
  cloud,
  ...device,
  ...fileSystem,
  ...interaction,
  ...lifecycle,
  ...media,
  ...network,
  ...pageLevel,
  ...storage,
  ...system,
  /** `button.open-type.share` and the like are answered by the interface's name alone. */
  canIUse: (schema: string) => !schema.includes('.') || schema.slice(0, schema.indexOf('.')) in interfaces,
};

/** What TDesign asks for before it falls back to something else. */
const optional = new Set(['getSkylineInfoSync', 'worklet', 'getRendererUserAgent', 'then', 'toJSON', '$$typeof']);

/** WeChat's `wx`. An interface that is not there is an error with its name, not a "not a function" somewhere else. */
export const wx: unknown = new Proxy(interfaces, {
  get(target, name) {
    if (typeof name === 'symbol' || name in target || optional.has(name)) return Reflect.get(target, name) as unknown;
    throw new Error(`wx.${name} 不在浏览器里的手机中：请在 local/phone/browser/wx 里加上`);
  },
});
