import type { City, Reply } from './city';
import { contact, details, districtOfficer, registered, staffedCity } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const register = (openid: string, n: number, more = {}): Promise<Reply> =>
  city.call(openid, 'unit', 'register', { ...details(n), ...more });

interface Registration {
  readonly name: string;
  readonly contact: { readonly phone: string };
  readonly note: string;
  readonly canCorrect: boolean;
  readonly whyNot: string;
}
const registrationOf = (openid: string): Promise<Registration> => city.get(openid, 'unit', 'registration');

test('a declined registration opens as it was handed in, with the reason, and goes in again corrected', async () => {
  const unit = await registered(city, 31, { approve: false });
  await city.get(districtOfficer, 'review', 'declineUnit', { unitId: unit.unitId, reason: '单位名称和营业执照不一致' });
  const { todo } = await city.get<{ todo: { page: string }[] }>(unit.openid, 'unit', 'workspace');
  expect(todo[0]?.page).toBe('/unit/register/register?correct=yes');
  expect(await registrationOf(unit.openid)).toEqual({
    unitId: unit.unitId,
    districts: expect.any(Array) as object,
    ...details(31),
    contact: { ...contact, phone: '13800000031' },
    stateName: '没有核准',
    tone: 'err',
    note: '单位名称和营业执照不一致',
    canCorrect: true,
    whyNot: '',
  });
  expect((await register(unit.openid, 31, { name: '鹿城第三十一机械厂' })).ok).toBe(true);
  expect(await registrationOf(unit.openid)).toMatchObject({ name: '鹿城第三十一机械厂', note: '等昆都仑区人社局核准。可以先填人数和人选' });
});

test('one that waits can be corrected too, an approved one cannot', async () => {
  const unit = await registered(city, 32, { approve: false });
  expect(await registrationOf(unit.openid)).toMatchObject({ canCorrect: true });
  await city.get(districtOfficer, 'review', 'approveUnit', { unitId: unit.unitId });
  expect(await registrationOf(unit.openid)).toMatchObject({ canCorrect: false, whyNot: '已经核准。要改，请找昆都仑区人社局' });
  expect(await city.get(unit.openid, 'unit', 'workspace')).toMatchObject({ unit: { canCorrect: false }, today: '2024-12-05' });
});

test('a colleague who was invited, or to whom it was handed over, corrects the same registration', async () => {
  const unit = await registered(city, 33, { approve: false });
  const { code } = await city.get<{ code: string }>(unit.openid, 'account', 'handOver', { phone: '13800009033', name: '李强' });
  await city.signIn('o-colleague', '13800009033');
  await city.get('o-colleague', 'account', 'acceptInvitation', { code });
  expect(await registrationOf('o-colleague')).toMatchObject({ name: '鹿城第33机械厂', canCorrect: true, whyNot: '' });
  expect(await register('o-colleague', 33, { name: '鹿城第三十三机械厂' })).toMatchObject({ ok: true, data: { unitId: unit.unitId } });
  const { grants } = await city.get<{ grants: { place: string }[] }>('o-colleague', 'account', 'me');
  expect(grants.map(({ place }) => place)).toEqual(['鹿城第三十三机械厂']);
  expect(await register(unit.openid, 33)).toMatchObject({ ok: false, code: 'usccTaken' });
});

test('an empty form begins with the districts and the name of whoever opens it', async () => {
  interface New { readonly districts: readonly { readonly value: string; readonly label: string }[]; readonly contactName: string }
  const opened = await city.get<New>('o-passing', 'unit', 'newRegistration');
  expect([opened.districts.length, opened.districts[1], opened.contactName]).toEqual([10, { value: '150203', label: '昆都仑区' }, '']);
  expect((await city.get<New>(districtOfficer, 'unit', 'newRegistration')).contactName).toBe('干部');
  expect((await city.call(null, 'unit', 'newRegistration')).ok).toBe(false);
});
