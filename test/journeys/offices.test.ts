/** Offices: somebody is asked into one with a code that holds once, and it is ended again. */
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

test('the administrator asks somebody into an office and ends it again', async () => {
  const inCharge = town.people.find(({ role }) => role === 'admin');
  const expert = town.people.filter(({ role }) => role === 'public').at(-1);
  if (!inCharge || !expert) throw new Error('the city has nobody to play');
  const administrator = await Hands.of(browser, town.url, inCharge.openid);
  await administrator.open('pages/mine/mine');
  await administrator.tap('人员与职责');
  await administrator.pick('职责', '评审专家');
  await administrator.sees('14 人');
  await administrator.write('姓名', expert.name);
  await administrator.write('手机', expert.phone);
  await administrator.tap('发邀请码');
  await administrator.sees(/前有效，只能用一次，只显示这一次/);
  const code = await administrator.screen.locator('.invitation-code__code').innerText();
  await administrator.picture('administrator-people');
  const invited = await Hands.of(browser, town.url, expert.openid);
  await invited.signIn();
  await invited.write('邀请码', code);
  await invited.tap('接受邀请');
  await invited.sees('评审专家');
  await administrator.pick('职责', '系统管理员');
  await administrator.sees('1 人');
  await administrator.pick('职责', '评审专家');
  await administrator.sees('15 人');
  await administrator.tap('结束');
  await administrator.tapSheet('结束');
  await administrator.sees('14 人');
  expect([...(await administrator.errors()), ...(await invited.errors())]).toEqual([]);
});
