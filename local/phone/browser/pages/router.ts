import { phone } from '../phone';
import { Refused, settle, type Callbacks } from '../wx/callbacks';
import { createEventChannel, type EventChannel } from './eventChannel';
import { callPage } from './openedPage';
import { closePage, hidePage, isTabPage, openPage, showPage } from './openPage';
import { pageStack, stackLimit, tabPages, topPage } from './pageStack';
import { formatPageUrl, parsePageUrl, type Query } from './pageUrl';

interface UrlOptions extends Callbacks {
  url: string;
}
interface NavigateOptions extends Callbacks<{ eventChannel: EventChannel }> {
  url: string;
  events?: Record<string, (...values: unknown[]) => void>;
}

/** Remembered for a reload after the mini-program was built again. */
export const lastPageKey = 'phone:page';

function target(url: string): { route: string; query: Query } {
  if (typeof url !== 'string' || !url) throw new Refused('parameter error: parameter.url should be String');
  const found = parsePageUrl(url, topPage()?.route);
  if (!phone().manifest.components[found.route]?.isPage) throw new Refused(`page "${found.route}" is not found`);
  return found;
}

function noTab(route: string): void {
  if (isTabPage(route)) throw new Refused('can not navigate to a tabbar page');
}

function bringUp(page: NonNullable<ReturnType<typeof topPage>>): void {
  pageStack.push(page);
  sessionStorage.setItem(lastPageKey, formatPageUrl(page.route, page.query));
  showPage(page);
}

function closeAll(): void {
  const front = topPage();
  for (const page of new Set([...pageStack.reverse(), ...tabPages.values()])) {
    if (page === front) page.holder.remove();
    closePage(page);
  }
  pageStack.length = 0;
  tabPages.clear();
}

export function relaunch(url: string): void {
  const { route, query } = target(url);
  closeAll();
  const page = openPage(route, query);
  if (isTabPage(route)) tabPages.set(route, page);
  bringUp(page);
}

export function goBack(delta: number): void {
  const steps = Math.min(Math.max(1, delta), pageStack.length - 1);
  if (steps < 1) return;
  for (let step = 0; step < steps; step += 1) {
    const page = pageStack.pop();
    if (page) closePage(page);
  }
  const page = pageStack.pop();
  if (page) bringUp(page);
}

function toTab(route: string): void {
  let front = pageStack.pop();
  while (front && !isTabPage(front.route)) {
    closePage(front);
    front = pageStack.pop();
  }
  if (front && front.route !== route) hidePage(front);
  const page = tabPages.get(route) ?? openPage(route, {});
  tabPages.set(route, page);
  bringUp(page);
}

export const router = {
  navigateTo: (options: NavigateOptions) =>
    settle('navigateTo', options, () => {
      const { route, query } = target(options.url);
      noTab(route);
      if (pageStack.length >= stackLimit) throw new Refused('webview count limit exceed');
      const [mine, theirs] = createEventChannel();
      Object.entries(options.events ?? {}).forEach(([name, handler]) => mine.on(name, handler));
      const front = topPage();
      if (front) hidePage(front);
      bringUp(openPage(route, query, { getOpenerEventChannel: () => theirs }));
      return { eventChannel: mine };
    }),
  redirectTo: (options: UrlOptions) =>
    settle('redirectTo', options, () => {
      const { route, query } = target(options.url);
      noTab(route);
      const old = pageStack.pop();
      if (old) {
        closePage(old);
        tabPages.delete(old.route);
      }
      bringUp(openPage(route, query));
    }),
  reLaunch: (options: UrlOptions) => settle('reLaunch', options, () => relaunch(options.url)),
  switchTab: (options: UrlOptions) =>
    settle('switchTab', options, () => {
      const { route } = target(options.url);
      if (!isTabPage(route)) throw new Refused('can not switch to no-tabBar page');
      toTab(route);
    }),
  navigateBack: (options: Callbacks & { delta?: number } = {}) =>
    settle('navigateBack', options, () => goBack(options.delta ?? 1)),
};

/** A tap on the tab bar. */
export function tapTab(index: number): void {
  const item = phone().manifest.app.tabBar?.list[index];
  if (!item) return;
  toTab(item.pagePath);
  const page = topPage();
  if (page) callPage(page, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text });
}
