import type { PhoneState } from './phoneState';

/** What the panel around the phone may do with it; on `window.__phone` of the phone's document. */
export interface PhoneHandle {
  state(): Readonly<PhoneState>;
  set(change: Partial<PhoneState>): void;
  /** Becomes that person and starts the mini-program again, at `page` or where it begins. */
  become(openid: string, page?: string): void;
  relaunch(page?: string): void;
  /** The page in front with its query. */
  where(): string;
  onError(listener: (message: string) => void): void;
  setClock(now: string): void;
  /** What setData handed to the view since the last time it was asked: bytes of JSON, in all and the most at once. */
  handed(): { readonly calls: number; readonly bytes: number; readonly largest: number };
}
