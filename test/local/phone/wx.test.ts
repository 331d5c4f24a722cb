import type { Browser, Page } from 'playwright-core';
import { madeUpPaper } from '../../../local/city/seed/paper';
import { runFixture, type RunningFixture } from './support/fixture';
import { callWx, launchBrowser, openPhone, emptyTab, openTab, phoneErrors, type Outcome } from './support/openPhone';

let browser: Browser;
let phone: RunningFixture;
let page: Page;

const call = (name: string, options?: object): Promise<Outcome> => callWx(page, name, options);
const sync = <T>(expression: string): Promise<T> => page.evaluate(expression);

/** Has the page call an interface when its button is tapped. */
const prepare = (name: string, options: object): Promise<void> =>
  page.evaluate(`void (getCurrentPages().at(-1).call = () => wx[${JSON.stringify(name)}](${JSON.stringify(options)}))`);
const says = (text: string): Promise<void> => page.locator('.result').getByText(text, { exact: true }).waitFor();

beforeAll(async () => {
  browser = await launchBrowser();
  phone = await runFixture(({ method, path, openid }) => {
    if (method === 'PUT')
      return decodeURIComponent(path).includes(`uploads/${openid}/`)
        ? { fileId: 'cloud://local.x/a.txt' }
        : { status: 403, code: 'STORAGE_EXCEED_AUTHORITY' };
    return path === '/local/subscriptions' ? {} : undefined;
  });
  page = await openTab(browser);
});
afterAll(async () => {
  await browser.close();
  await phone.close();
});
beforeEach(async () => {
  await openPhone(page, phone.url, '?bare&as=o-li&page=pages/api/api');
});
afterEach(async () => {
  expect(await phoneErrors(page)).toEqual([]);
  await emptyTab(page, phone.url);
});

const tapOnly = 'can only be invoked by user TAP gesture.';

describe.each([
  ['requestSubscribeMessage', { tmplIds: ['T1'] }],
  ['openOfficialAccountArticle', { url: 'https://mp.weixin.qq.com/s/x' }],
  ['navigateToMiniProgram', { appId: 'wx0' }],
  ['openSetting', {}],
])('%s needs a tap', (name, options) => {
  test('not without one', async () => {
    expect(await call(name, options)).toMatchObject({ errMsg: `${name}:fail ${tapOnly}` });
  });
  test('not after waiting', async () => {
    await prepare(name, options);
    await page.getByRole('button', { name: '等一等再调用' }).tap();
    await says(`${name}:fail ${tapOnly}`);
  });
  test('at once it answers', async () => {
    await prepare(name, options);
    await page.getByRole('button', { name: '马上调用' }).tap();
    if (name === 'requestSubscribeMessage') await page.getByRole('button', { name: '允许' }).tap();
    await says(`${name}:ok`);
  });
});

test.each(['chooseMedia', 'chooseImage', 'chooseMessageFile', 'scanCode'])(
  '%s opens only lately after a tap',
  async (name) => {
    expect(await call(name, { count: 1 })).toMatchObject({ errMsg: `${name}:fail ${tapOnly}` });
  },
);

test('there is no way to a phone number but the button', async () => {
  await expect(sync('wx.getPhoneNumber')).rejects.toThrow('wx.getPhoneNumber 不在浏览器里的手机中');
});

test('a grant of messages is told to the server, a refusal is not', async () => {
  await prepare('requestSubscribeMessage', { tmplIds: ['T1', 'T2'] });
  await page.getByRole('button', { name: '马上调用' }).tap();
  await page.getByRole('checkbox', { name: 'T2' }).uncheck();
  await page.getByRole('button', { name: '允许' }).tap();
  await says('requestSubscribeMessage:ok');
  const told = phone.received.filter(({ path }) => path === '/local/subscriptions');
  expect(told.map(({ body, openid }) => [openid, JSON.parse(body.toString()) as unknown])).toContainEqual([
    'o-li',
    { templateIds: ['T1'] },
  ]);
});

test('a chosen file is uploaded under the storage rules', async () => {
  await prepare('chooseMessageFile', { count: 1, type: 'file' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '马上调用' }).tap(),
  ]);
  await chooser.setFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('三千字') });
  await says('chooseMessageFile:ok');
  expect(
    await call('cloud.uploadFile', { cloudPath: 'uploads/o-li/a.txt', filePath: 'http://tmp/1.txt' }),
  ).toMatchObject({ fileID: 'cloud://local.x/a.txt', errMsg: 'cloud.uploadFile:ok' });
  expect(
    await call('cloud.uploadFile', { cloudPath: 'uploads/o-wang/a.txt', filePath: 'http://tmp/1.txt' }),
  ).toMatchObject({ errCode: -503003 });
  expect(
    await call('cloud.uploadFile', { cloudPath: 'uploads/o-li/a.txt', filePath: 'http://tmp/9.txt' }),
  ).toMatchObject({ errMsg: 'cloud.uploadFile:fail file not exists: http://tmp/9.txt' });
  expect(phone.received.filter(({ method }) => method === 'PUT').map(({ body }) => body.toString())).toContain(
    '三千字',
  );
});

