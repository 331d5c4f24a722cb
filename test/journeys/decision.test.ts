/** From submitted packages to a frozen list, in the hands of six people: two of a district, three of the city and its 纪检, one expert. */
import type { Browser } from 'playwright-core';
import { Hands, openBrowser } from './support/hands';
import { openTown, type Town } from './support/town';

let town: Town;
let browser: Browser;
/** 土默特右旗, one of whose units submitted three 高级技师. */
const district = '150221';

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await town.stop();
});

function openidOf(role: string, place?: string): string {
  const found = town.people.find((one) => one.role === role && (place === undefined || one.district === place));
  if (!found) throw new Error(`nobody is ${role}`);
  return found.openid;
}
const handsOf = (role: string, place?: string): Promise<Hands> => Hands.of(browser, town.url, openidOf(role, place));

/** The rows of a ranking, by the name on each. */
const names = (hands: Hands): Promise<string[]> => hands.screen.locator('.ranking__row .row__title').allInnerTexts();

test('the district reads, ranks, draws the line and has both offices sign', async () => {
  await town.setClock('2024-12-11T09:00:00.000+08:00');
  const officer = await handsOf('districtOfficer', district);
  await officer.open('staff/queue/queue', 'stage=firstReview');
  await officer.sees('待初评初审 3');
  await officer.tap('勾选多人');
  for (const row of await officer.screen.locator('.row--stack').all()) await row.tap();
  await officer.picture('district-tick');
  await officer.tap('这 3 人审核通过');
  await officer.sees('都通过');
  await officer.tap('都通过');
  await officer.sees('3 人审核通过');
  await officer.tap('排名、会签、上报');
  await officer.sees('还没有排');
  const before = await names(officer);
  for (const [at, name] of [...before].reverse().entries()) {
    await officer.tap(name);
    await officer.sees(`${name}排第几名`);
    await officer.tap(`排到第 ${at + 1} 名`);
    await officer.sees(`${name}排到第 ${at + 1} 名`);
  }
  expect(await names(officer)).toEqual([...before].reverse());
  await officer.picture('district-ranking');
  expect(await officer.errors()).toEqual([]);
  await officer.close();
});
