/**
 * A unit with five hundred nominees: a table of all of them with mistakes in it, its desk, the whole list to its end, who lacks
 * what, a reminder for all who have not confirmed, the list of those to phone, all forms in one archive, and the submit.
 */
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { deskOf } from '../../cloudfunctions/platform/desks';
import { useLocalEnvironment } from '../../local/environment';
import { numberIn, visitorOf, type Visitor } from '../../local/city/seed/visitor';
import type { LocalPerson } from '../../local/city';
import { allConfirmed, fillLargeUnit, largePhone, type Nominee } from '../bench/largeUnit';
import { tableOf, type Said } from '../functions/sheets';
import { Hands, openBrowser } from './support/hands';
import { corrected, mistakes, rowOf, sheetFile } from './support/largeTable';
import { stepsWith } from './support/steps';
import { openTown, type Town } from './support/town';

const people = 500;
/** WeChat's own limit for one page. */
const mostNodes = 1000;

let town: Town;
let browser: Browser;
let contact: Hands;
let nominees: readonly Nominee[];
let unitId: string;
let clerk: Visitor;

/** The first approved unit in whose story nobody is nominated yet. */
async function unitWithoutNominees(): Promise<{ person: LocalPerson; unitId: string }> {
  for (const person of town.people.filter(({ role }) => role === 'unitContact')) {
    const desk = await visitorOf(town.url, person).ask('unit.workspace', {});
    const { unitId } = desk?.unit as { unitId: string };
    if (desk?.total === 0) return { person, unitId };
  }
  throw new Error('every unit of the city has nominees');
}

