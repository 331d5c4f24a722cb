import type { City } from './city';
import { cityOfficer, confirmed, declare, district, districtOfficer, registered, staffedCity, submitted, written, type TestUnit } from './units';

let city: City;
let done: TestUnit;
let idle: TestUnit;
let drafting: TestUnit;
let returned: string;

beforeAll(async () => {
  city = await staffedCity();
  [done, idle, drafting] = [await registered(city, 1), await registered(city, 2), await registered(city, 3)];
  await registered(city, 4, { approve: false });
  await declare(city, done, 20, 20);
  ({ nominationId: returned } = await confirmed(city, done, 1));
  await confirmed(city, done, 2);
  await submitted(city, done);
  await written(city, drafting, 3);
});
afterAll(() => city.close());

const reminders = (): readonly { _id: string; template: string }[] =>
  city.documents<{ _id: string; template: string }>('outbox').filter(({ _id }) => _id.startsWith('remind|'));
async function on(day: string): Promise<readonly string[]> {
  const before = new Set(reminders().map(({ _id }) => _id));
  city.at(`${day}T09:00:00.000+08:00`);
  await city.round('remind');
  return reminders().map(({ _id }) => _id).filter((id) => !before.has(id));
}
const unitDay = '2024-12-10T23:59:59.999+08:00';

test('three days and one day before, whoever has not handed in hears of it, once', async () => {
  expect(await on('2024-12-06')).toEqual([]);
  const three = [`remind|${unitDay}|3|${idle.unitId}`, `remind|${unitDay}|3|${drafting.unitId}`].sort();
  expect([...(await on('2024-12-07'))].sort()).toEqual(three);
  expect(await on('2024-12-07')).toEqual([]);
  expect(await on('2024-12-08')).toEqual([]);
  expect(await on('2024-12-09')).toHaveLength(2);
  expect(await on('2024-12-10')).toEqual([]);
});

test('an extension has its own days, and so has a correction', async () => {
  const { version } = await city.get<{ version: number }>(cityOfficer, 'review', 'rulings');
  const extension = { kind: 'unitExtension', unitId: idle.unitId, route: 'district', until: '2024-12-14', reason: '停电' };
  await city.get(districtOfficer, 'review', 'grant', { version, ...extension });
  const open = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId: returned });
  const remarks = [{ field: 'name', text: '核对' }];
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId: returned, version: open.version, remarks, due: '2024-12-14' });
  const due = '2024-12-14T23:59:59.999+08:00';
  expect([...(await on('2024-12-11'))].sort()).toEqual([`remind|${due}|3|${done.unitId}|correction`, `remind|${due}|3|${idle.unitId}`].sort());
  expect(await on('2024-12-13')).toHaveLength(2);
});

test('both offices of a district that still has something to hand on', async () => {
  const districtDay = '2024-12-20T23:59:59.999+08:00';
  expect(await on('2024-12-17')).toEqual([`remind|${districtDay}|3|districtOfficer.${district}`, `remind|${districtDay}|3|districtTalentOffice.${district}`]);
  expect(await on('2024-12-19')).toHaveLength(2);
  await city.round('deliver');
  expect(reminders().every((notice) => 'reached' in notice)).toBe(true);
});
