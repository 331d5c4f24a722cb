import type { Office, Person } from '../../cloudfunctions/domain/account/person';
import { roles } from '../../cloudfunctions/domain/terms';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { accepts, grantsOf, invited, joins, ledgerOf, outcome, refusedWith } from './accountActs';
import { appointOthers, cast } from './cast';
import { administrator, type City } from './city';
import { cityOfficer, district, registered, staffedCity, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  city = await staffedCity();
  await appointOthers(city);
  [unit, other] = [await registered(city, 1), await registered(city, 2)];
});
afterAll(() => city.close());

const mayInvite: Readonly<Record<string, readonly string[]>> = {
  admin: ['districtOfficer', 'districtTalentOffice', 'cityOfficer', 'cityTalentOffice', 'expert', 'discipline', 'admin'],
  cityOfficer: ['districtOfficer', 'districtTalentOffice', 'expert'],
  unitContact: ['unitContact'],
};

test.each(roles)('%s invites, sees and ends the roles of the table and no others', async (own) => {
  const openid = own === 'public' ? null : cast[own];
  const no = own === 'public' ? 'notSignedIn' : 'forbidden';
  for (const role of roles) {
    const inviting = (mayInvite[own] ?? []).includes(role);
    const place = { role, district };
    const personId = personIdOf('13700009999');
    const invite = () => city.call(openid, 'account', 'invite', { ...place, phone: '13700000002', name: '苏和' });
    if (inviting) expect([role, outcome(await invite())]).toEqual([role, 'ok']);
    else await refusedWith(city, no, invite);
    const members = await city.call(openid, 'account', 'members', place);
    expect([role, outcome(members)]).toEqual([role, inviting ? 'ok' : no]);
    await refusedWith(city, inviting ? 'notFound' : no, () => city.call(openid, 'account', 'revokeRole', { ...place, personId }));
  }
});

test.each(['districtOfficer', 'districtTalentOffice'])('a %s is of a district, which must be said', async (role) => {
  const missing = [{ field: 'district', message: '还没选属地旗县区' }];
  const inputs = { invite: { role, phone: '13700000002', name: '苏和' }, members: { role }, revokeRole: { role, personId: 'x' } };
  for (const [action, input] of Object.entries(inputs)) {
    const before = city.everything();
    expect(await city.call(cityOfficer, 'account', action, input)).toMatchObject({ ok: false, code: 'invalid', fields: missing });
    expect(city.everything()).toBe(before);
  }
});

test('a district said beside a role of the whole city changes nothing', async () => {
  const all = await city.get<{ members: readonly object[] }>(administrator, 'account', 'members', { role: 'cityOfficer' });
  expect(all.members).toHaveLength(1);
  expect(await city.get(administrator, 'account', 'members', { role: 'cityOfficer', district })).toEqual(all);
});

test('a second contact works on the same desk; a district in the invitation opens no other door', async () => {
  const code = await invited(city, unit.openid, { role: 'unitContact', phone: '13700000010', district });
  await city.signIn('o-second', '13700000010');
  expect(await accepts(city, 'o-second', code)).toMatchObject({ data: { grants: [{ id: `unitContact.${unit.unitId}`, place: '鹿城第1机械厂' }] } });
  const { nominationId } = await city.get<{ nominationId: string }>('o-second', 'unit', 'saveNominee', { tier: 'senior', form: {} });
  expect(await city.get(unit.openid, 'unit', 'nominee', { nominationId })).toMatchObject({ nominationId });
  const view = await city.get('o-second', 'account', 'members', { role: 'unitContact' });
  expect(view).toEqual({
    members: [
      { personId: personIdOf('13800000001'), name: '张敏', phone: '138****0001', sinceText: '12月5日', self: false },
      { personId: personIdOf('13700000010'), name: '苏和', phone: '137****0010', sinceText: '12月5日', self: true },
    ],
  });
});

