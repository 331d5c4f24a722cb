/** A witness's number, on this phone alone until it is opened: the functions see its seal first. */
import { sm3 } from '../rules/sm3';

export interface Kept {
  readonly nonce: string;
  readonly number: string;
}

const storageKey = (frozen: string): string => `draw.${frozen}`;

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What was kept for this very freeze, null on another phone. */
export function keptFor(frozen: string): Kept | null {
  const stored: unknown = wx.getStorageSync(storageKey(frozen));
  return isKept(stored) ? stored : null;
}

const isKept = (stored: unknown): stored is Kept =>
  typeof stored === 'object' && stored !== null && 'nonce' in stored && 'number' in stored && typeof stored.nonce === 'string' && typeof stored.number === 'string';

/** 1 to 9 digits without a zero in front. */
export const isNumber = (typed: string): boolean => /^(0|[1-9]\d{0,8})$/.test(typed);

/** Keeps a number with a nonce of its own before its seal leaves the phone; the same one where one is kept already. Gives the seal. */
export async function sealNumber(frozen: string, number: string): Promise<string> {
  const kept = keptFor(frozen) ?? { number, nonce: hex((await wx.getRandomValues({ length: 16 })).randomValues) };
  wx.setStorageSync(storageKey(frozen), kept);
  return sm3(`${kept.nonce}|${kept.number}`);
}

export const forget = (frozen: string): void => wx.removeStorageSync(storageKey(frozen));
