import type { Person } from '../../cloudfunctions/domain/account/person';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { ledgerOf, meOf, outcome, phoneCode, refusedWith } from './accountActs';
import type { City } from './city';
import { districtOfficer, registered, staffedCity } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const bind = (openid: string | null, code: string) => city.call(openid, 'account', 'bindPhone', { code });
const nobody = { signedIn: false, name: '', phone: '', grants: [] };
const personWith = (phone: string): Person | undefined =>
  city.documents<Person>('people').find(({ _id }) => _id === personIdOf(phone));

test('whoever has bound no phone is nobody yet', async () => {
  expect(await meOf(city, 'o-new')).toEqual(nobody);
});

test('a phone signs in, and the same phone again changes nothing', async () => {
  const me = { signedIn: true, name: '', phone: '137****0001', grants: [] };
  expect(await bind('o-1', await phoneCode(city, 'o-1', '13700000001'))).toEqual({ ok: true, data: me });
  const before = city.everything();
  expect(await bind('o-1', await phoneCode(city, 'o-1', '13700000001'))).toEqual({ ok: true, data: me });
  expect(city.everything()).toBe(before);
  expect(await meOf(city, 'o-1')).toEqual(me);
});

test('whoever sits in an office reads its name, not only its place', async () => {
  const { grants } = await meOf(city, districtOfficer);
  expect(grants).toMatchObject([{ role: 'districtOfficer', roleName: '旗县区人社局工作人员', place: '昆都仑区人社局' }]);
});

test('the phone is kept sealed only', () => {
  expect(city.everything()).not.toContain('13700000001');
});

describe('a phone code that gives no phone is refused', () => {
  const says = '没有取到您的手机号。请再点一次授权';
  const codes: Readonly<Record<string, () => Promise<string>>> = {
    'an invented one': () => Promise.resolve('invented'),
    'one used before': async () => {
      const code = await phoneCode(city, 'o-2', '13700000002');
      await bind('o-2', code);
      return code;
    },
    'one of five minutes ago': async () => {
      const code = await phoneCode(city, 'o-3', '13700000003');
      city.at('2024-12-05T10:00:00.000+08:00');
      return code;
    },
    'one of a number that is no mobile of the mainland': () => phoneCode(city, 'o-3', '12012345678'),
  };
  test.each(Object.keys(codes))('%s', async (name) => {
    const code = (await codes[name]?.()) ?? '';
    const before = city.everything();
    expect(await bind('o-3', code)).toEqual({ ok: false, code: 'phoneCodeInvalid', message: says });
    expect(city.everything()).toBe(before);
  });
});

test('nobody signs in outside WeChat', async () => {
  const code = await phoneCode(city, 'o-4', '13700000004');
  await refusedWith(city, 'notSignedIn', () => bind(null, code));
  await refusedWith(city, 'notSignedIn', () => city.call(null, 'account', 'me'));
});

test('a new WeChat account with the same phone takes over everything; the old one is signed out everywhere', async () => {
  const unit = await registered(city, 1);
  const before = await meOf(city, unit.openid);
  await city.signIn('o-new-phone', '13800000001');
  expect(await meOf(city, 'o-new-phone')).toEqual(before);
  expect(await meOf(city, unit.openid)).toEqual(nobody);
  for (const [name, action] of [['unit', 'workspace'], ['nominee', 'status'], ['account', 'members']] as const)
    expect(outcome(await city.call(unit.openid, name, action, name === 'account' ? { role: 'unitContact' } : {}))).toBe('notSignedIn');
  expect(await city.get('o-new-phone', 'unit', 'workspace')).toMatchObject({ unit: { unitId: unit.unitId } });
  expect(ledgerOf(city, '13800000001')).toMatchObject([{ seq: 1, type: 'weChatAccountChanged', facts: { to: 'another' } }]);
});

test('the same WeChat account with another phone leaves the former person without account, until that phone comes back', async () => {
  const unit = await registered(city, 2);
  await city.signIn(unit.openid, '13700000020');
  expect(await meOf(city, unit.openid)).toEqual({ signedIn: true, name: '', phone: '137****0020', grants: [] });
  expect(personWith('13800000002')).toMatchObject({ openid: null, grants: [{ role: 'unitContact' }] });
  expect(outcome(await city.call(unit.openid, 'unit', 'workspace'))).toBe('forbidden');
  await city.signIn('o-back', '13800000002');
  expect(await city.get('o-back', 'unit', 'workspace')).toMatchObject({ unit: { unitId: unit.unitId } });
  expect(ledgerOf(city, '13800000002').map(({ seq, type, facts }) => [seq, type, facts])).toEqual([
    [1, 'weChatAccountChanged', { to: 'none' }],
    [2, 'weChatAccountChanged', { to: 'another' }],
  ]);
});

test('a grant given while a person is without account waits for the phone', async () => {
  await city.appoint('o-officer-a', '13700000030', 'districtOfficer', '150202');
  await city.signIn('o-officer-a', '13700000031');
  expect(outcome(await city.call('o-officer-a', 'review', 'queue', { stage: 'units' }))).toBe('forbidden');
  await city.signIn('o-officer-b', '13700000030');
  expect(outcome(await city.call('o-officer-b', 'review', 'queue', { stage: 'units' }))).toBe('ok');
  expect(outcome(await city.call(districtOfficer, 'review', 'queue', { stage: 'units' }))).toBe('ok');
});

test.each([1, 2, 3])('two accounts that bind one phone at once end with exactly one owner (%i)', async (round) => {
  const [phone, one, two] = [`1370000010${round}`, `o-race-${round}a`, `o-race-${round}b`];
  const codes = [await phoneCode(city, one, phone), await phoneCode(city, two, phone)] as const;
  await Promise.all([bind(one, codes[0]), bind(two, codes[1])]);
  const owners = (await Promise.all([one, two].map(async (openid) => ({ openid, ...(await meOf(city, openid)) })))).filter(({ signedIn }) => signedIn);
  expect(owners.map(({ openid }) => openid)).toEqual([personWith(phone)?.openid]);
});

test.each([1, 2, 3])('one account that binds two phones at once ends as one person (%i)', async (round) => {
  const [openid, phones] = [`o-both-${round}`, [`1370000020${round}`, `1370000021${round}`]] as const;
  const codes = [await phoneCode(city, openid, phones[0]), await phoneCode(city, openid, phones[1])];
  await Promise.all(codes.map((code) => bind(openid, code)));
  const { phone } = await meOf(city, openid);
  const owned = phones.map(personWith).filter((person) => person?.openid === openid);
  expect(owned.map((person) => person?.phoneMasked)).toEqual([phone]);
});
