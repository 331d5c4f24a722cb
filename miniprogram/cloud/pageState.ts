/** How a page stands, for the component `page-state`. */
import type { Answer, Trouble } from './answer';

export type PageState = { readonly kind: 'loading' } | { readonly kind: 'ready' } | Trouble;

export const loading: PageState = { kind: 'loading' };
export const ready: PageState = { kind: 'ready' };

/** What a page sets after a call: its view, or the trouble, with what it showed before kept. */
export function shown<T>(answer: Answer<T>): { state: PageState; view?: T } {
  return answer.ok ? { state: ready, view: answer.data } : { state: answer };
}
