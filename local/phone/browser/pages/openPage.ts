import { customTabBar } from '../customTabBar';
import { adoptStyles } from '../engine/pageStyles';
import { reportError } from '../errors';
import { phone } from '../phone';
import { frame } from '../shell/frame';
import { showChrome } from '../shell/chrome';
import { callPage, pageLifetime, type OpenedPage, type PageInstance, type PageSurface } from './openedPage';
import { followScroll } from './pageScroll';
import { formatPageUrl, type Query } from './pageUrl';

export const isTabPage = (route: string): boolean =>
  (phone().manifest.app.tabBar?.list ?? []).some(({ pagePath }) => pagePath === route);

/** Makes a page and attaches its components; `onLoad` has run when it returns. */
export function openPage(route: string, query: Query, extra: object = {}): OpenedPage {
  const { manifest, engine } = phone();
  const entry = manifest.components[route];
  if (!entry?.isPage) throw new Error(`page "${route}" is not found`);
  const holder = document.createElement('div');
  holder.className = 'phone-page';
  const element = document.createElement('wx-page');
  element.setAttribute('is', route);
  const placeholder = element.appendChild(document.createElement('span'));
  holder.append(element);
  frame().view.append(holder);
  adoptStyles(entry.sheets);

  const surface: PageSurface = { element, window: { ...manifest.app.window, ...entry.config }, rootFontSize: null };
  opening = surface;
  const root = engine.backend.createRoot('wx-page-root', engine.space, `/${formatPageUrl(route, query)}`);
  const instance = root.get() as unknown as PageInstance;
  Object.assign(instance, { route, options: query, __route__: route }, extra);
  const page: OpenedPage = Object.assign(surface, {
    route,
    query,
    root,
    component: root.getComponent(),
    instance,
    holder,
    tabBar: null,
    isReady: false,
    scrolled: [],
  });
  root.attach(element as never, placeholder as never);
  opening = undefined;
  if (isTabPage(route) && manifest.app.tabBar?.custom) page.tabBar = customTabBar(engine, holder);
  followScroll(page);
  callPage(page, 'onLoad', query);
  return page;
}

let opening: PageSurface | undefined;

/** The page whose components are being made, for page-meta, which belongs to it. */
export const pageBeingOpened = (): PageSurface | undefined => opening;

export function showPage(page: OpenedPage): void {
  const { view } = frame();
  if (page.holder.parentElement !== view) view.append(page.holder);
  adoptStyles(phone().manifest.components[page.route]?.sheets ?? []);
  page.scrolled.forEach(({ element, top, left }) => element.scrollTo(left, top));
  showChrome(page);
  callPage(page, 'onShow');
  pageLifetime(page, 'show');
  if (!page.isReady) {
    page.isReady = true;
    setTimeout(() => callPage(page, 'onReady'));
  }
}

/** Takes the page out of the document, so that only the page in front is found there, and remembers where it was scrolled to. */
export function hidePage(page: OpenedPage): void {
  const all = [page.element, ...page.element.querySelectorAll('*')];
  page.scrolled = all
    .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  callPage(page, 'onHide');
  pageLifetime(page, 'hide');
  page.holder.remove();
}

export function closePage(page: OpenedPage): void {
  callPage(page, 'onUnload');
  try {
    page.tabBar?.root.release();
    page.root.release();
  } catch (error) {
    reportError(error, `${page.route} release`);
  }
  page.holder.remove();
}
