/** Every page without a network, with a function that fails, and with nothing to show: words each time, never a blank page, and a way on. */
import type { Browser } from 'playwright-core';
import type { PhoneHandle } from '../../local/phone/browser/phoneHandle';
import { visitorOf } from '../../local/city/seed/visitor';
import { everyPage, type Stop } from './support/everyPage';
import { Hands, openBrowser } from './support/hands';
import { openTown, type Town } from './support/town';

let town: Town;
let browser: Browser;
let hands: Hands;
let stops: readonly Stop[];

/** Opens without asking anything. */
const asksNothing: readonly string[] = ['worker/find/find', 'unit/import/import'];
const routeOf = ({ page }: Stop): string => page.split('?')[0] ?? page;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  const all = await everyPage(town);
  stops = all.filter((stop, index) => all.findIndex((other) => routeOf(other) === routeOf(stop)) === index && !asksNothing.includes(routeOf(stop)));
}, 180_000);

/** A phone that has kept nothing: with what it keeps, a form can be begun whatever the functions say. */
beforeEach(async () => {
  hands = await Hands.of(browser, town.url, stops[0]?.openid ?? '', { deviceScaleFactor: 1 });
  await hands.open();
  await hands.enlarge(1);
});

afterEach(() => hands.close());

afterAll(async () => {
  await browser.close();
  await town.stop();
});

const network = (online: boolean): Promise<void> =>
  hands.page.evaluate((on) => (globalThis as unknown as { __phone: PhoneHandle }).__phone.set({ online: on }), online);

async function faultOf(stop: Stop, work: () => Promise<void>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    await hands.picture(`states-${routeOf(stop).replaceAll('/', '-')}`);
    return [`${stop.page}: ${String(error).split('\n')[0] ?? ''}`];
  }
}

async function walk(work: (stop: Stop) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  for (const stop of stops) faults.push(...(await faultOf(stop, () => work(stop))));
  return faults;
}

test('without a network, and then with a function that fails, every page says so, and goes on when all is well', async () => {
  const functions = '**/functions/**';
  const faults = await walk(async ({ openid, page, sees }) => {
    // The phone changes hands while there is a network: a new document needs one.
    await network(true);
    await hands.turnTo(openid, 'pages/contacts/contacts');
    await hands.enlarge(1);
    await network(false);
    await hands.turnTo(openid, page);
    await hands.sees(/没有网络/);
    await network(true);
    await hands.page.route(functions, (route) => route.fulfill({ status: 500, body: '' }));
    await hands.tap('再试一次');
    await hands.sees(/没有取到/).finally(() => hands.page.unroute(functions));
    await hands.tap('再试一次');
    await hands.sees(sees);
  });
  expect(faults).toEqual([]);
}, 360_000);

interface Empty {
  readonly openid: string;
  readonly page: string;
  readonly search?: string;
  readonly sees: string | RegExp;
}

test('a list with nothing in it says what that means', async () => {
  const officer = town.people.find(({ role }) => role === 'districtOfficer');
  const unit = town.people.filter(({ role }) => role === 'unitContact').at(30);
  const expert = town.people.find(({ role }) => role === 'expert');
  if (!officer || !unit || !expert) throw new Error('the city lacks somebody');
  await visitorOf(town.url, expert).signIn();
  const lists: readonly Empty[] = [
    { openid: officer.openid, page: 'staff/queue/queue?stage=firstReview', search: '没有这个人', sees: '没有找到“没有这个人”' },
    { openid: officer.openid, page: 'staff/reach/reach', search: '没有这家', sees: '没有找到“没有这家”' },
    { openid: unit.openid, page: 'unit/desk/desk', sees: /还没有推荐人选/ },
    { openid: expert.openid, page: 'worker/status/status', sees: '还没有找到您的申报' },
    { openid: expert.openid, page: 'staff/queue/queue', sees: '您没有审核的职责' },
  ];
  for (const { openid, page, search, sees } of lists) {
    await hands.turnTo(openid, page);
    if (search) await hands.screen.locator('.t-search input').fill(search);
    await hands.sees(sees);
  }
}, 120_000);
