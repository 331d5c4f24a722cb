/** From submitted packages to a frozen list, in the hands of six people: two of a district, two of the city, one of 纪检, one expert. */
import type { Browser } from 'playwright-core';
import { poolTable } from '../../local/city/seed/later/panels';
import { listIn, numberIn, textIn, visitorOf, type Data } from '../../local/city/seed/visitor';
import type { LocalPerson } from '../../local/city';
import { Hands, openBrowser } from './support/hands';
import { openTown, type Town } from './support/town';

let town: Town;
let browser: Browser;
/** 土默特右旗, one of whose units submitted three 高级技师. */
const district = '150221';
const panelId = '2024.p1';

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await town.stop();
});

function personOf(role: string, place?: string): LocalPerson {
  const found = town.people.find((one) => one.role === role && (place === undefined || one.district === place));
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}
const handsOf = (role: string, place?: string): Promise<Hands> => Hands.of(browser, town.url, personOf(role, place).openid);

/** Nothing went wrong on this phone, which is put away. */
async function away(hands: Hands): Promise<void> {
  expect(await hands.errors()).toEqual([]);
  await hands.close();
}

/** Ticks all that lies on the table and passes it. */
async function passAll(hands: Hands, count: number, picture: string): Promise<void> {
  await hands.tap('勾选多人');
  for (const row of await hands.screen.locator('.row--stack').all()) await row.tap();
  await hands.picture(picture);
  await hands.tap(`这 ${count} 人审核通过`);
  await hands.sees('都通过');
  await hands.tap('都通过');
  await hands.sees(`${count} 人审核通过`);
}

test('the district reads and ranks; without places it cannot send anybody, and the city grants two', async () => {
  await town.setClock('2024-12-11T09:00:00.000+08:00');
  const officer = await handsOf('districtOfficer', district);
  await officer.open('staff/queue/queue', 'stage=firstReview');
  await officer.sees('待初评初审 3');
  await passAll(officer, 3, 'district-tick');
  await officer.tap('排名、会签、上报');
  await officer.sees('还没有排');
  const names = (): Promise<string[]> => officer.screen.locator('.ranking__row .row__title').allInnerTexts();
  const before = await names();
  for (const [at, name] of [...before].reverse().entries()) {
    await officer.tap(name);
    await officer.sees(`${name}排第几名`);
    await officer.tap(`排到第 ${at + 1} 名`);
    await officer.sees(`${name}排到第 ${at + 1} 名`);
  }
  expect(await names()).toEqual([...before].reverse());
  await away(officer);

  const city = await handsOf('cityOfficer');
  await city.open('staff/queue/queue');
  await city.tap('裁定、延期、增补');
  await city.tap(/^土默特右旗.*增补/);
  await city.write('增补几名', '2');
  await city.screen.locator('textarea').last().fill('基数 3 人，按比例得 0 名，经研究增补 2 名');
  await city.picture('city-grant');
  await city.tap('按这样办');
  await city.tapSheet('就这样定');
  await city.sees(/增补 2 名/);
  await away(city);
}, 120_000);

async function cosign(hands: Hands): Promise<void> {
  await hands.screen.getByText('会签', { exact: true }).first().tap();
  await hands.sees('会签这份名单');
  await hands.tap('会签');
  await hands.sees('已会签');
}

test('the district draws the line, both offices sign, and the list goes to the city', async () => {
  const officer = await handsOf('districtOfficer', district);
  await officer.open('staff/ranking/ranking');
  await officer.sees('取前 2 人');
  await officer.picture('district-ranking');
  await officer.tap('划 30% 线');
  await officer.tap('划线');
  await officer.sees('30% 线已划定');
  await cosign(officer);

  const talent = await handsOf('districtTalentOffice', district);
  await talent.open('staff/ranking/ranking');
  await cosign(talent);
  await talent.picture('district-signed');
  await away(talent);

  await officer.open('staff/ranking/ranking');
  await officer.tap('上报 2 人');
  await officer.tap('上报');
  await officer.sees('已报市人社局');
  await away(officer);
}, 120_000);

test('the city reviews, imports its experts, plans a panel and freezes its pool', async () => {
  await town.setClock('2024-12-23T09:00:00.000+08:00');
  const city = await handsOf('cityOfficer');
  await city.open('staff/queue/queue');
  await city.sees('待复审 5');
  await passAll(city, 5, 'city-tick');
  await city.tap('专家库');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await city.chooseFile('导入专家表', { name: '专家库.xlsx', mimeType, buffer: await poolTable(town.people.filter(({ role }) => role === 'expert')) });
  await city.sees(/新增 \d+ 位/);
  await city.picture('city-experts');
  await city.turnTo(personOf('cityOfficer').openid, 'staff/panels/panels');
  await city.pick('层级', '高级技师（2 人）');
  await city.pickDay('评价日');
  await city.picture('city-plan');
  await city.tap('排这一组');
  await city.tap('封存名单');
  await city.tapSheet('封存');
  await city.sees('封存指纹，请在场的人记下：');
  await away(city);
}, 120_000);

