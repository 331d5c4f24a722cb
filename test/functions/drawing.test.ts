import type { Panel } from '../../cloudfunctions/domain/evaluation/panel';
import type { Expert } from '../../cloudfunctions/domain/expert/expert';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { draws, experts, panels } from '../../cloudfunctions/platform/database/collections';
import { get, updateWhere } from '../../cloudfunctions/platform/database/read';
import { sm3 } from '../../local/verify/sm3';
import { verifyDraw } from '../../local/verify/verifyDraw';
import type { City } from './city';
import {
  chairs, cityWithPool, discipline, drawn, expertOpenid, expertPhone, expertRow, importPool, morning, openBy, panelDay, planned, sealBy,
  talentOffice, waiting, type ShownPanel,
} from './panels';
import { cityOfficer, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let next = 1;
const start = '2024-12-26T09:00:00.000+08:00';

beforeAll(async () => {
  ({ city, unit } = await cityWithPool(24));
});
beforeEach(() => city.at(start));
afterAll(() => city.close());

/** A planned panel of three cases of its own. */
async function plannedOf(count = 3): Promise<string> {
  const numbers = Array.from({ length: count }, () => (next += 1));
  await waiting(city, unit, numbers);
  return planned(city);
}
const panelOf = async (id: string): Promise<Panel> => {
  const found = await get(panels, id);
  if (!found) throw new Error(id);
  return found;
};
const numberOf = (expertId: string): number =>
  Array.from({ length: 30 }, (_, n) => n + 1).find((n) => personIdOf(expertPhone(n)) === expertId) ?? 0;
/** The expert on a seat, signed in on the phone. */
async function sitsOn(panelId: string, seat: number): Promise<string> {
  const { expertId } = (await panelOf(panelId)).seats.find((one) => one.seat === seat)!;
  const n = numberOf(expertId);
  await city.signIn(expertOpenid(n), expertPhone(n));
  return expertOpenid(n);
}
const loads = (): number => city.documents<Expert>('experts').reduce((sum, { load }) => sum + load, 0);
const fileAt = async (url: string): Promise<string> => (await fetch(url)).text();

test('the pool comes from a table, once; wrong cells are named; the phone of an expert acts as one', async () => {
  const again = await importPool(city, [expertRow(1), expertRow(2, { unit: '鹿城新研究院' }), expertRow(25, { phone: '123' })]);
  expect(again).toMatchObject({ added: 0, changed: 1, same: 1, badRows: 1, problems: [{ cell: 'B4', message: '手机号要 11 位。请核对' }] });
  await importPool(city, [expertRow(2)]);
  const pool = await city.get<{ counts: { count: number }[]; items: object[] }>(cityOfficer, 'expert', 'pool');
  expect([pool.counts.map(({ count }) => count), pool.items.length]).toEqual([[8, 8, 8], 24]);
  expect(JSON.stringify(pool)).not.toMatch(/load|1360000|version/);
  await city.signIn(expertOpenid(1), expertPhone(1));
  expect(await city.get(expertOpenid(1), 'expert', 'seats')).toEqual({ items: [] });
  const template = await city.get<{ name: string; url: string }>(cityOfficer, 'expert', 'poolTemplate');
  expect([template.name, (await fetch(template.url)).status]).toEqual(['专家库模板.xlsx', 200]);
});

test('from plan to seats before witnesses; outsiders draw it again, the discipline office also the people', async () => {
  const panelId = await plannedOf();
  const frozen = await city.get<ShownPanel>(cityOfficer, 'expert', 'commitDraw', { panelId });
  expect([frozen.state, frozen.frozen?.pool, frozen.step]).toEqual(['frozen', 24, 'seal']);
  expect(await city.get(cityOfficer, 'expert', 'commitDraw', { panelId })).toEqual(frozen);
  expect(await sealBy(city, cityOfficer, panelId)).toMatchObject({ ok: true, data: { mine: 'sealed' } });
  expect(await openBy(city, cityOfficer, panelId)).toMatchObject({ code: 'tooFewWitnesses' });
  expect(await sealBy(city, discipline, panelId)).toMatchObject({ ok: true, data: { step: 'open' } });
  expect(await sealBy(city, discipline, panelId, '8')).toMatchObject({ code: 'sealTaken' });
  expect(await openBy(city, discipline, panelId, '8')).toMatchObject({ code: 'openingUnfit' });
  expect(await openBy(city, cityOfficer, panelId)).toMatchObject({ ok: true, data: { mine: 'opened' } });
  expect(await sealBy(city, talentOffice, panelId)).toMatchObject({ code: 'sealsClosed' });
  expect(await city.call(cityOfficer, 'expert', 'draw', { panelId })).toMatchObject({ code: 'chanceUnknown' });
  await openBy(city, discipline, panelId);
  const before = loads();
  const shown = await city.get<ShownPanel>(cityOfficer, 'expert', 'draw', { panelId });
  expect([shown.seats.length, shown.seats.map(({ who }) => who).join('')]).toEqual([7, '']);
  expect(loads() - before).toBe(21);
  const store = city.everything();
  expect(await city.get(cityOfficer, 'expert', 'draw', { panelId })).toEqual(shown);
  expect(city.everything()).toBe(store);
  const watched = await city.get<ShownPanel>(discipline, 'expert', 'panel', { panelId });
  expect(watched.seats.every(({ who }) => who.startsWith('乌兰·其其格（鹿城第'))).toBe(true);
  const record = await fileAt((await city.get<{ url: string }>(talentOffice, 'expert', 'drawRecord', { panelId })).url);
  const salts = await fileAt((await city.get<{ url: string }>(discipline, 'expert', 'drawSalts', { panelId })).url);
  expect(verifyDraw(record, null, sm3).lines[0]).toContain('一致');
  expect(verifyDraw(record, salts, sm3)).toMatchObject({ ok: true });
  expect(record).toContain(shown.frozen?.fingerprint);
  expect(record).not.toMatch(/乌兰|研究院|1360000/);
  const told = city.documents<{ template: string; facts: object }>('outbox').filter(({ template }) => template === 'panelInvited');
  expect(told.map(({ facts }) => facts)).toEqual(Array(7).fill({ day: panelDay }));
});

test('a lottery is named before it happens, and its result draws', async () => {
  const panelId = await plannedOf();
  const named = (day: string) => ({ panelId, lottery: { name: '福彩双色球', issue: '2024150', day } });
  expect(await city.call(cityOfficer, 'expert', 'commitDraw', named('2024-12-26'))).toMatchObject({ code: 'lotteryPast' });
  expect(await city.get(cityOfficer, 'expert', 'commitDraw', named('2024-12-27'))).toMatchObject({ step: 'result' });
  expect(await city.call(cityOfficer, 'expert', 'draw', { panelId, result: '01 02 03' })).toMatchObject({ code: 'chanceUnknown' });
  city.at('2024-12-27T22:00:00.000+08:00');
  expect(await city.get(cityOfficer, 'expert', 'draw', { panelId, result: '01 02 03' })).toMatchObject({ state: 'drawn' });
  const record = await fileAt((await city.get<{ url: string }>(cityOfficer, 'expert', 'drawRecord', { panelId })).url);
  expect(verifyDraw(record, null, sm3).ok).toBe(true);
});

test('who declines is followed by the next of the order, once; the load goes with the seat', async () => {
  const panelId = await plannedOf();
  await drawn(city, panelId);
  const before = loads();
  const openid = await sitsOn(panelId, 2);
  await city.get(openid, 'expert', 'decline', { panelId, reason: '那天出差' });
  const after = await panelOf(panelId);
  expect(after.seats.map(({ seat, state, insteadOf }) => [seat, state, insteadOf]).slice(6)).toEqual([[7, 'invited', null], [8, 'invited', 2]]);
  expect([after.seats[1]?.state, loads()]).toEqual(['declined', before]);
  const store = city.everything();
  await city.get(openid, 'expert', 'decline', { panelId, reason: '那天出差' });
  expect(city.everything()).toBe(store);
  await city.get(discipline, 'expert', 'decline', { panelId, seat: 1, reason: '电话请辞' });
  expect((await panelOf(panelId)).seats).toHaveLength(9);
  city.at(morning);
  expect(await city.call(openid, 'expert', 'signIn', { panelId })).toMatchObject({ code: 'seatLeft' });
  const record = await fileAt((await city.get<{ url: string }>(cityOfficer, 'expert', 'drawRecord', { panelId })).url);
  expect(verifyDraw(record, null, sm3).ok).toBe(true);
});

test('signing in is for the drawn and for the day; then the city reads the name, and only that one', async () => {
  const panelId = await plannedOf();
  await drawn(city, panelId);
  const openid = await sitsOn(panelId, 3);
  expect(await city.call(openid, 'expert', 'signIn', { panelId })).toMatchObject({ code: 'notTheDay', message: '签到只在评价当天：12月30日（周一）。请到那天再签' });
  city.at(morning);
  const seated = new Set((await panelOf(panelId)).seats.map(({ expertId }) => numberOf(expertId)));
  const other = Array.from({ length: 24 }, (_, n) => n + 1).find((n) => !seated.has(n)) ?? 0;
  await city.signIn(expertOpenid(other), expertPhone(other));
  expect(await city.call(expertOpenid(other), 'expert', 'signIn', { panelId })).toMatchObject({ code: 'notFound' });
  expect(await city.call(expertOpenid(other), 'expert', 'decline', { panelId, reason: '无' })).toMatchObject({ code: 'notFound' });
  await city.get(openid, 'expert', 'signIn', { panelId });
  await city.get(openid, 'expert', 'signIn', { panelId });
  expect(await city.call(openid, 'expert', 'decline', { panelId, reason: '晚了' })).toMatchObject({ code: 'tooLateToDecline' });
  const shown = await city.get<ShownPanel>(cityOfficer, 'expert', 'panel', { panelId });
  expect(shown.state).toBe('scoring');
  expect(shown.seats.filter(({ who }) => who !== '').map(({ seat }) => seat)).toEqual([3]);
});

test('nobody of the own unit or with a standing tie is drawn; a tie that comes later takes the case out of sight', async () => {
  await importPool(city, [26, 27, 28, 29].map((n) => expertRow(n, { unit: '鹿城第1机械厂' })));
  const expertId = (n: number): string => personIdOf(expertPhone(n));
  await waiting(city, unit, [900, 901]);
  for (const n of [1, 2]) await city.get(cityOfficer, 'expert', 'declareTie', { expertId: expertId(n), nominationId: '2024.case.900', kind: 'mentor' });
  await city.get(cityOfficer, 'expert', 'declareTie', { expertId: expertId(3), unitId: unit.unitId, kind: 'other', note: '曾在该厂工作' });
  await city.get(discipline, 'expert', 'dismissTie', { expertId: expertId(2), target: '2024.case.900', reason: '查明不是师徒' });
  const panelId = await planned(city);
  const frozen = await city.get<ShownPanel>(cityOfficer, 'expert', 'commitDraw', { panelId });
  expect(frozen.frozen?.pool).toBe(22);
  for (const openid of [cityOfficer, discipline]) await sealBy(city, openid, panelId);
  for (const openid of [cityOfficer, discipline]) await openBy(city, openid, panelId);
  await city.get(cityOfficer, 'expert', 'draw', { panelId });
  const sitting = (await panelOf(panelId)).seats.map(({ expertId: id }) => numberOf(id));
  expect(sitting.filter((n) => [1, 3, 26, 27, 28, 29].includes(n))).toEqual([]);
  const first = expertId(sitting[0] ?? 0);
  await city.get(cityOfficer, 'expert', 'declareTie', { expertId: first, nominationId: '2024.case.901', kind: 'relative' });
  const recusedOf = async (caseId: string) => (await panelOf(panelId)).cases.find((one) => one.caseId === caseId)?.recused;
  expect([await recusedOf('2024.case.901'), await recusedOf('2024.case.900')]).toEqual([[first], []]);
  await city.get(discipline, 'expert', 'dismissTie', { expertId: first, target: '2024.case.901', reason: '同名，不是亲属' });
  expect(await recusedOf('2024.case.901')).toEqual([]);
  const ties = await city.get<{ items: { dismissedText: string }[]; canDismiss: boolean }>(cityOfficer, 'expert', 'ties');
  expect([ties.items.filter(({ dismissedText }) => dismissedText !== '').length, ties.items.length, ties.canDismiss]).toEqual([2, 4, false]);
});

test('by case, somebody of the own unit may sit and never sees those of it', async () => {
  await waiting(city, { ...unit, unitId: 'u-other' }, [950], { unitName: '鹿城别厂' });
  await waiting(city, unit, [951]);
  const panelId = await planned(city);
  // Of the institutes' experts only two of the own unit are left, so that both are drawn.
  const away = [2, 5, 8, 11, 14, 17, 20, 23];
  for (const n of away) await city.get(cityOfficer, 'expert', 'setActive', { expertId: personIdOf(expertPhone(n)), active: false });
  const frozen = await city.get<ShownPanel>(cityOfficer, 'expert', 'commitDraw', { panelId, scope: 'case' });
  expect(frozen.frozen?.pool).toBe(20);
  for (const openid of [cityOfficer, discipline]) await sealBy(city, openid, panelId);
  for (const openid of [cityOfficer, discipline]) await openBy(city, openid, panelId);
  await city.get(cityOfficer, 'expert', 'draw', { panelId });
  for (const n of away) await city.get(cityOfficer, 'expert', 'setActive', { expertId: personIdOf(expertPhone(n)), active: true });
  const { seats, cases } = await panelOf(panelId);
  // The third has declared a tie to the unit, and is drawn or not.
  const own = [3, 26, 27, 28, 29].map((n) => personIdOf(expertPhone(n))).filter((id) => seats.some(({ expertId }) => expertId === id)).sort();
  expect(own).toEqual(expect.arrayContaining([26, 29].map((n) => personIdOf(expertPhone(n)))));
  expect(cases.map(({ caseId, recused }) => [caseId, [...recused].sort()])).toEqual([['2024.case.950', []], ['2024.case.951', own]]);
  city.at(morning);
  const openid = await sitsOn(panelId, seats.find(({ expertId }) => expertId === personIdOf(expertPhone(26)))?.seat ?? 0);
  await city.get(openid, 'expert', 'signIn', { panelId });
  const told = JSON.stringify([await city.get(openid, 'expert', 'cases'), await city.get(openid, 'expert', 'seats')]);
  expect([told.includes('2024.case.950'), told.includes('2024.case.951')]).toEqual([true, false]);
  expect(await city.call(openid, 'expert', 'openCase', { caseId: '2024.case.951' })).toMatchObject({ code: 'notFound' });
});

test('too few of a stratum, too few or too many chairs, nobody waiting, a panel given up and dropped', async () => {
  const ask = (more: object) => ({ tier: 'senior', fields: ['machinery'], chairs, day: panelDay, ...more });
  expect(await city.call(cityOfficer, 'expert', 'planPanel', ask({}))).toMatchObject({ code: 'nothingToPlan' });
  await waiting(city, unit, [1000]);
  expect(await city.call(cityOfficer, 'expert', 'planPanel', ask({ chairs: { ...chairs, school: 3 } }))).toMatchObject({ code: 'chairsUnfit' });
  expect(await city.call(cityOfficer, 'expert', 'planPanel', ask({ fields: ['nothing'] }))).toMatchObject({ code: 'invalid' });
  for (const n of [2, 5, 8, 11, 14, 17, 20, 23]) await city.get(cityOfficer, 'expert', 'setActive', { expertId: personIdOf(expertPhone(n)), active: n === 23 });
  const panelId = await planned(city);
  const refused = await city.call(cityOfficer, 'expert', 'commitDraw', { panelId });
  for (const n of [2, 5, 8, 11, 14, 17, 20]) await city.get(cityOfficer, 'expert', 'setActive', { expertId: personIdOf(expertPhone(n)), active: true });
  expect(refused).toMatchObject({ code: 'poolTooSmall', message: expect.stringContaining('科研专家要 2 位，回避以后能抽的只有 1 位') });
  expect(await city.call(cityOfficer, 'expert', 'commitNumber', { panelId, commitment: '0'.repeat(64) })).toMatchObject({ code: 'panelState' });
  await city.get(cityOfficer, 'expert', 'commitDraw', { panelId });
  expect(await city.call(cityOfficer, 'expert', 'dropPanel', { panelId })).toMatchObject({ code: 'panelState' });
  await city.get(discipline, 'expert', 'restartDraw', { panelId, reason: '见证人手机丢失' });
  await city.get(cityOfficer, 'expert', 'dropPanel', { panelId });
  await city.get(cityOfficer, 'expert', 'dropPanel', { panelId });
  expect(await city.call(cityOfficer, 'expert', 'panel', { panelId })).toMatchObject({ code: 'notFound' });
});

test('a pool, a commitment or a person changed behind the back of all stops the draw', async () => {
  const panelId = await planned(city);
  await city.get(cityOfficer, 'expert', 'commitDraw', { panelId });
  for (const openid of [cityOfficer, discipline]) await sealBy(city, openid, panelId);
  for (const openid of [cityOfficer, discipline]) await openBy(city, openid, panelId);
  const stored = await get(draws, panelId);
  if (!stored) throw new Error('a frozen panel has a draw');
  const other = { commitment: sm3('smuggled in'), stratum: 'school' };
  for (const change of [{ pool: [...stored.pool.slice(1), other] }, { cases: 9 }, { loadCap: 900 }, { frozen: sm3('another') }]) {
    await updateWhere(draws, { _id: panelId }, change);
    expect(await city.call(cityOfficer, 'expert', 'draw', { panelId })).toMatchObject({ code: 'drawAltered' });
    await updateWhere(draws, { _id: panelId }, { pool: stored.pool, cases: stored.cases, loadCap: stored.loadCap, frozen: stored.frozen });
  }
  expect(await city.get(cityOfficer, 'expert', 'draw', { panelId })).toMatchObject({ state: 'drawn' });
  await updateWhere(draws, { _id: panelId }, { steps: [] });
  expect(await city.call(cityOfficer, 'expert', 'drawRecord', { panelId })).toMatchObject({ code: 'drawAltered' });
});

test('two draws at once keep every load under the cap, and a case moves between planned panels only', async () => {
  await updateWhere(experts, { season: '2024' }, { load: 298 });
  await waiting(city, unit, [1100, 1101], {});
  const one = await planned(city);
  await waiting(city, unit, [1102, 1103]);
  const two = await planned(city);
  await city.get(cityOfficer, 'expert', 'movePanelCase', { caseId: '2024.case.1103', from: two, to: one });
  expect((await panelOf(one)).cases).toHaveLength(3);
  await city.get(cityOfficer, 'expert', 'movePanelCase', { caseId: '2024.case.1103', from: one, to: two });
  for (const panelId of [one, two]) {
    await city.get(cityOfficer, 'expert', 'commitDraw', { panelId });
    for (const openid of [cityOfficer, discipline]) await sealBy(city, openid, panelId);
    for (const openid of [cityOfficer, discipline]) await openBy(city, openid, panelId);
  }
  expect(await city.call(cityOfficer, 'expert', 'movePanelCase', { caseId: '2024.case.1103', from: two, to: one })).toMatchObject({ code: 'panelState' });
  await Promise.all([one, two].map((panelId) => city.get(cityOfficer, 'expert', 'draw', { panelId })));
  const most = Math.max(...city.documents<Expert>('experts').map(({ load }) => load));
  expect(most).toBe(300);
  const twice = (await panelOf(one)).seats.filter(({ expertId }) => city.documents<Panel>('panels').find(({ _id }) => _id === two)?.seats.some((seat) => seat.expertId === expertId));
  expect(twice).toEqual([]);
});
