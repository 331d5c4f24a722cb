import type { Browser, Page } from 'playwright-core';
import { runFixture, type RunningFixture } from './support/fixture';
import { boxOf, drag, launchBrowser, openPhone, emptyTab, openTab, pageData, phoneErrors, scrolledBy } from './support/openPhone';

let browser: Browser;
let phone: RunningFixture;
let page: Page;

const open = async (part: string): Promise<void> => {
  await openPhone(page, phone.url, `?bare&page=${encodeURIComponent(`pages/design/design?part=${part}`)}`);
};
const tapText = (text: string): Promise<void> => page.getByText(text, { exact: true }).tap();

beforeAll(async () => {
  browser = await launchBrowser();
  phone = await runFixture();
  page = await openTab(browser);
});
afterAll(async () => {
  await browser.close();
  await phone.close();
});
afterEach(async () => {
  expect(await phoneErrors(page)).toEqual([]);
  await emptyTab(page, phone.url);
});

test('components that show are drawn, from this server alone', async () => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(phone.url) && request.url().startsWith('http')) outside.push(request.url());
  });
  await open('show');
  for (const text of [
    '公告',
    '单元',
    '按钮',
    '标签',
    '徽标',
    '加载中',
    '分割',
    '40%',
    '推荐',
    '旗县区',
    '空空的',
    '成功了',
  ]) {
    await page.getByText(text, { exact: true }).waitFor();
  }
  await expect(page.locator('wx-canvas canvas').count()).resolves.toBeGreaterThan(0);
  await expect(page.evaluate(() => document.fonts.check('20px t'))).resolves.toBe(true);
  expect(outside).toEqual([]);
  await tapText('单元');
  await tapText('按钮');
  await page.locator('[class*="t-switch__body"]').first().tap();
  await tapText('折叠面板');
  await tapText('折叠内容');
  expect(await pageData(page)).toMatchObject({ cell: 'tapped', button: 'tapped', switched: true, collapsed: ['0'] });
});

test('components that are filled in give their values', async () => {
  await open('fill');
  await page.getByPlaceholder('请输入姓名').fill('阿拉坦·巴特尔');
  await page.getByPlaceholder('请输入事迹').fill('带徒十二名');
  await page.getByText('高级技师', { exact: true }).tap();
  await page.getByText('荣誉二').tap();
  await page.locator('[class*="t-stepper__plus"]').first().tap();
  expect(await pageData(page)).toMatchObject({
    name: '阿拉坦·巴特尔',
    story: '带徒十二名',
    level: 'b',
    honours: ['y'],
    count: 2,
  });
  await page.getByText('5 / 20').waitFor();
});

test('a slider is dragged', async () => {
  await open('fill');
  const dot = await boxOf(page.locator('[class*="t-slider__dot-value"]').first());
  const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height + 20];
  await drag(page, [x, y], [x + 100, y]);
  const { score } = await pageData<{ score: number }>(page);
  expect(score).toBeGreaterThan(40);
});

test('a date is picked', async () => {
  await open('fill');
  await tapText('选日期');
  await page.getByText('出生年月').waitFor();
  await page.waitForTimeout(400);
  await page.getByText('1986', { exact: false }).first().tap();
  await page.waitForTimeout(300);
  await tapText('确定');
  expect(await pageData(page)).toMatchObject({ born: '1986-06-15' });
});

test('a district is picked', async () => {
  await open('fill');
  await tapText('选区');
  await page.getByText('旗县区').waitFor();
  await page.waitForTimeout(400);
  await tapText('青山区');
  await page.waitForTimeout(300);
  await tapText('确认');
  expect(await pageData(page)).toMatchObject({ district: ['qs'] });
});

test('a picture is added', async () => {
  await open('fill');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('[class*="t-upload__wrapper"], [class*="t-upload__add"]').last().tap(),
  ]);
  await chooser.setFiles({ name: '证书.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgo=', 'base64') });
  await page.locator('[class*="t-upload__thumbnail"]').first().waitFor();
  expect(await pageData(page)).toMatchObject({ files: [{ type: 'image', size: 8 }] });
});

test('components that move open, choose and close', async () => {
  await open('move');
  await page.getByPlaceholder('找人').fill('王');
  await page.getByRole('tab', { name: '待办' }).tap();
  await tapText('底二');
  await tapText('问一句');
  await page.getByText('交了不能改').waitFor();
  await tapText('确定');
  await page.getByText('交了不能改').waitFor({ state: 'hidden' });
  await tapText('动作');
  await tapText('通过');
  await tapText('轻提示');
  await page.getByText('存好了').waitFor();
  await tapText('全局消息');
  await page.getByText('消息来了').waitFor();
  expect(await pageData(page)).toMatchObject({ word: '王', tab: '1', bar: '1', chosen: '通过' });
});

test('a sheet and a picture come up and go away', async () => {
  await open('move');
  await tapText('弹层');
  await page.getByText('弹层里').waitFor();
  await page.waitForTimeout(400);
  await page.touchscreen.tap(195, 150);
  await page.getByText('弹层里').waitFor({ state: 'hidden' });
  await tapText('看大图');
  await page.getByText('1/1').waitFor();
});

test('an index leads to its letter', async () => {
  await open('list');
  await page.getByText('A姓0').waitFor();
  await page.locator('[class*="t-indexes__sidebar-item"]').filter({ hasText: 'C' }).first().tap();
  await expect(page.getByText('C姓0').waitFor()).resolves.toBeUndefined();
  expect(await scrolledBy(page)).toBeGreaterThan(800);
});
