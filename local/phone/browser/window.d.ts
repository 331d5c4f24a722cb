import type { PhoneHandle } from './phoneHandle';

declare global {
  interface Window {
    /** Every error since the page was loaded, for tests and for the panel. */
    __mpErrors: string[];
    /** The component whose script is being evaluated. */
    __phoneComponent: string;
    /** What the panel around the phone may do with it; absent until the mini-program has started. */
    __phone?: PhoneHandle;
  }
}
