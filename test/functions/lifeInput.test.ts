/** Who may not touch a nominee's life, and what no input may be: the actions of changes, as badInput.test.ts has the others. */
import { administrator, type City, type Refused } from './city';
import { cityOfficer, cityWithUnit, confirmed, districtOfficer, registered, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let nominee: TestNominee;
let foreign: TestNominee;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 50]));
  nominee = await confirmed(city, unit, 1);
  foreign = await confirmed(city, await registered(city, 2), 2);
});
afterAll(() => city.close());

const operator = { $gt: '' };

/** Refused, with nothing written. */
async function refused(openid: string | null, fn: string, action: string, input: unknown): Promise<Refused> {
  const before = city.everything();
  const reply = await city.call(openid, fn, action, input);
  if (reply.ok) throw new Error(`${fn}.${action} took it`);
  expect(city.everything()).toBe(before);
  return reply;
}

test.each<readonly [fn: string, action: string, input: unknown, field: string]>([
  ['unit', 'standing', { nominationId: operator }, 'nominationId'],
  ['unit', 'changes', { nominationId: '' }, 'nominationId'],
  ['unit', 'confirmOnPaper', { nominationId: 'x' }, 'revision'],
  ['unit', 'confirmOnPaper', { nominationId: 'x', revision: 1, fileId: 'y' }, ''],
  ['unit', 'correctPhone', { nominationId: 'x', phone: operator, reason: '错' }, 'phone'],
  ['unit', 'correctPhone', { nominationId: 'x', phone: '1'.repeat(31), reason: '错' }, 'phone'],
  ['unit', 'correctPhone', { nominationId: 'x', phone: '13800000000', reason: ' ' }, 'reason'],
  ['unit', 'end', { nominationId: 'x', why: 'fired', on: '2024-12-01' }, 'why'],
  ['unit', 'end', { nominationId: 'x', why: 'left', on: '2024-02-30' }, 'on'],
  ['unit', 'end', { nominationId: 'x', why: 'left', on: '2024-12-01', note: '长'.repeat(201) }, 'note'],
  ['unit', 'answerDispute', { nominationId: 'x', field: 'state', text: '没错' }, 'field'],
  ['unit', 'answerDispute', { nominationId: 'x', field: 'name', text: '' }, 'text'],
  ['nominee', 'confirm', { nominationId: 'x', revision: 1, consent: true }, 'consent'],
  ['nominee', 'confirm', { nominationId: 'x', revision: 1, consent: { version: operator, idNumber: true } }, 'consent.version'],
  ['account', 'privacy', { version: 'x' }, ''],
])('%s.%s refuses %j at “%s”', async (fn, action, input, field) => {
  const reply = await refused(unit.openid, fn, action, input);
  expect(reply.code).toBe('invalid');
  expect(reply.fields?.map((one) => one.field)).toContain(field);
  for (const one of reply.fields ?? []) expect(one.message).toMatch(/[一-鿿]/);
});

const actions: readonly (readonly [action: string, more: object])[] = [
  ['standing', {}],
  ['changes', {}],
  ['confirmOnPaper', { revision: 1 }],
  ['correctPhone', { phone: '13800000000', reason: '错' }],
  ['end', { why: 'left', on: '2024-12-01' }],
  ['answerDispute', { field: 'name', text: '没错' }],
];

test.each(actions)('unit.%s is for the contacts of the own unit only', async (action, more) => {
  const input = { ...more, nominationId: nominee.nominationId };
  for (const openid of [null, 'o-unbound'])
    expect(await refused(openid, 'unit', action, input)).toMatchObject({ code: 'notSignedIn' });
  for (const openid of [nominee.openid, districtOfficer, cityOfficer, administrator])
    expect(await refused(openid, 'unit', action, input)).toMatchObject({ code: 'forbidden' });
  const unknown = { ok: false, code: 'notFound', message: '没有找到这份推荐。请返回上一页刷新' };
  for (const nominationId of [foreign.nominationId, `2024.${unit.unitId}.99`])
    expect(await refused(unit.openid, 'unit', action, { ...more, nominationId })).toEqual(unknown);
});
