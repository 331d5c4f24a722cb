import type { City } from './city';
import { cityOfficer, confirmed, declare, districtOfficer, registered, staffedCity, submitted, written } from './units';

let city: City;

interface Dashboard {
  readonly place: string;
  readonly ofCity: boolean;
  readonly total: number;
  readonly text: string;
  readonly tiers: readonly { readonly tier: string; readonly places: number | null; readonly withCity: number; readonly text: string }[];
  readonly districts: readonly { readonly district: string; readonly total: number; readonly spoken: string }[];
}
const dashboard = (openid: string): Promise<Dashboard> => city.get<Dashboard>(openid, 'review', 'dashboard');

beforeAll(async () => {
  city = await staffedCity();
  await city.appoint('o-elsewhere', '13900000003', 'districtOfficer', '150204');
  const unit = await registered(city, 1);
  await declare(city, unit, 20, 20);
  const [returned] = [await confirmed(city, unit, 1), await confirmed(city, unit, 2), await confirmed(city, unit, 3, 'excellent')];
  await confirmed(city, unit, 4, 'chief');
  await submitted(city, unit);
  await submitted(city, unit, 'city');
  await written(city, unit, 5, 'special');
  const { nominationId } = returned;
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field: 'name', text: '核对' }] });
});
afterAll(() => city.close());

test('the city sees every tier against its places and every district', async () => {
  const { place, total, text, tiers, districts } = await dashboard(cityOfficer);
  expect([place, total, text]).toEqual(['包头市', 5, '单位未交 1 名，区里在审 2 名，已到市里 1 名，退回更正 1 名']);
  expect(tiers.map(({ tier, places, withCity }) => [tier, places, withCity])).toEqual([
    ['chief', 10, 1],
    ['special', 30, 0],
    ['senior', 70, 0],
    ['excellent', 1000, 0],
  ]);
  expect(districts).toHaveLength(10);
  expect(districts.find(({ district }) => district === '150203')).toMatchObject({
    total: 5,
    spoken: '昆都仑区，单位未交 1 名，区里在审 2 名，已到市里 1 名，退回更正 1 名，登记 1 家，报送 1 家',
  });
});

test('a district sees its own and no places of the city', async () => {
  const own = await dashboard(districtOfficer);
  expect([own.place, own.total, own.districts.length, own.tiers[0]?.places]).toEqual(['昆都仑区', 5, 1, null]);
  const other = await dashboard('o-elsewhere');
  expect([other.place, other.total, other.text]).toEqual(['青山区', 0, '还没有人选']);
});

test('account, season and two counts make 4 calls', async () => {
  const calls = await city.callsOf(() => dashboard(cityOfficer));
  expect(Object.values(calls).reduce((sum, n) => sum + n)).toBe(4);
});
