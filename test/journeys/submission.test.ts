/**
 * A unit of three, from its registration to the district's table and back: headcounts, three forms with their papers, three
 * confirmations, what is printed and stamped, the submit, a return, its correction, and what the officer sees of it.
 */
import type { Browser } from 'playwright-core';
import { districtName } from '../../cloudfunctions/domain/wording/names';
import type { LocalPerson } from '../../local/city';
import { Hands, openBrowser } from './support/hands';
import { attachProof, paper, slotOf, writeNominee } from './support/nomineeForm';
import { stepsWith } from './support/steps';
import { openTown, type Town } from './support/town';

const changed = 'S000015020003234500199';

let town: Town;
let browser: Browser;
let contact: Hands;
let officer: Hands;
let unit: LocalPerson;
let workers: readonly LocalPerson[];
const open: Hands[] = [];

async function person(openid: string): Promise<Hands> {
  const hands = await Hands.of(browser, town.url, openid);
  open.push(hands);
  return hands;
}

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  const units = town.people.filter(({ role }) => role === 'unitContact');
  const late = units.at(-3);
  if (!late) throw new Error('the city has no unit');
  unit = late;
  workers = town.people.filter((one) => one.role === 'nominee' && one.unit === unit.unit).slice(0, 3);
  const inCharge = town.people.find((one) => one.role === 'districtOfficer' && one.district === unit.district);
  if (!inCharge || workers.length < 3) throw new Error('the city has nobody to play');
  contact = await person(unit.openid);
  officer = await person(inCharge.openid);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

const step = stepsWith('submission', () => open);

step('the front page says where the season stands', async () => {
  await contact.open();
  await contact.sees('天后，单位报送截止');
  await contact.sees('12月10日（周二）24:00，含当日');
  await contact.sees('本活动由单位推荐，不接收个人直接申报。想参加，请先找本单位人事部门。');
  await contact.picture('01-home');
});

step('a contact signs in by phone and registers the unit', async () => {
  await contact.signIn();
  await contact.tap('登记单位');
  await contact.write('统一社会信用代码', unit.uscc ?? '');
  await contact.write('单位全称', unit.unit ?? '');
  await contact.pick('所在旗县区', districtName(unit.district ?? ''));
  await contact.write('姓名', unit.name);
  await contact.scroll('top');
  await contact.picture('unit-register');
  await contact.tap('登记，请旗县区核准');
  await contact.allowNotice();
  await contact.sees('等待核准');
  await contact.picture('unit-registered');
});

step('while it waits the contact puts the registration right', async () => {
  await contact.tap('登记表');
  await contact.sees('重新送核准');
  await contact.write('地址', '钢铁大街 1 号');
  await contact.tap('重新送核准');
  await contact.allowNotice();
  await contact.sees('等待核准');
});

step('the district approves it', async () => {
  await officer.open('staff/queue/queue');
  await officer.tap(unit.unit ?? '');
  await officer.sees(unit.uscc ?? '');
  await officer.tap('核准');
  await officer.sees('单位已核准');
});

step('headcounts give places, and say why', async () => {
  await contact.open('unit/headcounts/headcounts');
  await contact.write('技师', '312');
  await contact.write('高级技师', '100');
  await contact.sees(/312 × 15% = 46.8，舍去零头得 46/);
  await contact.sees(/100 × 5% = 5/);
  await contact.upload(contact.screen, '拍照或选文件', paper);
  await contact.sees('已上传，点“保存”后生效');
  await contact.picture('unit-headcounts');
  await contact.tap('保存');
  await contact.sees('两条报送路线');
  await contact.sees('还可推荐 5 名');
  await contact.tap('名额怎么算');
  await contact.sees('正好 100 人，通知有两种读法');
  await contact.picture('04-quota', 'unit-quota');
});

step('a form without a tier waits on the phone and takes no place', async () => {
  await contact.open('unit/desk/desk');
  await contact.tap('添加人选');
  await contact.write('姓名', '还没定层级');
  await contact.tap('下一步');
  await contact.sees('先选申报层级，选了才能存上');
  await contact.back();
  await contact.sees('还没有推荐人选。点下面的“添加人选”。');
  await contact.tap('还没定层级');
  await contact.sees('还没定层级的基本信息');
  await contact.back();
  await contact.screen.getByLabel('删去还没定层级的草稿').tap();
  await contact.tapSheet('删去');
  await contact.screen.getByText('还在这部手机上').waitFor({ state: 'hidden' });
});

step('three nominees are entered', async () => {
  for (const [n, worker] of workers.entries()) await writeNominee(contact, worker, n === 0 ? attachProof : () => Promise.resolve());
  await contact.picture('unit-desk');
  await contact.open('unit/check/check', 'route=district');
  await contact.sees('本人还没有确认');
  await contact.picture('unit-confirm');
}, 180_000);

const phones: Hands[] = [];

