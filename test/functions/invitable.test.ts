import { administrator, type City } from './city';
import { cityOfficer, districtOfficer, registered, staffedCity } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
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

interface Duties {
  readonly duties: readonly { readonly role: string }[];
  readonly districts: readonly { readonly district: string }[];
  readonly members: readonly { readonly name: string; readonly self: boolean }[] | null;
}

test('one call shows where to begin: the offices, the districts, and who holds the first that needs no district', async () => {
  await city.appoint('o-expert', '13900000009', 'expert');
  const byCity = await city.get<Duties>(cityOfficer, 'account', 'duties');
  expect([byCity.duties.map(({ role }) => role), byCity.districts.length, byCity.members]).toEqual([
    ['districtOfficer', 'districtTalentOffice', 'expert'], 10, null,
  ]);
  expect(await city.get<Duties>((await registered(city, 2)).openid, 'account', 'duties')).toMatchObject({ duties: [], members: null });
});

