import type { glassEasel, Root } from 'glass-easel-miniprogram-adapter';
import type { WindowConfig } from '../../manifest';
import { guarded } from '../errors';
import type { Query } from './pageUrl';

/** What a page author calls `this`: methods, data and a few fields of WeChat's. */
export type PageInstance = Record<string, unknown> & {
  route: string;
  options: Query;
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>): void;
};

/** What a page shows of itself outside its template; there before its components are. */
export interface PageSurface {
  /** The scrolling `wx-page`. */
  element: HTMLElement;
  /** app.json's window with the page's own JSON and what `setNavigationBar*` changed since. */
  window: WindowConfig;
  /** Font size of the root, set by page-meta; null leaves WeChat's. */
  rootFontSize: string | null;
}

export interface OpenedPage extends PageSurface {
  route: string;
  query: Query;
  root: Root;
  component: glassEasel.GeneralComponent;
  instance: PageInstance;
  /** Holds the page and, on a tab page, the custom tab bar; taken out of the document while another page is in front. */
  holder: HTMLElement;
  tabBar: { instance: unknown; root: Root } | null;
  isReady: boolean;
  scrolled: { element: Element; top: number; left: number }[];
}

/** Calls a method of the page such as `onShow`, where it has it. */
export function callPage(page: OpenedPage, name: string, ...input: unknown[]): unknown {
  const method = page.instance[name];
  if (typeof method !== 'function') return undefined;
  return guarded(`${page.route} ${name}`, () => method.apply(page.instance, input) as unknown);
}

export const pageHas = (page: OpenedPage, name: string): boolean => typeof page.instance[name] === 'function';

/** Tells the page and the components in it, by `pageLifetimes`. */
export function pageLifetime(
  page: OpenedPage,
  name: 'show' | 'hide' | 'resize' | 'routeDone',
  input: unknown[] = [],
): void {
  page.component.triggerPageLifetime(name, input as never);
}
