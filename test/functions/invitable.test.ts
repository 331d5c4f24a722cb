import { administrator, openCity, type City } from './city';
import { cityOfficer, districtOfficer, registered, withStaff } from './units';

let city: City;

beforeAll(async () => {
  city = await openCity();
  await withStaff(city);
});
afterAll(() => city.close());

interface Me {
  readonly invitable?: readonly { readonly role: string; readonly roleName: string; readonly inDistrict: boolean }[];
}
const invitable = async (openid: string): Promise<Me['invitable']> => (await city.get<Me>(openid, 'account', 'me')).invitable;

test('the administrator fills every office', async () => {
  expect((await invitable(administrator))?.map(({ role }) => role)).toEqual([
    'districtOfficer', 'districtTalentOffice', 'cityOfficer', 'cityTalentOffice', 'expert', 'discipline', 'admin',
  ]);
});

test('the city fills its districts, each in its place, and the experts', async () => {
  expect(await invitable(cityOfficer)).toEqual([
    { role: 'districtOfficer', roleName: '旗县区人社局工作人员', inDistrict: true },
    { role: 'districtTalentOffice', roleName: '旗县区人才办工作人员', inDistrict: true },
    { role: 'expert', roleName: '评审专家', inDistrict: false },
  ]);
});

test('a district and a unit fill none; a contact asks colleagues at the own desk', async () => {
  expect(await invitable(districtOfficer)).toBeUndefined();
  expect(await invitable((await registered(city, 1)).openid)).toBeUndefined();
});

test('whoever is told of an office may ask who holds it', async () => {
  for (const { role, inDistrict } of (await invitable(cityOfficer)) ?? []) {
    const office = { role, ...(inDistrict ? { district: '150203' } : {}) };
    expect((await city.call(cityOfficer, 'account', 'members', office)).ok).toBe(true);
  }
});
