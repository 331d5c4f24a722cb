import fc from 'fast-check';
import {
  bootstrap,
  decideAcceptance,
  decideLeaving,
  grantIdOf,
  leavingFor,
  mayInvite,
  withGrant,
  withMember,
  withoutGrant,
  withoutMember,
} from '../../../cloudfunctions/domain/account/people';
import type { Grant, Invitation, Office, Person } from '../../../cloudfunctions/domain/account/person';
import { instantAt } from '../../../cloudfunctions/domain/beijing';
import { roles } from '../../../cloudfunctions/domain/terms';

const until = '2024-12-12T09:00:00.000+08:00';
const invitation: Invitation = {
  _id: 'key',
  role: 'unitContact',
  grantId: 'unitContact.u1',
  unitId: 'u1',
  place: '鹿城机械厂',
  personId: 'new',
  name: '苏和',
  invitedBy: 'old',
  invitedAs: 'unitContact.u1',
  replaces: 'inviter',
  expiresAt: until,
  acceptedBy: null,
};
const officeOf = (...personIds: string[]): Office => ({
  _id: 'unitContact.u1',
  members: personIds.map((personId) => ({ personId, name: '某人', phoneMasked: '138****0000', since: until })),
});
const idsIn = (office: Office): string[] => office.members.map(({ personId }) => personId);
const ordinary = { invitation, personId: 'new', inviters: officeOf('old'), now: until };

test('the last millisecond still gives the grant, and the invitation is used up', () => {
  const grant = { id: 'unitContact.u1', role: 'unitContact', unitId: 'u1', place: '鹿城机械厂', since: until };
  expect(decideAcceptance(ordinary)).toEqual({ ok: true, value: { grant, invitation: { ...invitation, acceptedBy: 'new' } } });
});

const first = { ...invitation, personId: null, invitedBy: bootstrap };
test.each([
  ['unknown', { invitation: null }, 'codeInvalid', {}],
  ["another's", { personId: 'thief' }, 'codeInvalid', {}],
  ["another's, used", { personId: 'thief', invitation: { ...invitation, acceptedBy: 'new' } }, 'codeInvalid', {}],
  ["anybody's, used by another", { invitation: { ...first, acceptedBy: 'old' } }, 'codeUsed', {}],
  ['a millisecond late', { now: '2024-12-12T09:00:00.001+08:00' }, 'codeExpired', { expired: until }],
  ['of an inviter who has gone', { inviters: officeOf('other') }, 'codeExpired', {}],
  ['of an office that nobody holds any more', { inviters: null }, 'codeExpired', {}],
  ["the first administrator's, where there is one", { invitation: first }, 'alreadyAdministered', {}],
])('an invitation that is %s is refused', (_says, more, code, facts) => {
  expect(decideAcceptance({ ...ordinary, ...more })).toEqual({ ok: false, code, facts });
});

test.each([
  ['late', { now: '2025-12-12T09:00:00.000+08:00' }],
  ['after its inviter went', { inviters: officeOf('new') }],
])('who has accepted before is recognised, %s too', (_says, more) => {
  const accepted = { ...invitation, acceptedBy: 'new' };
  expect(decideAcceptance({ ...ordinary, invitation: accepted, ...more })).toEqual({ ok: true, value: null });
});

test('the first administrator comes while there is none', () => {
  for (const inviters of [null, officeOf()]) expect(decideAcceptance({ ...ordinary, invitation: first, inviters })).toMatchObject({ ok: true });
});

test('an invitation is good up to its end and never after, at any moment', () => {
  const end = Date.parse(until);
  fc.assert(
    fc.property(fc.integer({ min: -864_000_000, max: 864_000_000 }), (offset) => {
      expect(decideAcceptance({ ...ordinary, now: instantAt(end + offset) }).ok).toBe(offset <= 0);
    }),
  );
});

