import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../../local/browser';
import type { PhoneHandle } from '../../../../local/phone/browser/phoneHandle';

/** What the phone's document offers to a test. */
interface PhoneGlobals {
  __phone: PhoneHandle;
  getCurrentPages(): FrontPage[];
}
interface FrontPage {
  route: string;
  data: unknown;
  [member: string]: unknown;
}
export interface Outcome {
  errMsg: string;
  [field: string]: unknown;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });

/** A tab as wide as a phone, with a finger. */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  return page;
}

/** The tab as new, but that it loads the phone's script in a fraction of the time: a tab that has run it before keeps it compiled. */
export async function emptyTab(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/build-report.json`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Opens a page of the mini-program and waits for it. */
export async function openPhone(page: Page, url: string, search = '?bare'): Promise<void> {
  await page.goto(`${url}/${search}`);
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
}

/** What nobody caught. */
export const phoneErrors = (page: Page): Promise<string[]> => page.evaluate(() => window.__mpErrors);

/** Sets the phone as the panel does. */
export const setPhone = (page: Page, change: Parameters<PhoneHandle['set']>[0]): Promise<void> =>
  page.evaluate((state) => window.__phone?.set(state), change);

export const openRoutes = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as PhoneGlobals).getCurrentPages().map(({ route }) => route));

/** Data of the page in front. */
export const pageData = <T>(page: Page): Promise<T> =>
  page.evaluate(() => (globalThis as unknown as PhoneGlobals).getCurrentPages().at(-1)?.data as T);

/** Calls a method of the page in front. */
export const callPage = (page: Page, name: string): Promise<void> =>
  page.evaluate((method) => {
    const front = (globalThis as unknown as PhoneGlobals).getCurrentPages().at(-1) as
      Record<string, () => void> | undefined;
    front?.[method]?.();
  }, name);

/** Calls an interface, from no tap at all, and gives its result or failure. `cloud.uploadFile` names one of `wx.cloud`. */
export const callWx = (page: Page, name: string, options: object = {}): Promise<Outcome> =>
  page.evaluate(
    ([path, input]) => {
      const { wx } = globalThis as unknown as { wx: { cloud: object } };
      const owner = path.startsWith('cloud.') ? wx.cloud : wx;
      const call = Reflect.get(owner, path.replace('cloud.', '')) as (options: object) => Promise<Outcome>;
      return call(input).catch((failure: unknown) => failure as Outcome);
    },
    [name, options] as const,
  );

/** Where an element is. Throws when it is not drawn. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element is not drawn');
  return box;
}

/** Drags with the mouse, which stands for a finger. */
export async function drag(page: Page, from: [x: number, y: number], to: [x: number, y: number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

/** How far the page in front is scrolled. */
export const scrolledBy = (page: Page): Promise<number> =>
  page.locator('wx-page').evaluate((element) => element.scrollTop);
