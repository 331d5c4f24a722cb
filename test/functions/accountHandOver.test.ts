import { personIdOf } from '../../cloudfunctions/platform/people';
import type { Office } from '../../cloudfunctions/domain/account/person';
import { accepts, grantsOf, invited, joins, ledgerOf, outcome, refusedWith } from './accountActs';
import { administrator, type City } from './city';
import { cityOfficer, districtOfficer, registered, staffedCity, type TestUnit } from './units';

let city: City;
let n = 0;
let unit: TestUnit;

beforeAll(async () => {
  city = await staffedCity();
  await city.appoint('o-foreign', '13900000003', 'districtOfficer', '150202');
});
beforeEach(async () => {
  n += 1;
  unit = await registered(city, n);
});
afterAll(() => city.close());

const ownPhone = (): string => `1380000000${n}`;
const newPhone = (): string => `1370000000${n}`;
const successor = (): string => `o-successor-${n}`;
const grant = (): string => `unitContact.${unit.unitId}`;
const members = (): readonly string[] =>
  (city.documents<Office>('offices').find(({ _id }) => _id === grant())?.members ?? []).map(({ personId }) => personId);
const asked = (by: string, more: object = {}) =>
  city.call<{ code: string }>(by, 'account', 'handOver', { phone: newPhone(), name: '苏和', ...more });

async function codeOf(by: string, more: object = {}): Promise<string> {
  const reply = await asked(by, more);
  if (!reply.ok) throw new Error(reply.code);
  return reply.data.code;
}
const workspace = async (openid: string): Promise<string> => outcome(await city.call(openid, 'unit', 'workspace'));

test('by the contact: the old one keeps the desk until the new one accepts, and loses it then', async () => {
  const code = await codeOf(unit.openid);
  await city.signIn(successor(), newPhone());
  expect([await workspace(unit.openid), await workspace(successor())]).toEqual(['ok', 'forbidden']);
  expect(outcome(await accepts(city, successor(), code))).toBe('ok');
  expect([await workspace(unit.openid), await workspace(successor())]).toEqual(['forbidden', 'ok']);
  expect(members()).toEqual([personIdOf(newPhone())]);
  const [old, now] = [ownPhone(), newPhone()].map(personIdOf);
  expect(ledgerOf(city, ownPhone())).toMatchObject([
    { seq: 1, type: 'roleEnded', actor: { personId: now }, facts: { grant: grant(), why: 'handedOver', to: now, orderedBy: old } },
  ]);
  expect(ledgerOf(city, newPhone())).toMatchObject([
    { seq: 1, type: 'roleGranted', facts: { grant: grant(), invitedBy: old, replaces: 'inviter' } },
  ]);
});

test('by the contact: a colleague keeps the desk', async () => {
  await joins(city, unit.openid, 'o-colleague', { role: 'unitContact', phone: '13600000002' });
  await city.signIn(successor(), newPhone());
  await accepts(city, successor(), await codeOf(unit.openid));
  expect([...members()].sort()).toEqual([personIdOf('13600000002'), personIdOf(newPhone())].sort());
});

test('by the district officer: everybody before ends, and what they had invited too', async () => {
  await joins(city, unit.openid, 'o-colleague', { role: 'unitContact', phone: '13600000003' });
  const left = await invited(city, 'o-colleague', { role: 'unitContact', phone: '13600000033' });
  const leftOver = await codeOf('o-colleague', { phone: '13600000033' });
  const code = await codeOf(districtOfficer, { unitId: unit.unitId });
  await city.signIn(successor(), newPhone());
  expect(members()).toHaveLength(2);
  expect(outcome(await accepts(city, successor(), code))).toBe('ok');
  expect(members()).toEqual([personIdOf(newPhone())]);
  expect([await workspace(unit.openid), await workspace('o-colleague')]).toEqual(['forbidden', 'forbidden']);
  await city.signIn('o-friend', '13600000033');
  expect([outcome(await accepts(city, 'o-friend', left)), outcome(await accepts(city, 'o-friend', leftOver))]).toEqual(['codeExpired', 'codeExpired']);
  expect(members()).toEqual([personIdOf(newPhone())]);
});

test('of two hand-overs of one contact the first accepted counts', async () => {
  const [first, second] = [await codeOf(unit.openid), await codeOf(unit.openid, { phone: '13600000004' })];
  await city.signIn(successor(), newPhone());
  await city.signIn('o-later', '13600000004');
  expect(outcome(await accepts(city, successor(), first))).toBe('ok');
  expect(outcome(await accepts(city, 'o-later', second))).toBe('codeExpired');
  expect(members()).toEqual([personIdOf(newPhone())]);
});

test('to oneself it leaves the contact as before', async () => {
  const code = await codeOf(unit.openid, { phone: ownPhone() });
  expect(outcome(await accepts(city, unit.openid, code))).toBe('ok');
  expect(members()).toEqual([personIdOf(ownPhone())]);
  expect(await workspace(unit.openid)).toBe('ok');
});

test("a unit of another district is as unknown as one that does not exist; so is another unit to a contact", async () => {
  const elsewhere = await registered(city, 60);
  for (const [by, unitId] of [
    ['o-foreign', unit.unitId],
    [districtOfficer, 'nothing'],
    [unit.openid, elsewhere.unitId],
  ] as const)
    await refusedWith(city, 'notFound', () => asked(by, { unitId }));
});

test('a district officer must say which unit', async () => {
  const before = city.everything();
  expect(await asked(districtOfficer)).toMatchObject({ code: 'invalid', fields: [{ field: 'unitId' }] });
  expect(city.everything()).toBe(before);
});

test('is for contacts and district staff only', async () => {
  await city.signIn('o-nominee', '13600000009');
  for (const by of ['o-nominee', cityOfficer, administrator])
    await refusedWith(city, 'forbidden', () => asked(by, { unitId: unit.unitId }));
  await refusedWith(city, 'notSignedIn', () => asked('o-unknown', { unitId: unit.unitId }));
});

test('accepted while the contact ends the successor: the unit always has somebody', async () => {
  await joins(city, unit.openid, 'o-colleague-9', { role: 'unitContact', phone: '13600000010' });
  const code = await codeOf(unit.openid);
  await city.signIn(successor(), newPhone());
  await Promise.all([
    accepts(city, successor(), code),
    city.call('o-colleague-9', 'account', 'revokeRole', { role: 'unitContact', personId: personIdOf(ownPhone()) }),
    city.call(unit.openid, 'account', 'revokeRole', { role: 'unitContact', personId: personIdOf('13600000010') }),
  ]);
  const left = members();
  expect(left.length).toBeGreaterThan(0);
  const known = [[unit.openid, ownPhone()], ['o-colleague-9', '13600000010'], [successor(), newPhone()]] as const;
  for (const [openid, phone] of known)
    expect((await grantsOf(city, openid)).includes(grant())).toBe(left.includes(personIdOf(phone)));
});
