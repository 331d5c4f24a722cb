/**
 * A unit with five hundred nominees: its desk, the whole list to its end, who lacks what, a reminder for all who have not
 * confirmed, and the list of those to phone.
 */
import type { Browser } from 'playwright-core';
import { useLocalEnvironment } from '../../local/environment';
import { visitorOf } from '../../local/city/seed/visitor';
import type { LocalPerson } from '../../local/city';
import { fillLargeUnit, largePhone, type Nominee } from '../bench/largeUnit';
import { Hands, openBrowser } from './support/hands';
import { openTown, type Town } from './support/town';

const people = 500;
/** WeChat's own limit for one page. */
const mostNodes = 1000;

let town: Town;
let browser: Browser;
let contact: Hands;
let nominees: readonly Nominee[];

/** The first approved unit in whose story nobody is nominated yet. */
async function unitWithoutNominees(): Promise<{ person: LocalPerson; unitId: string }> {
  for (const person of town.people.filter(({ role }) => role === 'unitContact')) {
    const desk = await visitorOf(town.url, person).ask('unit.workspace', {});
    const { unitId } = desk?.unit as { unitId: string };
    if (desk?.total === 0) return { person, unitId };
  }
  throw new Error('every unit of the city has nominees');
}

/** One nominee has signed in and allowed a message; nobody else has. */
async function oneHears(): Promise<void> {
  const waiting = nominees.find(({ line }) => line.state === 'awaitingConfirmation');
  const n = Number(waiting?.line.nominationId.split('.').at(-1));
  const openid = 'o-large-1';
  await visitorOf(town.url, { openid, name: waiting?.line.name ?? '', phone: largePhone(n) }).signIn();
  const headers = { 'content-type': 'application/json', 'x-wx-openid': openid };
  await fetch(`${town.url}/local/subscriptions`, { method: 'POST', headers, body: JSON.stringify({ templateIds: ['待办事项提醒'] }) });
}

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await useLocalEnvironment(town.dataDir);
  const { person, unitId } = await unitWithoutNominees();
  nominees = await fillLargeUnit(unitId, people);
  await oneHears();
  contact = await Hands.of(browser, town.url, person.openid);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

/** A step of the journey: it stands on the one before, so after a failure the rest says so at once. */
let failed: string | undefined;
function step(name: string, walk: () => Promise<void>, within = 60_000): void {
  test(name, async () => {
    if (failed) throw new Error(`not walked: "${failed}" failed`);
    failed = name;
    await walk().catch(async (error: unknown) => {
      await contact.picture('large-failed');
      throw error;
    });
    expect(await contact.errors()).toEqual([]);
    failed = undefined;
  }, within);
}

/** What WeChat counts on the page that is shown. */
const nodes = (): Promise<number> => contact.screen.locator('*').count();
const rowsOf = (): ReturnType<Hands['screen']['locator']> => contact.screen.locator('.nominees__row');

step('the desk opens with what waits, not with five hundred rows', async () => {
  await contact.open('unit/desk/desk');
  await contact.sees('要您处理');
  await contact.sees(/等 200 人。12月10日 24:00 前要核对确认/);
  await contact.sees(`全部 ${people} 人`);
  expect(await contact.screen.locator('.desk__tags').count()).toBe(8);
  expect(await nodes()).toBeLessThan(mostNodes);
  await contact.picture('large-01-desk');
});

step('all of them stand in a list of their own', async () => {
  await contact.tap(`全部 ${people} 人`);
  await contact.sees(`全部 ${people}`);
  await contact.sees('材料没齐 150');
  await contact.picture('large-02-list');
});

/** As somebody scrolls on: what is reached loads what follows. */
async function toTheEnd(each: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await each()) return;
    await contact.screen.evaluate((screen) => screen.scrollBy(0, 1200));
    await contact.page.waitForTimeout(30);
  }
}

step('the list goes to its end within the nodes that WeChat allows', async () => {
  const seen = new Set<string>();
  let most = 0;
  await toTheEnd(async () => {
    most = Math.max(most, await nodes());
    for (const id of await rowsOf().evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))) seen.add(id);
    return contact.screen.locator('.row__title').last().innerText().then((name) => name === nominees.at(-1)?.line.name);
  });
  expect(new Set([...seen].map((label) => label.split('，')[0]))).toEqual(new Set(nominees.map(({ line }) => line.name)));
  expect(most).toBeLessThan(mostNodes);
  await contact.picture('large-03-end');
  await contact.screen.evaluate((screen) => screen.scrollTo(0, 0));
  await contact.sees(nominees[0]?.line.name ?? '');
});

step('a search finds somebody among them, whichever dot is typed', async () => {
  const named = nominees.find(({ line }) => line.name.includes('·'))?.line.name ?? '';
  await contact.screen.locator('input').fill(named.replace('·', '•'));
  await contact.sees(/找到 \d 人/);
  await contact.sees(named);
  await contact.picture('large-04-search');
  await contact.screen.locator('input').fill('');
  await contact.screen.getByText(/找到/).waitFor({ state: 'detached' });
});

step('who lacks what leads to those who lack it', async () => {
  await contact.tap(/谁缺什么/);
  await contact.sees('发证日期');
  await contact.picture('large-05-lacking');
  await contact.tap('等级证书');
  await contact.sees('只看缺等级证书的人');
  await contact.sees('缺等级证书、手机');
  await contact.picture('large-06-lacks');
});

step('one of them is opened, and the list stands where it stood', async () => {
  await rowsOf().nth(2).tap();
  await contact.sees('照身份证填写。');
  await contact.back();
  await contact.sees('只看缺等级证书的人');
});

step('all who have not confirmed are reminded, after their number and names were said', async () => {
  await contact.tap('待本人确认 200');
  await contact.tap('提醒 200 人');
  await contact.page.getByText(/等 200 人。每人每天最多提醒一次/).waitFor();
  await contact.picture('large-07-remind');
  await contact.tapSheet('提醒');
  await contact.sees('已交给微信，提醒 200 人。过几分钟看谁没收到');
  await contact.sees('今天已提醒 200 人');
});

step('whom no message reached is phoned, once', async () => {
  for (let round = 0; round < 5; round += 1)
    await fetch(`${town.url}/local/timers/schedule/deliver`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  await contact.tap('谁要打电话');
  await contact.sees('要打电话 199 人');
  await contact.sees(/微信已送到 1 人，没送到 199 人/);
  await contact.sees(/单位推荐您申报包头“金蓝领”/);
  await contact.picture('large-08-phone');
  let most = 0;
  await toTheEnd(async () => {
    most = Math.max(most, await nodes());
    return (await contact.screen.locator('.more').count()) === 0;
  });
  expect(most).toBeLessThan(mostNodes);
  await contact.screen.evaluate((screen) => screen.scrollTo(0, 0));
  await contact.screen.locator('.row').first().getByText('打过了').tap();
  await contact.tapSheet('打过了');
  await contact.sees('要打电话 198 人');
  await contact.sees(/打过$/);
  await contact.picture('large-09-phoned');
});
