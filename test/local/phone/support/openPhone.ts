import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const browserPath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const quiet = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserPath, args: quiet });

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
  page.setDefaultTimeout(5000);
  return page;
}

/** Opens a page of the mini-program and waits for it. */
export async function openPhone(page: Page, url: string, search = '?bare'): Promise<void> {
  await page.goto(`${url}/${search}`);
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
}

/** What nobody caught. */
export const phoneErrors = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { __mpErrors: string[] }).__mpErrors);

/** Data of the page in front. */
export const pageData = <T>(page: Page): Promise<T> =>
  page.evaluate(() => (globalThis as unknown as { getCurrentPages(): { data: T }[] }).getCurrentPages().at(-1)!.data);

/** Calls a method of the page in front. */
export const callPage = (page: Page, name: string): Promise<void> =>
  page.evaluate((method) => {
    const front = (globalThis as unknown as { getCurrentPages(): Record<string, () => void>[] }).getCurrentPages().at(-1)!;
    front[method]!();
  }, name);
