import { phoneState } from '../phoneState';
import { Refused, settle, type Callbacks } from './callbacks';

/** 1 MB an entry, 10 MB in all, for each person apart. */
const entryLimit = 1024 * 1024;
const totalLimit = 10 * 1024 * 1024;

const prefix = (): string => `phone:storage:${phoneState().openid}:`;

const keys = (): string[] =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix()))
    .map((name) => name.slice(prefix().length));

const sizeOf = (text: string): number => new Blob([text]).size;

const currentSize = (): number =>
  keys().reduce((sum, key) => sum + sizeOf(localStorage.getItem(prefix() + key) ?? ''), 0);

function read(key: string): unknown {
  const text = localStorage.getItem(prefix() + key);
  return text === null ? '' : (JSON.parse(text) as { data: unknown }).data;
}

function write(key: string, data: unknown): void {
  if (typeof key !== 'string') throw new Refused('parameter error: parameter.key should be String');
  const text = JSON.stringify({ data });
  if (sizeOf(text) > entryLimit) throw new Refused('entry size limit reached');
  if (currentSize() + sizeOf(text) > totalLimit) throw new Refused('exceed storage max size 10Mb');
  localStorage.setItem(prefix() + key, text);
}

const clear = (): void => keys().forEach((key) => localStorage.removeItem(prefix() + key));

const info = () => ({ keys: keys(), currentSize: Math.ceil(currentSize() / 1024), limitSize: totalLimit / 1024 });

export const storage = {
  getStorageSync: read,
  setStorageSync: write,
  removeStorageSync: (key: string) => localStorage.removeItem(prefix() + key),
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: (options: Callbacks<{ data: unknown }> & { key: string }) =>
    settle('getStorage', options, () => {
      if (!keys().includes(options.key)) throw new Refused('data not found');
      return { data: read(options.key) };
    }),
  setStorage: (options: Callbacks & { key: string; data: unknown }) =>
    settle('setStorage', options, () => write(options.key, options.data)),
  removeStorage: (options: Callbacks & { key: string }) =>
    settle('removeStorage', options, () => localStorage.removeItem(prefix() + options.key)),
  clearStorage: (options?: Callbacks) => settle('clearStorage', options, clear),
  getStorageInfo: (options?: Callbacks<ReturnType<typeof info>>) => settle('getStorageInfo', options, info),
};
