import type { Browser, Page } from 'playwright-core';
import { runFixture, type RunningFixture } from './support/fixture';
import {
  boxOf,
  callWx,
  drag,
  launchBrowser,
  openPhone,
  openRoutes,
  emptyTab, openTab,
  pageData,
  phoneErrors,
  scrolledBy,
  setPhone,
} from './support/openPhone';

let browser: Browser;
let phone: RunningFixture;
let page: Page;

const go = async (method: string, url: string): Promise<string> => (await callWx(page, method, { url })).errMsg;

beforeAll(async () => {
  browser = await launchBrowser();
  phone = await runFixture(({ path, openid }) =>
    path.startsWith('/functions/account') ? { ok: true, data: { name: `你是${openid}` } } : undefined,
  );
  page = await openTab(browser);
});
afterAll(async () => {
  await browser.close();
  await phone.close();
});
beforeEach(async () => {
  await openPhone(page, phone.url, '?bare&as=o-zhang');
});
afterEach(async () => {
  expect(await phoneErrors(page)).toEqual([]);
  await emptyTab(page, phone.url);
});

test('components get their lifetimes, slots, generics, WXS and scoped style', async () => {
  await page.getByText('卡片：Array 1-22').waitFor();
  await page.getByText('attached，ready').waitFor();
  await expect(page.locator('.inside').evaluate((element) => getComputedStyle(element).color)).resolves.toBe(
    'rgb(174, 27, 34)',
  );
  await expect(page.locator('#lines').evaluate((element) => element.getBoundingClientRect().width)).resolves.toBe(195);
  await page.getByRole('button', { name: '翻转卡片' }).tap();
  expect(await pageData(page)).toMatchObject({ shown: 1, flips: [true], said: '观察到卡片' });
});

test('a function is called as the person who holds the phone', async () => {
  await page.getByRole('button', { name: '问云函数' }).tap();
  await page.getByText('你是o-zhang').waitFor();
  expect(phone.received.at(-1)).toMatchObject({ method: 'POST', path: '/functions/account', openid: 'o-zhang' });
});

test('without network a call fails as in WeChat', async () => {
  await setPhone(page, { online: false });
  await page.getByRole('button', { name: '问云函数' }).tap();
  await page.getByText('cloud.callFunction:fail').waitFor();
});

test('a page opens another with a query as it was written, and they talk through a channel', async () => {
  await page.getByRole('button', { name: '去字段页' }).tap();
  await page.getByText('%E9%A6%96%E9%A1%B5 1').waitFor();
  expect(await openRoutes(page)).toEqual(['pages/home/home', 'pages/field/field']);
  await page.getByRole('button', { name: '返回' }).tap();
  await page.getByText('你好收到').waitFor();
  expect(await openRoutes(page)).toEqual(['pages/home/home']);
});

test.each([
  ['navigateTo', '/pages/mine/mine', 'navigateTo:fail can not navigate to a tabbar page'],
  ['navigateTo', '/pages/nowhere/nowhere', 'navigateTo:fail page "pages/nowhere/nowhere" is not found'],
  ['switchTab', '/pages/field/field', 'switchTab:fail can not switch to no-tabBar page'],
  ['redirectTo', '/pages/scroll/scroll', 'redirectTo:ok'],
  ['reLaunch', '/sub/inner/inner', 'reLaunch:ok'],
])('%s to %s answers %s', async (method, url, answer) => {
  expect(await go(method, url)).toBe(answer);
});

test('ten pages are open at most', async () => {
  for (let count = 1; count < 10; count += 1)
    expect(await go('navigateTo', '/pages/scroll/scroll')).toBe('navigateTo:ok');
  expect(await go('navigateTo', '/pages/scroll/scroll')).toBe('navigateTo:fail webview count limit exceed');
  expect(await openRoutes(page)).toHaveLength(10);
});

test('tabs keep their page, and only the page in front is in the document', async () => {
  await page.getByRole('tab', { name: '我的' }).tap();
  await page.getByText('我的页 1').waitFor();
  await page.getByRole('tab', { name: '首页' }).tap();
  await page.getByText('attached，ready').waitFor();
  await page.getByRole('tab', { name: '我的' }).tap();
  await page.getByText('我的页 2').waitFor();
  await expect(page.locator('wx-page').count()).resolves.toBe(1);
});

test('a long page scrolls, reaches its bottom once and keeps its place while another is open', async () => {
  await page.getByRole('link', { name: '去长页' }).tap();
  await page.getByText('第0行').waitFor();
  await page.locator('wx-page').evaluate((element) => element.scrollTo(0, 99999));
  await page.getByText('底', { exact: true }).waitFor();
  const scrolled = await scrolledBy(page);
  await go('navigateTo', '/sub/inner/inner');
  await page.getByText('分包页').waitFor();
  await go('navigateBack', '');
  expect(await scrolledBy(page)).toBe(scrolled);
});

test('pulling a page down refreshes it', async () => {
  const { y } = await boxOf(page.locator('wx-page'));
  await drag(page, [200, y + 20], [200, y + 260]);
  await page.getByText('刷新了').waitFor();
  await expect(page.locator('.phone-pull').waitFor({ state: 'detached' })).resolves.toBeUndefined();
});

test('a page with its own bar knows where status bar and capsule are', async () => {
  await go('navigateTo', '/pages/custom/custom');
  await page.getByText('44 50 7').waitFor();
  await expect(page.locator('wx-page').evaluate((element) => element.getBoundingClientRect().top)).resolves.toBe(0);
});

test('the launch says page and scene', async () => {
  await openPhone(page, phone.url, '?bare&page=pages/scroll/scroll&scene=1154');
  const launched = await page.evaluate<unknown>('getApp().globalData.launched');
  expect(launched).toEqual({ path: 'pages/scroll/scroll', scene: 1154 });
});

test('the menu of the capsule shares the page', async () => {
  await page.getByRole('button', { name: '更多' }).tap();
  await page.getByRole('button', { name: '转发给朋友' }).tap();
  const card = page.getByRole('dialog', { name: '转发给朋友的卡片' });
  await card.getByText('给你看').waitFor();
  await card.getByText('/pages/home/home?shared=1').waitFor();
  await card.getByRole('button', { name: '复制路径' }).tap();
  await page.getByRole('status').getByText('/pages/home/home?shared=1').waitFor();
});

test('a card of the timeline opens its page alone', async () => {
  await page.getByRole('button', { name: '更多' }).tap();
  await page.getByRole('button', { name: '分享到朋友圈' }).tap();
  await page.getByRole('dialog', { name: '朋友圈的卡片' }).getByRole('button', { name: '当作收到的人打开' }).tap();
  await page.waitForURL(/scene=1154/);
  await page.locator('html[data-started]').waitFor();
  expect(await page.evaluate<unknown>('getApp().globalData.launched')).toEqual({ path: 'pages/home/home', scene: 1154 });
});

test('dark mode changes style, bar and what the app hears', async () => {
  const background = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  await setPhone(page, { theme: 'dark' });
  expect([await background('wx-page'), await background('.s0--box')]).toEqual(['rgb(12, 18, 29)', 'rgb(23, 31, 46)']);
  await setPhone(page, { theme: 'light' });
  expect([await background('wx-page'), await background('.s0--box')]).toEqual([
    'rgb(243, 245, 248)',
    'rgb(255, 255, 255)',
  ]);
});
