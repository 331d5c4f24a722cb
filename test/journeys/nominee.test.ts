/**
 * What happens to nominees: one doubts a field, sees it corrected and confirms; one signs on paper; a wrong phone is put
 * right; one retires.
 */
import type { Browser } from 'playwright-core';
import { listIn, textIn, visitorOf, type Data } from '../../local/city/seed/visitor';
import { madeUpPaper } from '../../local/city/seed/paper';
import type { LocalPerson } from '../../local/city';
import { Hands, openBrowser } from './support/hands';
import { openTown, type Town } from './support/town';

const paper = { name: '确认书.png', mimeType: 'image/png', buffer: madeUpPaper() };
/** By its place in the city's list: four wait for their nominees in this unit. */
const asking = 11;

interface Nominee {
  readonly worker: LocalPerson;
  readonly nominationId: string;
}

let town: Town;
let browser: Browser;
let contact: Hands;
let asked: readonly Nominee[];

const stateOf = ({ tag }: Data): unknown => (tag as { state?: unknown }).state;

/** The nominees of a unit in one state, with the people they are. */
async function nomineesOf(unit: LocalPerson, state: string): Promise<Nominee[]> {
  const rows = listIn(await visitorOf(town.url, unit).ask('unit.workspace', {}), 'nominees').filter((row) => stateOf(row) === state);
  return rows.map((row) => {
    const worker = town.people.find((one) => one.role === 'nominee' && one.unit === unit.unit && one.name === textIn(row, 'name'));
    if (!worker) throw new Error('the city lacks a worker');
    return { worker, nominationId: textIn(row, 'nominationId') };
  });
}

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  const unit = town.people.filter(({ role }) => role === 'unitContact').at(asking);
  if (!unit) throw new Error('the city lacks a unit');
  asked = await nomineesOf(unit, 'awaitingConfirmation');
  if (asked.length < 4) throw new Error('the city tells another story');
  contact = await Hands.of(browser, town.url, unit.openid);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

const nomineeAt = (index: number): Nominee => {
  const one = asked[index];
  if (!one) throw new Error('nobody waits');
  return one;
};

/** The worker signs in and finds the own form. */
async function find({ worker }: Nominee): Promise<Hands> {
  const hands = await Hands.of(browser, town.url, worker.openid);
  await hands.signIn();
  await hands.open('worker/find/find');
  await hands.write('姓名', worker.name);
  await hands.write('证件号码后六位', (worker.idNumber ?? '').slice(-6));
  await hands.tap('查');
  return hands;
}

async function confirm(hands: Hands): Promise<void> {
  await hands.tap(/还差 2 项同意/);
  await hands.sees('看过告知书，同意的请勾选');
  await hands.tick(/我看过/);
  await hands.tap(/还差 1 项同意/);
  await hands.tick(/单独同意/);
  await hands.picture('nominee-consent');
  await hands.tap('都对，我确认属实');
  await hands.allowNotice();
}

/** From one step of the form to the last; each says something of its own. */
async function toReview(hands: Hands, steps = ['照等级证书填写。', '取得荣誉', '技能等级证书', '单位负责']): Promise<void> {
  for (const seen of steps) {
    await hands.tap('下一步');
    await hands.sees(seen);
  }
}

const changes = ({ nominationId }: Nominee): readonly [string, string] => ['unit/change/change', `nominationId=${nominationId}`];

test('a doubt goes to the unit, the correction comes back, and it is confirmed with consent', async () => {
  const nominee = nomineeAt(0);
  const worker = await find(nominee);
  await worker.sees('如实填报');
  await worker.screen.getByRole('button', { name: '岗位，有疑问' }).tap();
  await worker.write('应该是什么', '我是车间副主任');
  await worker.picture('nominee-dispute');
  await worker.tap('发给单位');
  await worker.sees('您的疑问');
  await worker.picture('nominee-doubted');

  await contact.open('unit/nominee/nominee', `nominationId=${nominee.nominationId}`);
  await contact.write('岗位', '车间副主任');
  await toReview(contact);
  await contact.sees('本人的疑问');
  await contact.sees('已改');
  await contact.picture('unit-answered');

  await worker.open('worker/confirm/confirm', `nominationId=${nominee.nominationId}`);
  await worker.sees('和您上次看时比');
  await worker.sees('车间副主任');
  await worker.picture('nominee-changed');
  await confirm(worker);
  await worker.sees('您已确认信息属实');
  await worker.picture('nominee-confirmed');
  expect([...(await worker.errors()), ...(await contact.errors())]).toEqual([]);
  await worker.close();
}, 60_000);

test('another signs on paper, and reads that the unit uploaded it', async () => {
  const nominee = nomineeAt(1);
  await contact.open(...changes(nominee));
  await contact.tap('在纸上签字');
  await contact.sees('先上传这一版签字的确认书');
  await contact.upload(contact.screen.locator('paper-slot'), '添加照片或 PDF', paper);
  await contact.sees('按签字的确认书确认');
  await contact.scroll('end');
  await contact.picture('unit-signed');
  await contact.tap('按签字的确认书确认');
  await contact.sees('已按签字的确认书确认，可以提交了');
  const worker = await find(nominee);
  await worker.sees(/单位上传了您签字的确认书/);
  await worker.picture('nominee-signed');
  expect([...(await worker.errors()), ...(await contact.errors())]).toEqual([]);
  await worker.close();
}, 60_000);

test('a wrong phone is put right: whoever had it finds nothing any more, and signs in with the right one on the spot', async () => {
  const nominee = nomineeAt(2);
  await contact.open(...changes(nominee));
  await contact.tap('换手机号');
  await contact.write('本人的手机号', '13912340003');
  await contact.write('为什么换', '登记时写错一位');
  await contact.scroll('end');
  await contact.picture('unit-phone-number');
  await contact.tap('换成这个号码');
  await contact.tapSheet('换');
  await contact.sees('已换成 139****0003。请本人用这个号码登录');
  const worker = await find(nominee);
  await worker.sees(/没有找到对得上的推荐/);
  await worker.picture('nominee-no-match');
  await worker.tap('换一个手机号登录');
  await worker.page.getByLabel('微信绑定的手机号').fill('13912340003');
  await worker.tapSheet('允许');
  await worker.sees('如实填报');
  expect([...(await worker.errors()), ...(await contact.errors())]).toEqual([]);
  await worker.close();
}, 60_000);

test('one retires, without blame', async () => {
  const nominee = nomineeAt(3);
  const worker = await find(nominee);
  await worker.sees('如实填报');
  await contact.open(...changes(nominee));
  await contact.tap('离职退休等');
  await contact.tap('已退休');
  await contact.pickDay('哪一天');
  await contact.picture('unit-ending');
  await contact.tap('终止推荐');
  await contact.tapSheet('终止');
  await contact.sees('推荐已终止');
  await worker.open('worker/status/status');
  await worker.sees('您已退休，这次推荐就到这里。感谢您多年的技艺和付出。');
  await worker.picture('nominee-retired');
  expect([...(await worker.errors()), ...(await contact.errors())]).toEqual([]);
  await worker.close();
}, 60_000);
