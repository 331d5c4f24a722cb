/** Every page of the mini-program, each opened as somebody of the made-up city whom it has something to say to. */
import { listIn, textIn, visitorOf, type Data, type Visitor } from '../../../local/city/seed/visitor';
import type { LocalPerson } from '../../../local/city';
import app from '../../../miniprogram/app.json';
import type { Town } from './town';

export interface Stop {
  readonly openid: string;
  readonly page: string;
  /** What is there once the page has all it wants. */
  readonly sees: string | RegExp;
  /** What each 下一步 leads to on the same page. */
  readonly further?: readonly string[];
}

const pagesOfApp: readonly string[] = [...app.pages, ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];

/** Units by their place in the city's list: what has become of them stands in local/city/seed/stories.ts. */
const units = { waiting: 41, drafting: 10, confirming: 11, disputed: 12, submitted: 14, unregistered: -3 } as const;

function oneOf(people: readonly LocalPerson[], fits: (one: LocalPerson) => boolean): LocalPerson {
  const found = people.find(fits);
  if (!found) throw new Error('the city lacks somebody');
  return found;
}

const encoded = (id: string): string => encodeURIComponent(id);
const rowIn = (rows: readonly Data[], fits: (row: Data) => boolean): Data => {
  const found = rows.find(fits);
  if (!found) throw new Error('the city lacks a row');
  return found;
};
const stateOf = ({ tag }: Data): unknown => (tag as { state?: unknown }).state;
const ask = async (visitor: Visitor, action: string, input: object): Promise<Data> => (await visitor.ask(action, input)) ?? {};

async function ofUnits({ people, url }: Town): Promise<Stop[]> {
  const contacts = people.filter(({ role }) => role === 'unitContact');
  const at = (index: number): LocalPerson => oneOf(contacts, (one) => one === contacts.at(index));
  const [waiting, busy, late] = [at(units.waiting), at(units.submitted), at(units.unregistered)];
  const [asking, drafting] = [at(units.confirming), at(units.drafting)];
  const desk = await ask(visitorOf(url, busy), 'unit.workspace', {});
  const returned = rowIn(listIn(desk, 'nominees'), (row) => stateOf(row) === 'returned');
  const receipt = listIn(rowIn(listIn(desk, 'routes'), ({ route }) => route === 'district'), 'receipts')[0];
  const nominee = `unit/nominee/nominee?nominationId=${encoded(textIn(returned, 'nominationId'))}`;
  const change = `unit/change/change?nominationId=${encoded(textIn(returned, 'nominationId'))}`;
  return [
    { openid: late.openid, page: 'unit/desk/desk', sees: '先登录' },
    { openid: late.openid, page: 'unit/register/register', sees: '登记单位和联络人' },
    { openid: waiting.openid, page: 'unit/register/register?correct=yes', sees: '改登记表' },
    { openid: waiting.openid, page: 'unit/desk/desk', sees: '等待核准' },
    { openid: busy.openid, page: 'unit/desk/desk', sees: '两条报送路线' },
    { openid: busy.openid, page: 'unit/nominees/nominees', sees: '全部层级' },
    { openid: asking.openid, page: 'unit/nominees/nominees?filter=waiting', sees: /由申报人核对并确认/ },
    { openid: asking.openid, page: 'unit/phone/phone', sees: /还没确认的/ },
    { openid: drafting.openid, page: 'unit/nominees/nominees?view=lacking', sees: '等级证书' },
    { openid: busy.openid, page: 'unit/headcounts/headcounts', sees: /舍去零头|最多推荐/ },
    { openid: busy.openid, page: 'unit/papers/papers', sees: '单位自己要交的材料' },
    { openid: busy.openid, page: 'unit/nominee/nominee', sees: '申报“金蓝领”层级' },
    { openid: busy.openid, page: 'unit/import/import', sees: '用 Excel 表一次导入' },
    { openid: busy.openid, page: nominee, sees: '照身份证填写。', further: ['照等级证书填写。', '取得荣誉', '技能等级证书', '单位负责'] },
    ...['sign', 'phone', 'end', 'withdraw'].map((matter) => ({ openid: busy.openid, page: `${change}&matter=${matter}`, sees: '有什么变动' })),
    { openid: busy.openid, page: 'unit/check/check?route=district', sees: /还差|这次交的人/ },
    { openid: busy.openid, page: `unit/receipt/receipt?number=${textIn(receipt ?? null, 'number')}`, sees: '交了哪些人' },
    { openid: busy.openid, page: 'unit/documents/documents', sees: '全部打包' },
    { openid: busy.openid, page: 'unit/members/members', sees: '现在的经办人' },
  ];
}

