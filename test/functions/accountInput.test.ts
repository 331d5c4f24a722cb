import { administrator, type City } from './city';
import { cityWithUnit, district, type TestUnit } from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
});
afterAll(() => city.close());

const operator = { $gt: '' };
const long = '长'.repeat(100_000);
const invitation = { role: 'expert', phone: '13700000001', name: '苏和' };
const successor = { phone: '13700000001', name: '苏和' };

const shapes: readonly (readonly [action: string, input: unknown, field: string])[] = [
  ['home', { day: '2024-12-05' }, ''],
  ['me', { openid: 'o-admin' }, ''],
  ['me', 'me', ''],
  ['bindPhone', {}, 'code'],
  ['bindPhone', { code: '' }, 'code'],
  ['bindPhone', { code: operator }, 'code'],
  ['bindPhone', { code: long }, 'code'],
  ['bindPhone', { code: 'x', phone: '13900000000' }, ''],
  ['acceptInvitation', {}, 'code'],
  ['acceptInvitation', { code: '     ' }, 'code'],
  ['acceptInvitation', { code: operator }, 'code'],
  ['acceptInvitation', { code: long }, 'code'],
  ['acceptInvitation', { code: 'ABCDEFGHJK', role: 'admin' }, ''],
  ['invite', { ...invitation, role: 'emperor' }, 'role'],
  ['invite', { ...invitation, role: operator }, 'role'],
  ['invite', { ...invitation, phone: operator }, 'phone'],
  ['invite', { ...invitation, phone: 13_700_000_001 }, 'phone'],
  ['invite', { ...invitation, phone: '123' }, 'phone'],
  ['invite', { ...invitation, phone: '' }, 'phone'],
  ['invite', { ...invitation, phone: '057185022088' }, 'phone'],
  ['invite', { ...invitation, phone: long }, 'phone'],
  ['invite', { ...invitation, name: '' }, 'name'],
  ['invite', { ...invitation, name: '<b>' }, 'name'],
  ['invite', { ...invitation, name: long }, 'name'],
  ['invite', { ...invitation, district: '150299' }, 'district'],
  ['invite', { ...invitation, unitId: 'x' }, ''],
  ['members', { role: operator }, 'role'],
  ['members', { role: 'expert', unitId: 'x' }, ''],
  ['members', { role: 'expert', district: operator }, 'district'],
  ['revokeRole', { role: 'expert' }, 'personId'],
  ['revokeRole', { role: 'expert', personId: { $ne: '' } }, 'personId'],
  ['revokeRole', { role: 'expert', personId: long }, 'personId'],
  ['revokeRole', { role: 'expert', personId: 'x', everybody: true }, ''],
  ['handOver', { ...successor, phone: '123' }, 'phone'],
  ['handOver', { ...successor, phone: operator }, 'phone'],
  ['handOver', { ...successor, name: '１２３' }, 'name'],
  ['handOver', { ...successor, unitId: operator }, 'unitId'],
  ['handOver', { ...successor, unitId: '' }, 'unitId'],
  ['handOver', { ...successor, unitId: long }, 'unitId'],
  ['handOver', { ...successor, replaces: 'everybody' }, ''],
];

const shortly = (input: unknown): string => JSON.stringify(input).slice(0, 60);

test.each(shapes.map(([action, input, field]) => [action, shortly(input), field, input] as const))(
  '%s refuses %s at “%s”, in Chinese, and writes nothing',
  async (action, _says, field, input) => {
    const before = city.everything();
    const reply = await city.call(action === 'handOver' ? unit.openid : administrator, 'account', action, input);
    expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    if (reply.ok) return;
    expect(reply.fields?.map((one) => one.field)).toContain(field);
    for (const { message } of [reply, ...(reply.fields ?? [])]) expect(message).toMatch(/[一-鿿]/);
    expect(city.everything()).toBe(before);
  },
);

test('everything wrong with an invitation is said at once', async () => {
  const reply = await city.call(administrator, 'account', 'invite', { role: 'districtOfficer', phone: '1', name: '1' });
  expect(reply).toMatchObject({ ok: false, code: 'invalid' });
  expect(reply.ok ? [] : reply.fields?.map(({ field }) => field).sort()).toEqual(['district', 'name', 'phone']);
});

test.each([long, 5, operator, ['admin']])('an `as` that is no id of a grant is refused', async (as) => {
  const event = { action: 'members', input: { role: 'expert', district }, as };
  expect(await city.cloud.callFunction('account', event, administrator)).toMatchObject({ ok: false, code: 'invalid' });
});