test.each([
  ['nobody', ['old', 'third'], []],
  ['inviter', ['old', 'third'], ['old']],
  ['everybody', ['old', 'third'], ['old', 'third']],
  ['everybody', ['old', 'new', 'third'], ['old', 'third']],
  ['inviter', ['third'], []],
] as const)('replacing %s of %j ends %j', (replaces, members, leaving) => {
  expect(leavingFor({ ...invitation, replaces }, officeOf(...members), 'new')).toEqual(leaving);
  expect(leavingFor({ ...invitation, replaces }, null, 'new')).toEqual([]);
});

test.each([
  ['unitContact', ['a'], 'a', 'lastContact'],
  ['admin', ['a'], 'a', 'lastAdministrator'],
  ['expert', ['a'], 'b', 'notFound'],
  ['admin', [], 'a', 'notFound'],
] as const)('%s of %j: %s may not leave, %s', (role, members, leaving, code) => {
  expect(decideLeaving(officeOf(...members), role, leaving)).toMatchObject({ ok: false, code });
});

test('a role whose office was never held has nobody to leave', () => {
  expect(decideLeaving(null, 'admin', 'a')).toMatchObject({ ok: false, code: 'notFound' });
});

test.each([
  ['unitContact', ['a', 'b']],
  ['admin', ['a', 'b']],
  ['expert', ['a']],
  ['districtOfficer', ['a']],
] as const)('%s of %j may leave', (role, members) => {
  expect(decideLeaving(officeOf(...members), role, 'a')).toEqual({ ok: true, value: officeOf(...members.slice(1)) });
});

const someIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));

test('however people leave, a unit keeps a contact and the city an administrator', () => {
  fc.assert(
    fc.property(fc.constantFrom('unitContact' as const, 'admin' as const), someIds, fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (role, ids, leaving) => {
      fc.pre(ids.length > 0);
      let office = officeOf(...ids);
      for (const id of leaving) {
        const decision = decideLeaving(office, role, id);
        if (decision.ok) office = decision.value;
      }
      expect(office.members.length).toBeGreaterThan(0);
    }),
  );
});

const somebody: Person = { _id: 'a', openid: 'o', phoneSealed: 's', phoneMasked: '138****0000', name: '', grants: [], version: 0 };
const grantOf = (id: string): Grant => ({ id, role: 'expert', place: '包头市', since: until });

test('a grant given twice is held once, and taken away it is gone, whatever else is held', () => {
  fc.assert(
    fc.property(someIds, fc.constantFrom('a', 'b', 'c'), (held, id) => {
      const person = { ...somebody, grants: held.map(grantOf) };
      const once = withGrant(person, grantOf(id), '苏和');
      expect(once.grants.filter((grant) => grant.id === id)).toHaveLength(1);
      expect(withGrant(once, grantOf(id), '别名')).toEqual(once);
      expect(withoutGrant(once, id).grants).toEqual(person.grants.filter((grant) => grant.id !== id));
    }),
  );
});

test('a name once known stays', () => {
  expect(withGrant({ ...somebody, name: '乌恩' }, grantOf('x'), '苏和').name).toBe('乌恩');
  expect(withGrant(somebody, grantOf('x'), '苏和').name).toBe('苏和');
});

test('a member is entered once and can be taken out', () => {
  const once = withMember(officeOf('b'), 'unitContact.u1', somebody, until);
  expect(idsIn(once)).toEqual(['b', 'a']);
  expect(idsIn(withMember(once, 'unitContact.u1', somebody, until))).toEqual(['b', 'a']);
  expect(withMember(null, 'x', somebody, until)).toMatchObject({ _id: 'x', members: [{ personId: 'a' }] });
  expect(idsIn(withoutMember(once, 'a'))).toEqual(['b']);
});

test('an id names role and place', () => {
  expect([grantIdOf('unitContact', 'u1'), grantIdOf('cityOfficer', undefined)]).toEqual(['unitContact.u1', 'cityOfficer']);
});

test('nobody is invited to be the public or a nominee, and contacts come from their unit alone', () => {
  const inviting = (role: string): readonly string[] => roles.filter((by) => mayInvite[by]?.some((one) => one === role));
  expect([inviting('public'), inviting('nominee'), inviting('unitContact'), inviting('admin')]).toEqual([[], [], ['unitContact'], ['admin']]);
});
