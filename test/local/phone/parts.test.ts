import type { Browser, Page } from 'playwright-core';
import { runFixture, type RunningFixture } from './support/fixture';
import { boxOf, callPage, drag, launchBrowser, openPhone, emptyTab, openTab, pageData, phoneErrors } from './support/openPhone';

let browser: Browser;
let phone: RunningFixture;
let page: Page;

const people = [{ openid: 'o-li', role: 'unitContact', name: '李春燕', phone: '13800000001' }];

beforeAll(async () => {
  browser = await launchBrowser();
  phone = await runFixture(({ path, body }) => {
    if (path === '/local/people') return people;
    return path === '/local/phone-code'
      ? { code: `码${(JSON.parse(body.toString()) as { phone: string }).phone}` }
      : undefined;
  });
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

describe('parts to look at and touch', () => {
  const log = (): Promise<string> => page.locator('.log').innerText();
  const says = (text: string): Promise<void> => page.locator('.log').getByText(text).waitFor();

  beforeEach(() => openPhone(page, phone.url, '?bare&as=o-li&page=pages/parts/parts'));

  test('an image is fitted by its mode and tells its size', async () => {
    await says('[图20]');
    expect(await boxOf(page.locator('.picture'))).toMatchObject({ width: 52, height: 26 });
    await page.getByRole('img', { name: '圆点' }).waitFor();
  });

  test('page-meta and navigation-bar reach the page', async () => {
    await page.getByRole('heading', { name: '换过的标题' }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    expect(await page.locator('wx-page').evaluate((element) => getComputedStyle(element).letterSpacing)).toBe('1px');
  });

  test('a swiper turns by a swipe and goes round', async () => {
    await says('[图20]');
    const { x, y } = await boxOf(page.locator('.swiper'));
    const swipe = (from: number, to: number): Promise<void> => drag(page, [x + from, y + 50], [x + to, y + 50]);
    await swipe(300, 60);
    await says('滑1touch');
    await swipe(60, 300);
    await says('滑0touch');
    await swipe(60, 300);
    await says('滑2touch');
  });

  test('a scroll-view goes to a child and hears its end', async () => {
    await callPage(page, 'scrollDown');
    await says('[到底]');
  });

  test('a wheel chooses by a tap, the arrow keys and scrolling', async () => {
    await page.getByText('4月').tap();
    await says('[轮3]');
    await page.locator('wx-picker-view-column').press('ArrowDown');
    await says('[轮4]');
    await page.locator('wx-picker-view-column').evaluate((element) => element.scrollTo(0, element.scrollTop + 34 * 3));
    await says('[轮7]');
  });

  test('rich text drops scripts and handlers', async () => {
    expect(await page.locator('wx-rich-text').innerHTML()).toBe('<b>粗</b><i style="color:red">斜</i>');
  });

  test('a portal stands at the end of the page, a wide-screen part is hidden', async () => {
    expect(await page.locator('.portal').evaluate((element) => element.parentElement?.parentElement?.tagName)).toBe(
      'WX-PAGE',
    );
    await expect(page.getByText('宽屏才有').isVisible()).resolves.toBe(false);
  });

  test('a canvas can be drawn on', async () => {
    await callPage(page, 'paint');
    await says('[画40]');
  });

  test('the phone number comes from the button, as a code', async () => {
    await page.getByRole('button', { name: '手机号登录' }).tap();
    await page.getByRole('button', { name: '允许', exact: true }).tap();
    await says('[码13800000001]');
  });

  test('who refuses gives no number', async () => {
    await page.getByRole('button', { name: '手机号登录' }).tap();
    await page.getByRole('button', { name: '不允许' }).tap();
    await says('[getPhoneNumber:fail user deny]');
  });

  test('a disabled button, a caught tap and a long press are what they say', async () => {
    await page.getByRole('button', { name: '不能点' }).tap({ force: true });
    await page.getByText('拦住').tap();
    await page.getByText('长按我').click({ delay: 500 });
    await says('[长按]');
    await page.getByText('长按我').tap();
    await says('[轻点]');
    expect(await log()).toContain('[内][外][长按][轻点]');
    expect(await log()).not.toContain('不该有');
  });

  test('a button answers to the keyboard', async () => {
    await page.getByRole('button', { name: '手机号登录' }).press('Enter');
    await page.getByRole('dialog', { name: '申请获取手机号' }).waitFor();
  });
});

describe('fields', () => {
  const result = (): Promise<string> => page.locator('.result').innerText();
  /** One option of each column, from the left. */
  const choose = async (row: string, ...options: string[]): Promise<void> => {
    await page.getByText(row).tap();
    for (const [column, name] of options.entries()) {
      await page.getByRole('listbox').nth(column).getByRole('option', { name, exact: true }).click();
    }
    await page.getByRole('button', { name: '确定' }).tap();
  };

  beforeEach(() => openPhone(page, phone.url, `?bare&page=${encodeURIComponent('pages/field/field?from=a&n=2')}`));

  test('a form collects what was filled in', async () => {
    await page.getByPlaceholder('姓名').fill('王䶮');
    await page.getByPlaceholder('证件').fill('15020319800506001X');
    await page.getByPlaceholder('事迹').fill('一\n二\n三\n四');
    await page.getByText('高级技师').tap();
    await page.getByText('奖二').tap();
    await page.getByText('同意', { exact: true }).tap();
    await page.getByRole('slider').fill('12');
    await choose('性别', '女');
    await page.getByText('评分 3').tap();
    await page.getByRole('button', { name: '交', exact: true }).tap();
    expect(JSON.parse(await result())).toEqual({
      name: '王䶮',
      id: '15020319800506001X',
      story: '一\n二\n三\n四',
      level: 'b',
      honours: ['y'],
      agree: true,
      years: 12,
      gender: 1,
      born: '1980-05-06',
      rating: 4,
    });
    expect(await pageData(page)).toMatchObject({
      name: '王䶮',
      gender: '女',
      honours: 'y',
      lines: 4,
      query: 'a 2',
      from: 'a',
    });
  });

  test('typing stops at the limit, and enter confirms', async () => {
    await page.getByPlaceholder('姓名').pressSequentially('一二三四五六七');
    await page.getByPlaceholder('姓名').press('Enter');
    await page.getByText('确认一二三四五').waitFor();
    await page.getByRole('button', { name: '清' }).tap();
    await page.getByText('清了').waitFor();
    expect(await page.getByPlaceholder('姓名').inputValue()).toBe('');
  });

  test('what a field hints stands where what is written will', async () => {
    const field = page.locator('wx-input.field');
    await field.evaluate((element) => element.setAttribute('style', 'padding-left: 23px'));
    const leftOf = (selector: string): Promise<number> =>
      field.locator(selector).evaluate((element) => {
        const text = document.createRange();
        text.selectNodeContents(element);
        const box = element.firstChild ? text.getBoundingClientRect() : element.getBoundingClientRect();
        return Math.round(box.left);
      });
    expect(await leftOf('.wx-placeholder')).toBe(await leftOf('input'));
  });

  test('dates, times and regions are chosen on wheels', async () => {
    await choose('生日', '1979年', '02月', '28日');
    await choose('时间', '23', '05');
    await choose('地区', '内蒙古自治区', '包头市', '青山区');
    expect(await pageData(page)).toMatchObject({
      born: '1979-02-28',
      time: '23:05',
      region: '内蒙古自治区包头市青山区',
    });
  });

  test('a month is as long as it is', async () => {
    await page.getByText('生日').tap();
    await page.getByRole('option', { name: '02月' }).click();
    await expect(page.getByRole('option', { name: '29日' }).count()).resolves.toBe(1);
    await expect(page.getByRole('option', { name: '30日' }).count()).resolves.toBe(0);
  });
});