/** A nominee who has not confirmed yet, signed in and found, and one whose form is with the district. */
async function ofWorkers({ people, url }: Town): Promise<Stop[]> {
  const contacts = people.filter(({ role }) => role === 'unitContact');
  const nomineeOf = async (index: number, state: string): Promise<{ worker: LocalPerson; nominationId: string }> => {
    const contact = oneOf(contacts, (one) => one === contacts.at(index));
    const desk = await ask(visitorOf(url, contact), 'unit.workspace', {});
    const row = rowIn(listIn(desk, 'nominees'), (one) => stateOf(one) === state);
    const worker = oneOf(people, ({ role, name, unit }) => role === 'nominee' && unit === contact.unit && name === textIn(row, 'name'));
    return { worker, nominationId: textIn(row, 'nominationId') };
  };
  const [asked, handedIn] = await Promise.all([nomineeOf(units.confirming, 'awaitingConfirmation'), nomineeOf(units.submitted, 'firstReview')]);
  const visitor = visitorOf(url, asked.worker);
  await visitor.signIn();
  await ask(visitor, 'nominee.find', { name: asked.worker.name, idLast6: (asked.worker.idNumber ?? '').slice(-6) });
  return [
    { openid: asked.worker.openid, page: 'worker/find/find', sees: '找到单位给您填的申请表' },
    { openid: asked.worker.openid, page: `worker/confirm/confirm?nominationId=${encoded(asked.nominationId)}`, sees: '如实填报' },
    { openid: handedIn.worker.openid, page: 'worker/status/status', sees: /正在/ },
  ];
}