describe('somebody with several roles', () => {
  const [both, phone] = ['o-both', '13700000020'];
  const grant = (of: TestUnit): string => `unitContact.${of.unitId}`;
  beforeAll(async () => {
    await joins(city, unit.openid, both, { role: 'unitContact', phone });
    await joins(city, other.openid, both, { role: 'unitContact', phone });
    await joins(city, administrator, both, { role: 'admin', phone });
  });
  const unitIdOf = async (as?: string): Promise<string> =>
    (await city.get<{ unit: { unitId: string } }>(both, 'unit', 'workspace', {}, as)).unit.unitId;

  test('acts under the one that `as` names, and under the first that fits without it', async () => {
    expect([await unitIdOf(), await unitIdOf(grant(unit)), await unitIdOf(grant(other))]).toEqual([unit.unitId, unit.unitId, other.unitId]);
  });
  test('invites into the unit that `as` names', async () => {
    const code = await invited(city, both, { role: 'unitContact', phone: '13700000021' }, grant(other));
    await city.signIn('o-third', '13700000021');
    await accepts(city, 'o-third', code);
    expect(await grantsOf(city, 'o-third')).toEqual([grant(other)]);
  });
  test('sees and ends the contacts of the unit that `as` names', async () => {
    const [personId, role] = [personIdOf('13700000021'), 'unitContact'];
    await refusedWith(city, 'notFound', () => city.call(both, 'account', 'revokeRole', { personId, role }, grant(unit)));
    const { members } = await city.get<{ members: readonly { personId: string }[] }>(both, 'account', 'members', { role }, grant(other));
    expect(members.map((member) => member.personId)).toContain(personId);
    await city.get(both, 'account', 'revokeRole', { personId, role }, grant(other));
    expect(await grantsOf(city, 'o-third')).toEqual([]);
  });
  test.each([
    ['unit', 'workspace', {}, 'admin'],
    ['account', 'invite', { role: 'unitContact', phone: '13700000022', name: '苏和' }, 'admin'],
    ['account', 'invite', { role: 'expert', phone: '13700000022', name: '苏和' }, 'theirs'],
    ['account', 'members', { role: 'unitContact' }, 'nobody'],
    ['account', 'revokeRole', { role: 'admin', personId: 'x' }, 'cityOfficer'],
    ['account', 'handOver', { phone: '13700000022', name: '苏和' }, 'cityOfficer'],
  ])('%s.%s with %j as %s is forbidden: the role is not theirs or does not fit', async (fn, action, input, as) => {
    const chosen = as === 'theirs' ? grant(unit) : as;
    await refusedWith(city, 'forbidden', () => city.call(both, fn, action, input, chosen));
  });
});

test('whoever lost a role is forbidden at the next call, and the ledger says who ended it', async () => {
  await city.appoint('o-gone', '13700000030', 'districtOfficer', district);
  expect(outcome(await city.call('o-gone', 'review', 'queue', { stage: 'units' }))).toBe('ok');
  const input = { personId: personIdOf('13700000030'), role: 'districtOfficer', district };
  const view = await city.get<{ members: readonly { personId: string }[] }>(cityOfficer, 'account', 'revokeRole', input);
  expect(view.members.map(({ personId }) => personId)).toEqual([personIdOf('13900000001')]);
  await refusedWith(city, 'forbidden', () => city.call('o-gone', 'review', 'queue', { stage: 'units' }));
  await refusedWith(city, 'notFound', () => city.call(cityOfficer, 'account', 'revokeRole', input));
  expect(ledgerOf(city, '13700000030').map(({ seq, type, actor, facts }) => ({ seq, type, actor, facts }))).toEqual([
    {
      seq: 1,
      type: 'roleGranted',
      actor: { personId: input.personId, role: 'districtOfficer' },
      facts: { grant: `districtOfficer.${district}`, invitedBy: personIdOf('13900000000'), replaces: 'nobody' },
    },
    {
      seq: 2,
      type: 'roleEnded',
      actor: { personId: personIdOf('13900000002'), role: 'cityOfficer' },
      facts: { grant: `districtOfficer.${district}`, why: 'revoked' },
    },
  ]);
});

test('the last contact and the last administrator stay', async () => {
  const last = await registered(city, 3);
  const contact = { personId: personIdOf('13800000003'), role: 'unitContact' };
  await refusedWith(city, 'lastContact', () => city.call(last.openid, 'account', 'revokeRole', contact));
  await city.get(administrator, 'account', 'revokeRole', { personId: personIdOf('13700000020'), role: 'admin' });
  const admin = { personId: personIdOf('13900000000'), role: 'admin' };
  await refusedWith(city, 'lastAdministrator', () => city.call(administrator, 'account', 'revokeRole', admin));
});

test.each([4, 5, 6])('two contacts who end each other at once leave one (unit %i)', async (n) => {
  const own = await registered(city, n);
  const [openid, phone] = [`o-rival-${n}`, `1370000004${n}`];
  await joins(city, own.openid, openid, { role: 'unitContact', phone });
  const end = (by: string, whom: string) => city.call(by, 'account', 'revokeRole', { role: 'unitContact', personId: personIdOf(whom) });
  await Promise.all([end(own.openid, phone), end(openid, `1380000000${n}`)]);
  const id = `unitContact.${own.unitId}`;
  const office = city.documents<Office>('offices').find(({ _id }) => _id === id);
  const granted = city.documents<Person>('people').filter(({ grants }) => grants.some((grant) => grant.id === id));
  expect(office?.members.map(({ personId }) => personId)).toEqual(granted.map(({ _id }) => _id));
  expect(granted).toHaveLength(1);
});
