import type { OpenedPage } from './openedPage';

/** WeChat opens ten pages at most. */
export const stackLimit = 10;

export const pageStack: OpenedPage[] = [];

/** Tab pages stay alive when another tab is in front. */
export const tabPages = new Map<string, OpenedPage>();

export const topPage = (): OpenedPage | undefined => pageStack.at(-1);

/** The page in front; every interface of `wx` that needs one is called from a page. */
export function requireTopPage(): OpenedPage {
  const page = topPage();
  if (!page) throw new Error('no page is open');
  return page;
}