async function ofStaff({ people, url }: Town): Promise<Stop[]> {
  const busy = oneOf(people, (one) => one === people.filter(({ role }) => role === 'unitContact').at(units.submitted));
  const waiting = oneOf(people, (one) => one === people.filter(({ role }) => role === 'unitContact').at(units.waiting));
  const officerOf = (district: string | undefined): LocalPerson => oneOf(people, (one) => one.role === 'districtOfficer' && one.district === district);
  const as = (role: LocalPerson['role']): string => oneOf(people, (one) => one.role === role).openid;
  const [officer, approver] = [officerOf(busy.district), officerOf(waiting.district)];
  const read = listIn(await ask(visitorOf(url, officer), 'review.queue', { stage: 'firstReview' }), 'items')[0];
  const unit = listIn(await ask(visitorOf(url, approver), 'review.queue', { stage: 'units' }), 'items')[0];
  const nomination = encoded(textIn(read ?? null, 'id'));
  return [
    { openid: officer.openid, page: 'staff/queue/queue?stage=firstReview', sees: /区里初|旗里初|县里初|初审中/ },
    { openid: approver.openid, page: `staff/unit/unit?unitId=${encoded(textIn(unit ?? null, 'id'))}`, sees: '联络表' },
    { openid: officer.openid, page: `staff/nomination/nomination?nominationId=${nomination}`, sees: '证明材料' },
    { openid: officer.openid, page: `staff/reject/reject?nominationId=${nomination}`, sees: '单位和本人都看得到' },
    { openid: officer.openid, page: 'staff/ranking/ranking', sees: '高级技师初评' },
    { openid: officer.openid, page: `staff/return/return?nominationId=${nomination}`, sees: '什么时候前改好' },
    { openid: officer.openid, page: 'staff/reach/reach', sees: '名额多的在前' },
    { openid: as('cityOfficer'), page: 'staff/reach/reach', sees: '各旗县区报送情况' },
    { openid: officer.openid, page: 'staff/dashboard/dashboard', sees: '现在在哪里' },
    { openid: officer.openid, page: 'staff/rulings/rulings', sees: '本届约定和裁定' },
    { openid: as('cityOfficer'), page: 'staff/dashboard/dashboard', sees: '已到市里，对照名额' },
    { openid: as('cityOfficer'), page: 'staff/rulings/rulings', sees: '全市怎么算' },
    { openid: as('cityOfficer'), page: 'staff/queue/queue', sees: '待复审' },
    { openid: as('cityOfficer'), page: 'staff/meeting/meeting', sees: '先取排名，再审定' },
    { openid: as('cityOfficer'), page: 'staff/documents/documents', sees: '打印材料' },
    { openid: as('cityOfficer'), page: 'staff/deciding/deciding?tier=chief', sees: '会议还没有开始' },
    { openid: as('cityOfficer'), page: 'staff/minutes/minutes', sees: '还没有开会' },
    { openid: as('expert'), page: 'staff/queue/queue', sees: '您没有审核的职责' },
    { openid: as('admin'), page: 'staff/people/people', sees: '谁担任什么' },
    { openid: as('expert'), page: 'pages/mine/mine', sees: '抽到的专家组' },
    { openid: as('expert'), page: 'expert/seats/seats', sees: /抽到您/ },
    { openid: as('cityOfficer'), page: 'staff/panels/panels', sees: /专家组/ },
    // Nobody has come so far in the made-up city that there is a panel: what the page says then.
    { openid: as('cityOfficer'), page: 'staff/panel/panel?panelId=2024.p1', sees: '没有找到这个专家组' },
    { openid: as('discipline'), page: 'staff/experts/experts', sees: '本单位的回避按单位自动算' },
    { openid: as('expert'), page: 'pages/mine/mine', sees: '评审专家' },
    { openid: as('expert'), page: 'expert/cases/cases', sees: '还没有抽到您' },
    { openid: as('expert'), page: 'expert/sheet/sheet?caseId=nobody', sees: '没有找到这位人选' },
    { openid: as('cityOfficer'), page: 'staff/results/results', sees: '这个层级还没有专家组' },
    { openid: as('cityOfficer'), page: 'pages/mine/mine', sees: '人员与职责' },
  ];
}

/** Those of one person stand together, so that a phone changes hands seldom. */
export async function everyPage(town: Town): Promise<Stop[]> {
  const openid = 'o-passing-by';
  const open: Stop[] = [
    { openid, page: 'pages/home/home', sees: '您要办什么' },
    { openid, page: 'pages/mine/mine', sees: '先用手机号登录' },
    { openid, page: 'pages/notice/notice', sees: '原文条款' },
    { openid, page: 'pages/contacts/contacts', sees: '找单位所在地的人社局' },
    { openid, page: 'pages/quota/quota', sees: '落在哪一档' },
    { openid, page: 'pages/joining/joining', sees: '谁可以参加' },
    { openid, page: 'pages/privacy/privacy', sees: '谁在处理' },
  ];
  const [units, workers, staff] = [await ofUnits(town), await ofWorkers(town), await ofStaff(town)];
  const all = [...open, ...units, ...workers, ...staff];
  const opened = all.map(({ page }) => page.split('?')[0]);
  const left = pagesOfApp.filter((page) => !opened.includes(page));
  if (left.length > 0) throw new Error(`nobody opens ${left.join(', ')}`);
  const order = [...new Set(all.map((stop) => stop.openid))];
  return all.sort((a, b) => order.indexOf(a.openid) - order.indexOf(b.openid));
}