const gone = (hands: Hands, text: string): Promise<void> => hands.screen.getByText(text, { exact: true }).first().waitFor({ state: 'detached' });

test('two witnesses seal a number each, open it, and the panel is drawn', async () => {
  const city = await handsOf('cityOfficer');
  const discipline = await handsOf('discipline');
  for (const [hands, number] of [[city, '20241223'], [discipline, '7']] as const) {
    await hands.open('staff/panel/panel', `panelId=${panelId}`);
    await hands.write('您的数', number);
    await hands.tap('封存我的数');
    await gone(hands, '您的数');
  }
  await discipline.picture('discipline-sealed');
  for (const hands of [city, discipline]) {
    await hands.open('staff/panel/panel', `panelId=${panelId}`);
    await hands.tap('打开我的数');
    await hands.tapSheet('打开');
    await gone(hands, '打开我的数');
  }
  await city.open('staff/panel/panel', `panelId=${panelId}`);
  await city.tap('抽取');
  await city.sees(/1 号席/);
  await city.picture('city-drawn');
  await away(city);
  await discipline.open('staff/panel/panel', `panelId=${panelId}`);
  await discipline.sees('名字只有您看得到');
  await away(discipline);
}, 120_000);

/** Who has a chair, as 纪检 sees it. */
async function seatedExperts(): Promise<readonly LocalPerson[]> {
  const panel = await visitorOf(town.url, personOf('discipline')).ask('expert.panel', { panelId });
  const who = listIn(panel, 'seats').map((seat) => textIn(seat, 'who'));
  return town.people.filter(({ role, name }) => role === 'expert' && who.some((one) => one.includes(name)));
}

/** The others score as the one on the phone does. */
async function scoreAll(person: LocalPerson, points: number): Promise<void> {
  const visitor = visitorOf(town.url, person);
  await visitor.ask('expert.signIn', { panelId });
  const [own] = listIn(await visitor.ask('expert.cases', {}), 'panels');
  for (const [at, one] of listIn(own ?? null, 'cases').entries()) {
    const caseId = textIn(one, 'caseId');
    const { sheet } = ((await visitor.ask('expert.openCase', { caseId })) ?? {}) as { sheet?: Data };
    const score = points - at * 3;
    const scores = { qualification: score, honours: score, achievements: score, benefit: score };
    await visitor.ask('expert.score', { caseId, version: numberIn(sheet ?? null, 'version'), scores, state: 'final' });
  }
}

test('an expert signs in on the day and scores; so do the other six', async () => {
  const [first, ...others] = await seatedExperts();
  if (!first || others.length !== 6) throw new Error('seven have a chair');
  const expert = await Hands.of(browser, town.url, first.openid);
  await expert.open('expert/seats/seats');
  await expert.sees('抽到您的专家组');
  await expert.picture('expert-seats');
  await expert.tap('签到');
  await expert.sees(/已签到/);
  await expert.turnTo(first.openid, 'expert/cases/cases');
  await expert.sees('要打分的人选');
  await expert.picture('expert-cases');
  await expert.screen.locator('.row--stack').first().tap();
  for (const [at, points] of ['92', '88', '90', '85'].entries()) {
    const box = expert.screen.locator('.criterion__points input, input.criterion__points').nth(at);
    await box.fill(points);
    await box.blur();
  }
  await expert.scroll('end');
  await expert.picture('expert-sheet');
  await expert.tap('交');
  await expert.sees('已交');
  await expert.tap('下一位');
  await expert.sees('第 2 位，共 2 位');
  await away(expert);
  await scoreAll(first, 86);
  for (const [at, person] of others.entries()) await scoreAll(person, 80 + at);
}, 180_000);

test('the city closes the panel, reads the ranking, and the meeting freezes its list', async () => {
  const city = await handsOf('cityOfficer');
  await city.open('staff/results/results', 'tier=senior');
  await city.sees(/2 位里 2 位够 5 份/);
  await city.picture('city-progress');
  await city.tap('结束打分');
  await city.tap('结束');
  await city.sees('排名');
  await city.tap('算一遍');
  await city.sees(/逐一去掉/);
  await city.scroll('top');
  await city.picture('city-results');
  await city.turnTo(personOf('cityOfficer').openid, 'staff/meeting/meeting');
  await city.tap('取排名，开会审定');
  await city.sees('高级技师');
  await away(city);

  const talent = await handsOf('cityTalentOffice');
  await talent.open('staff/meeting/meeting');
  await talent.sees('会议记录');
  await talent.picture('city-board');
  await talent.tap('填写会议记录');
  for (const [name, office] of [['赵敏', ''], ['钱强', '市委人才办']] as const) {
    if (office) await talent.pick('单位', office);
    await talent.write('姓名', name);
    await talent.tap('添加这一位');
  }
  await talent.write('同意', '2');
  await talent.write('纪要编号', '包人社纪〔2024〕8号');
  await talent.tap('存下');
  await talent.tap('封存名单');
  await talent.tap('封存');
  await talent.sees(/^[0-9a-f]{64}$/);
  await talent.picture('city-frozen');
  await away(talent);
}, 120_000);