/** Headcounts that leave room for all. */
async function declare(): Promise<void> {
  const statementFileId = await clerk.upload('statement', '人数声明.png');
  const counts = { technician: people * 10, seniorTechnician: people, specialTechnician: 0, chiefTechnician: 0 };
  await clerk.ask('unit.declareHeadcounts', { asOf: '2024-11-30', ...counts, statementFileId });
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
  const found = await unitWithoutNominees();
  unitId = found.unitId;
  clerk = visitorOf(town.url, found.person);
  await declare();
  contact = await Hands.of(browser, town.url, found.person.openid);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

const step = stepsWith('large', () => [contact]);

/** What WeChat counts on the page that is shown. */
const nodes = (): Promise<number> => contact.screen.locator('*').count();
const rowsOf = (): ReturnType<Hands['screen']['locator']> => contact.screen.locator('.nominees__row');

let right: readonly Said[];
let errorSheet: Uint8Array;

step('a table of all comes in but for the rows with a mistake, each of its cells named', async () => {
  const desk = await deskOf(unitId);
  const rows = Array.from({ length: people }, (_, n) => rowOf(n + 1, desk));
  right = rows.filter((_, at) => at in mistakes);
  const table = await tableOf(rows.map((row, at) => ({ ...row, ...mistakes[at] })));
  await contact.open('unit/desk/desk');
  await contact.tap('从表格导入');
  await contact.sees('用 Excel 表一次导入');
  await contact.picture('unit-import');
  await contact.chooseFile('选文件', sheetFile(table));
  await contact.sees('496 人已成草稿，4 行要改');
  for (const cell of ['D4', 'P8', 'L42', 'E500']) await contact.sees(cell);
  await contact.picture('unit-import-errors');
});

step('the rows with a mistake are taken away, put right and brought in', async () => {
  await contact.tap('下载要改的行');
  const { name, content } = await contact.takeFile();
  expect(name).toMatch(/\.xlsx$/);
  errorSheet = await corrected(content, right);
  await contact.chooseFile('再选一张表', sheetFile(errorSheet));
  await contact.sees('4 人已成草稿');
});

step('the same table once more changes nothing', async () => {
  await contact.chooseFile('再选一张表', sheetFile(errorSheet));
  await contact.sees('没有新的人选');
  await contact.sees('4 人原来就在名单里，没有动。');
  await contact.tap('去看人选');
  await contact.sees(`全部 ${people} 人`);
  expect((await deskOf(unitId)).lines).toHaveLength(people);
});

step('the desk opens with what waits, not with five hundred rows', async () => {
  // Certificates, statements and confirmations of hundreds: put where the functions would have.
  nominees = await fillLargeUnit(unitId, people);
  await oneHears();
  await contact.open('unit/desk/desk');
  await contact.sees('要您处理');
  await contact.sees(/等 200 人。12月10日 24:00 前要核对确认/);
  await contact.sees(`全部 ${people} 人`);
  expect(await contact.screen.locator('.desk__tags').count()).toBe(8);
  expect(await nodes()).toBeLessThan(mostNodes);
  await contact.picture('unit-large-desk');
});

step('all of them stand in a list of their own', async () => {
  await contact.tap(`全部 ${people} 人`);
  await contact.sees(`全部 ${people}`);
  await contact.sees('材料没齐 150');
  await contact.picture('unit-large-list');
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
  await contact.picture('unit-large-end');
  await contact.scroll('top');
  await contact.sees(nominees[0]?.line.name ?? '');
});

step('a search finds somebody among them, whichever dot is typed', async () => {
  const named = nominees.find(({ line }) => line.name.includes('·'))?.line.name ?? '';
  await contact.screen.locator('input').fill(named.replace('·', '•'));
  await contact.sees(/找到 \d 人/);
  await contact.sees(named);
  await contact.picture('unit-large-search');
  await contact.screen.locator('input').fill('');
  await contact.screen.getByText(/找到/).waitFor({ state: 'detached' });
});

step('who lacks what leads to those who lack it', async () => {
  await contact.tap(/谁缺什么/);
  await contact.sees('发证日期');
  await contact.picture('unit-lacking');
  await contact.tap('等级证书');
  await contact.sees('只看缺等级证书的人');
  await contact.sees('缺等级证书、手机');
  await contact.picture('unit-lacks');
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
  await contact.picture('unit-remind');
  await contact.tapSheet('提醒');
  await contact.sees('已交给微信，提醒 200 人。过几分钟看谁没收到');
  await contact.sees('今天已提醒 200 人');
});

step('whom no message reached is phoned, once', async () => {
  for (let round = 0; round < 20 && numberIn(await clerk.ask('unit.toPhone', {}), 'underway') > 0; round += 1)
    await fetch(`${town.url}/local/timers/schedule/deliver`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  await contact.tap('谁要打电话');
  await contact.sees('要打电话 199 人');
  await contact.sees(/微信已送到 1 人，没送到 199 人/);
  await contact.sees(/单位推荐您申报包头“金蓝领”/);
  await contact.picture('unit-phone');
  let most = 0;
  await toTheEnd(async () => {
    most = Math.max(most, await nodes());
    return (await contact.screen.locator('.more').count()) === 0;
  });
  expect(most).toBeLessThan(mostNodes);
  await contact.scroll('top');
  await contact.screen.locator('.row').first().getByText('打过了').tap();
  await contact.tapSheet('打过了');
  await contact.sees('要打电话 198 人');
  await contact.sees(/打过$/);
  await contact.picture('unit-phoned');
});

step('all forms come as one archive, with its progress', async () => {
  nominees = await fillLargeUnit(unitId, people, allConfirmed);
  await contact.open('unit/documents/documents');
  await contact.sees('全部打包');
  await contact.tap('打包下载');
  await contact.sees(new RegExp(`已做 [1-9]\\d* / ${people} 份`));
  await contact.scroll('end');
  await contact.picture('unit-archive');
  await contact.screen.getByText(`打包好了，${people} 份。留一天，过后再打包`).waitFor({ timeout: 90_000 });
  await contact.tap('下载');
  await contact.tap('发到聊天');
  const { name, content } = await contact.takeFile();
  expect(name).toMatch(/申报材料\.zip$/);
  const names: string[] = [];
  unzipSync(content, { filter: (file) => names.push(file.name) < 0 });
  const forms = names.filter((one) => one.startsWith('附件1 认定申请表/'));
  expect(forms).toHaveLength(people);
  for (const [index, { line }] of nominees.entries()) if (index % 50 === 0) expect(forms.some((one) => one.includes(line.name))).toBe(true);
  expect(names.filter((one) => !forms.includes(one)).map((one) => one.slice(0, 3))).toEqual(['附件2', '附件3', '人数声']);
}, 150_000);

step('five hundred are submitted at once, with one receipt', async () => {
  await contact.open('unit/check/check', 'route=district');
  await contact.sees('人可以提交');
  await contact.tap(`提交 ${people} 人`);
  await contact.tap('提交');
  await contact.allowNotice();
  await contact.sees(`已提交 ${people} 人`);
  await contact.sees(/HZ2024-/);
  expect(await nodes()).toBeLessThan(mostNodes);
  await contact.picture('unit-large-receipt');
});
