import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { buildPhone } from '../../../local/phone/build';
import { runFixture, temporaryFolder, type RunningFixture } from './support/fixture';
import { callWx, launchBrowser, openPhone, openTab } from './support/openPhone';
import { writeProject } from './support/project';
import { serve } from './support/staticServer';

let browser: Browser;
let phone: RunningFixture;
let page: Page;
let now = '2024-12-05T09:00:00.000+08:00';

const people = [
  {
    openid: 'o-li',
    role: 'unitContact',
    name: '李春燕',
    phone: '13800000001',
    unit: '鹿城重型装备制造有限公司',
    district: '昆都仑区',
  },
  { openid: 'o-wang', role: 'nominee', name: '王䶮', phone: '13800000002' },
];
const notices = [
  {
    id: 1,
    openid: 'o-wang',
    templateId: 'T1',
    page: 'pages/scroll/scroll',
    data: { thing1: { value: '请确认申报表' } },
    at: '2024-12-05T10:00:00+08:00',
  },
];

beforeAll(async () => {
  browser = await launchBrowser();
  phone = await runFixture(({ method, path: address, openid, body }) => {
    if (address === '/local/people') return people;
    if (address === '/local/outbox') return notices;
    if (address === '/local/clock' && method === 'POST') now = (JSON.parse(body.toString()) as { now: string }).now;
    if (address === '/local/clock') return { now };
    return address.startsWith('/functions/') ? { ok: true, data: { name: `你是${openid}` } } : undefined;
  });
});
afterAll(async () => {
  await browser.close();
  await phone.close();
});
afterEach(() => page.context().close());

const openStage = async (): Promise<FrameLocator> => {
  page = await openTab(browser, { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false });
  await page.goto(phone.url);
  const inside = page.frameLocator('iframe[title="手机"]');
  await inside.locator('html[data-started]').waitFor({ state: 'attached' });
  return inside;
};
const whoAmI = async (inside: FrameLocator): Promise<string> => {
  await inside.getByRole('button', { name: '问云函数' }).click();
  return inside.locator('.reply').getByText('你是').innerText();
};

test('in a wide window the phone stands in a frame, and the mouse is its finger', async () => {
  const inside = await openStage();
  expect(await inside.locator('body').evaluate(() => innerWidth)).toBe(390);
  expect(await whoAmI(inside)).toMatch(/^你是oWeb/);
  await page.getByRole('button', { name: '320' }).click();
  expect(await inside.locator('body').evaluate(() => innerWidth)).toBe(320);
});

test('another person is chosen by search', async () => {
  const inside = await openStage();
  await page.getByRole('searchbox', { name: '找人' }).fill('鹿城');
  await page.getByRole('button', { name: '李春燕' }).click();
  await page.getByText('李春燕 · 鹿城重型装备制造有限公司', { exact: true }).waitFor();
  expect(await whoAmI(inside)).toBe('你是o-li');
});

test('two tabs are two people', async () => {
  const inside = await openStage();
  await page.getByRole('button', { name: '李春燕' }).click();
  await page.getByText('李春燕 · 鹿城重型装备制造有限公司', { exact: true }).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${phone.url}/?as=o-wang`);
  expect(await whoAmI(other.frameLocator('iframe[title="手机"]'))).toBe('你是o-wang');
  expect(await whoAmI(inside)).toBe('你是o-li');
});

test('a notice opens its page as the one who got it', async () => {
  const inside = await openStage();
  await page.getByRole('button', { name: '请确认申报表' }).click();
  await inside.getByText('第0行').waitFor();
  await page.getByText('王䶮 · 技能人才', { exact: true }).waitFor();
});

test('the clock is set and the phone shows it', async () => {
  const inside = await openStage();
  await page.getByText('截止时刻').click();
  await page.getByRole('button', { name: '单位报送截止前一分钟' }).click();
  await inside.locator('#phone-status').getByText('23:59').waitFor();
  expect(now).toBe('2024-12-10T23:59:00.000+08:00');
  expect(await inside.locator('body').evaluate(() => new Date().toISOString().slice(0, 16))).toBe('2024-12-10T15:59');
});

test('network, theme and type size are switches of the phone', async () => {
  const inside = await openStage();
  for (const name of ['断开', '深色', '大 1.4']) await page.getByRole('button', { name, exact: true }).click();
  const state = await inside.locator('body').evaluate(() => window.__phone?.state());
  expect(state).toMatchObject({ online: false, theme: 'dark', fontScale: 1.4 });
});

test('an uncaught error is shown beside the phone', async () => {
  const inside = await openStage();
  await inside.locator('body').evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('没有接住');
      }),
  );
  await page.getByRole('log').getByText('没有接住').waitFor();
});

test('a narrow window is the phone itself, its panel behind a button unless bare', async () => {
  page = await openTab(browser);
  await openPhone(page, phone.url, '?as=o-li');
  await expect(page.locator('iframe').count()).resolves.toBe(0);
  await page.getByRole('button', { name: '打开手机外面的设置' }).tap();
  await page.getByRole('button', { name: '王䶮 13800000002' }).tap();
  await page.waitForURL(/as=o-wang/);
  await openPhone(page, phone.url, '?bare');
  await expect(page.getByRole('complementary').count()).resolves.toBe(0);
});

test('errors of the build cover the phone, and a good save lifts them, on the same page', async () => {
  const root = writeProject({
    'pages/a/a.wxml': '<view>{{</view>',
    'app.json': '{ "pages": ["pages/b/b", "pages/a/a"] }',
    'pages/b/b.ts': 'Page({});',
    'pages/b/b.wxml': '<view>乙</view>',
  });
  const outDir = temporaryFolder();
  await buildPhone({ root, outDir });
  const server = await serve(outDir);
  page = await openTab(browser);
  await page.goto(`${server.url}/?bare`);
  await page.getByRole('alert').getByText('pages/a/a.wxml:1:9').waitFor();
  writeFileSync(path.join(root, 'pages/a/a.wxml'), '<view>改好了</view>');
  await buildPhone({ root, outDir });
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByText('乙', { exact: true }).waitFor();
  await callWx(page, 'navigateTo', { url: '/pages/a/a' });
  await page.getByText('改好了').waitFor();
  writeFileSync(path.join(root, 'pages/a/a.wxml'), '<view>又改了</view>');
  await buildPhone({ root, outDir });
  await page.getByText('又改了').waitFor();
  await server.close();
});