test('a picture is really made smaller, its proportions kept', async () => {
  const picture = madeUpPaper(1200, 1800).toString('base64');
  await sync(`wx.getFileSystemManager().writeFileSync('http://usr/b.png', '${picture}', 'base64')`);
  const { tempFilePath } = await call('compressImage', { src: 'http://usr/b.png', quality: 80, compressedWidth: 400 });
  expect(tempFilePath).toMatch(/\.jpg$/);
  expect(await call('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 400, height: 600 });
  expect(await call('compressImage', { src: 'http://usr/a.txt' })).toMatchObject({ errMsg: expect.stringContaining('compressImage:fail') as string });
});

test('an upload can be stopped', async () => {
  await sync("wx.getFileSystemManager().writeFileSync('http://usr/a.txt', '甲')");
  const outcome = await page.evaluate<Outcome>(`(() => {
    const task = wx.cloud.uploadFile({ cloudPath: 'uploads/o-li/a.txt', filePath: 'http://usr/a.txt' });
    task.abort();
    return task.catch((failure) => failure);
  })()`);
  expect(outcome).toMatchObject({ errMsg: 'cloud.uploadFile:fail abort' });
});

test('data over 6 MB is not sent to a function', async () => {
  expect(await call('cloud.callFunction', { name: 'unit', data: { text: 'x'.repeat(6 * 1024 * 1024) } })).toMatchObject(
    { errMsg: 'cloud.callFunction:fail -1 request data exceeds 6 MB' },
  );
});

test('storage belongs to the person, and a missing key is an empty string', async () => {
  await sync("wx.setStorageSync('draft', { name: '王' })");
  expect(await sync("wx.getStorageSync('draft')")).toEqual({ name: '王' });
  await openPhone(page, phone.url, '?bare&as=o-wang&page=pages/api/api');
  expect(await sync("wx.getStorageSync('draft')")).toBe('');
  expect(await call('getStorage', { key: 'draft' })).toMatchObject({ errMsg: 'getStorage:fail data not found' });
  await openPhone(page, phone.url, '?bare&as=o-li&page=pages/api/api');
  expect(await sync('wx.getStorageInfoSync().keys')).toEqual(['draft']);
});

test('an entry over 1 MB is refused', async () => {
  expect(await call('setStorage', { key: 'big', data: 'x'.repeat(1024 * 1024) })).toMatchObject({
    errMsg: 'setStorage:fail entry size limit reached',
  });
});

test('dialogs answer what was tapped', async () => {
  const answer = call('showModal', { title: '交上去', content: '交了不能改', confirmText: '交' });
  await page.getByRole('dialog', { name: '交上去' }).getByRole('button', { name: '交', exact: true }).tap();
  expect(await answer).toMatchObject({ confirm: true, cancel: false });
  const choice = call('showActionSheet', { itemList: ['甲', '乙'] });
  await page.getByRole('button', { name: '乙' }).tap();
  expect(await choice).toMatchObject({ tapIndex: 1 });
  const given = call('showActionSheet', { itemList: ['甲', '乙'] });
  await page.getByRole('button', { name: '取消' }).tap();
  expect(await given).toMatchObject({ errMsg: 'showActionSheet:fail cancel' });
});

test('toasts come and go', async () => {
  await call('showToast', { title: '存好了', icon: 'none', duration: 300 });
  await page.getByRole('status').getByText('存好了').waitFor();
  await page.getByText('存好了').waitFor({ state: 'detached' });
});

test('pictures are shown over the whole screen', async () => {
  await call('previewImage', { urls: ['/images/dot.svg', '/images/dot.svg'] });
  await page.getByText('1 / 2').waitFor();
  await page.touchscreen.tap(370, 400);
  await page.getByText('2 / 2').waitFor();
  await page.touchscreen.tap(195, 400);
  await page.getByText('2 / 2').waitFor({ state: 'detached' });
});

test('a code is scanned by pasting what it says', async () => {
  await prepare('scanCode', {});
  await page.getByRole('button', { name: '马上调用' }).tap();
  await page.getByRole('textbox', { name: '码里的内容' }).fill('JLL-2024-0001');
  await page.getByRole('button', { name: '识别' }).tap();
  await says('scanCode:ok');
});

test('the phone says what it is', async () => {
  expect(await sync('wx.getWindowInfo()')).toMatchObject({
    windowWidth: 390,
    screenHeight: 844,
    statusBarHeight: 44,
    windowHeight: 756,
    safeArea: { bottom: 820 },
  });
  expect(await sync('wx.getAppBaseInfo()')).toMatchObject({
    theme: 'light',
    fontSizeScaleFactor: 1,
    language: 'zh_CN',
  });
  await sync('__phone.set({ fontScale: 1.4, theme: "dark", online: false })');
  expect(await sync('wx.getAppBaseInfo()')).toMatchObject({ theme: 'dark', fontSizeScaleFactor: 1.4 });
  expect(await call('getNetworkType')).toMatchObject({ networkType: 'none' });
});

test('callbacks are called instead of a promise', async () => {
  const heard = await page.evaluate<string[]>(`new Promise((resolve) => {
    const heard = [];
    const returned = wx.getStorage({ key: 'none', fail: () => heard.push('fail'), complete: () => resolve([...heard, 'complete', typeof returned]) });
  })`);
  expect(heard).toEqual(['fail', 'complete', 'undefined']);
});

test('setData over 256 KB is an error, as is a throw in a page; the app hears of both', async () => {
  await sync('getCurrentPages().at(-1).setData({ result: "长".repeat(100 * 1024) })');
  const errors = await phoneErrors(page);
  expect(errors).toEqual(['pages/api/api: setData 一次传了 307213 字节，超过 256 KB']);
  expect(await sync('getApp().globalData.errors')).toEqual(errors);
  await sync('__mpErrors.length = 0');
});
