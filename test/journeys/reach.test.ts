/** 应知尽知、应报尽报: the notice is passed on and read without sign-in, and a district reminds the units that handed nothing in. */
import type { Browser } from 'playwright-core';
import { Hands, openBrowser } from './support/hands';
import { openTown, type Town } from './support/town';

let town: Town;
let browser: Browser;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function shares(hands: Hands, choice: string, card: string): Promise<void> {
  await hands.page.getByRole('button', { name: '更多' }).tap();
  await hands.tapSheet(choice);
  const dialog = hands.page.getByRole('dialog', { name: card });
  await dialog.getByRole('img').evaluate(async (picture: HTMLImageElement) => picture.decode());
}

test('a card on the timeline opens the notice to somebody who has not signed in, and leads nowhere', async () => {
  const hands = await Hands.of(browser, town.url, 'o-reader');
  await hands.open();
  await hands.sees('您要办什么');
  await shares(hands, '分享到朋友圈', '朋友圈的卡片');
  await hands.tapSheet('当作收到的人打开');
  await hands.sees(/点下方“前往小程序”/);
  await hands.sees('全市名额');
  expect(await hands.screen.getByText('您要办什么').count()).toBe(0);
  expect(await hands.errors()).toEqual([]);
  await hands.close();
});

test('a worker sends the unit’s clerk what to do, and the clerk lands on it', async () => {
  const hands = await Hands.of(browser, town.url, 'o-worker');
  await hands.open();
  await hands.tap('我是技师，怎么参加');
  await hands.sees('谁可以参加');
  await hands.picture('reach-joining');
  await hands.tap('发给本单位人事');
  const card = hands.page.getByRole('dialog', { name: '转发给朋友的卡片' });
  await card.getByText('请人事部门看').waitFor();
  await hands.tapSheet('当作收到的人打开');
  await hands.tap('我就是人事，去登记单位');
  await hands.sees('登记单位和联络人');
  await hands.close();
});

test('a district sees who handed nothing in and reminds them by name, once a day', async () => {
  const officer = town.people.find(({ role }) => role === 'districtOfficer');
  if (!officer) throw new Error('the city lacks an officer');
  const hands = await Hands.of(browser, town.url, officer.openid);
  await hands.open('staff/queue/queue');
  await hands.tap('未报送单位');
  await hands.sees('名额多的在前');
  const names = await hands.screen.locator('.reach__row .row__title').allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  await hands.picture('reach-district');
  await hands.tap(`提醒这 ${names.length} 家`);
  for (const name of names) await hands.screen.locator('.reach__name').getByText(name, { exact: true }).waitFor();
  await hands.tap('发提醒');
  await hands.sees(`提醒了 ${names.length} 家`);
  await hands.screen.getByText('今天提醒过').nth(names.length - 1).waitFor();
  await hands.close();
});

test('after the deadline the page says so, and nobody is reminded', async () => {
  await town.setClock('2024-12-11T09:00:00.000+08:00');
  const officer = town.people.filter(({ role }) => role === 'districtOfficer').at(1);
  const hands = await Hands.of(browser, town.url, officer?.openid ?? '');
  await hands.open('staff/reach/reach');
  await hands.sees(/12月10日 24:00 已截止/);
  expect(await hands.screen.getByText(/^提醒/).count()).toBe(0);
  await hands.close();
});