async function confirm(hands: Hands): Promise<void> {
  await hands.tick(/我看过/);
  await hands.tick(/单独同意/);
  await hands.tap('都对，我确认属实');
  await hands.allowNotice();
}

step('they find themselves and confirm, each on the own phone', async () => {
  for (const [n, worker] of workers.entries()) {
    const hands = await person(worker.openid);
    phones.push(hands);
    await hands.open('pages/mine/mine');
    await hands.sees('用手机号登录');
    if (n === 0) await hands.picture('nominee-sign-in');
    await hands.signIn();
    await hands.open('worker/find/find');
    await hands.write('姓名', worker.name);
    await hands.write('证件号码后六位', (worker.idNumber ?? '').slice(-6));
    if (n === 0) await hands.picture('nominee-find');
    await hands.tap('查');
    await hands.sees('如实填报');
    if (n === 0) await hands.picture('nominee-check');
    await confirm(hands);
    await hands.sees('您已确认信息属实');
    if (n === 0) await hands.picture('10-status', 'nominee-status');
  }
}, 120_000);

step('forms, summary and list of contacts come out filled in, to be printed and stamped', async () => {
  await contact.open('unit/desk/desk');
  await contact.tap('打印和归档');
  await contact.sees('打印、签字、盖章');
  await contact.picture('unit-print');
  const took: string[] = [];
  for (const button of [`打开${workers[0]?.name ?? ''}的申请表`, /^打开附件2 推荐汇总表/, '打开附件3 联络表']) {
    await contact.screen.getByLabel(button).tap();
    const { name, content } = await contact.takeFile();
    expect(String.fromCharCode(...content.subarray(0, 2))).toBe('PK');
    took.push(name);
  }
  expect(took.map((name) => /附件\d/.exec(name)?.[0])).toEqual(['附件1', '附件2', '附件3']);
  expect(took[0]).toContain(workers[0]?.name);
});

step('the stamped summary comes back as photos', async () => {
  await contact.open('unit/desk/desk');
  await contact.tap('单位材料');
  await contact.sees('单位自己要交的材料');
  const stamped = slotOf(contact, '盖章的推荐汇总表');
  await contact.upload(stamped, '添加照片或 PDF', paper);
  await stamped.getByText('已上传').waitFor();
  await contact.scroll('end');
  await contact.picture('unit-stamped');
});

async function submit(count: number): Promise<void> {
  await contact.tap(`提交 ${count} 人`);
  await contact.tap('提交');
  await contact.allowNotice();
  await contact.sees(/HZ2024-/);
}

step('the unit submits and has a receipt', async () => {
  await contact.open('unit/check/check', 'route=district');
  await contact.sees('人可以提交');
  await contact.picture('unit-check');
  await submit(3);
  await contact.picture('unit-receipt');
});

step('the district finds them in its queue and returns one with a remark', async () => {
  await officer.open('staff/queue/queue');
  await officer.tap(/^待初评初审/);
  for (const { name } of workers) await officer.sees(name);
  await officer.picture('13-queue');
  await officer.tap(workers[0]?.name ?? '');
  await officer.sees('证明材料');
  await officer.sees('单位材料');
  await officer.picture('officer-nomination');
  await officer.tap('退回更正');
  await officer.screen.getByLabel('证书编号，要改').tap();
  await officer.write('怎么改', '证书编号请照证书核对，末三位看不清');
  await officer.tap('记下');
  await officer.tap('退回，1 处要改');
  await officer.sees('退回更正');
});

step('the unit corrects that one field, and sees that it did', async () => {
  await contact.open('unit/desk/desk');
  await contact.sees('退回更正');
  await contact.picture('unit-returned');
  await contact.tap(workers[0]?.name ?? '');
  await contact.sees(/证书编号请照证书核对/);
  await contact.tap('下一步');
  await contact.write('证书编号', changed);
  for (const seen of ['取得荣誉', '技能等级证书', '退回时要求改的']) {
    await contact.tap('下一步');
    await contact.sees(seen);
  }
  await contact.sees('已改');
  await contact.picture('unit-corrected');
  await contact.tap('存好，回工作台');
  await contact.sees('两条报送路线');
});

step('the nominee confirms what changed, and the officer sees it first', async () => {
  const [worker] = phones;
  if (!worker) throw new Error('nobody confirmed');
  await worker.open('worker/status/status');
  await worker.tap('去核对');
  await worker.sees(changed);
  await worker.picture('nominee-again');
  await confirm(worker);
  await worker.sees('单位重新提交');
  await contact.open('unit/check/check', 'route=district');
  await submit(1);
  await officer.open('staff/queue/queue', 'stage=firstReview');
  await officer.tap(workers[0]?.name ?? '');
  await officer.sees('和上次退回时比');
  await officer.sees('上次要求改的');
  await officer.picture('officer-corrected');
});
