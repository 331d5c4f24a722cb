import { administrator, type City, type Refused } from './city';
import {
  confirmed, contact, declare, district, districtOfficer,
  goodForm,
  registered,
  staffedCity,
  submitted,
  uscc,
  written,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;
let nominee: TestNominee;
let foreign: TestNominee;
let inReview: TestNominee;

beforeAll(async () => {
  city = await staffedCity();
  unit = await registered(city, 1);
  other = await registered(city, 2);
  await declare(city, unit, 10, 100);
  inReview = await confirmed(city, unit, 3);
  await submitted(city, unit);
  nominee = await confirmed(city, unit, 1);
  foreign = await written(city, other, 2);
});
afterAll(() => city.close());

/** Refused, in Chinese, with nothing written. */
async function refused(openid: string, name: string, action: string, input: unknown): Promise<Refused> {
  const before = city.everything();
  const reply = await city.call(openid, name, action, input);
  if (reply.ok) throw new Error(`${name}.${action} was allowed: ${JSON.stringify(input)}`);
  expect(reply.message).toMatch(/[一-鿿]/);
  expect(city.everything()).toBe(before);
  return reply;
}

const headcounts = {
  asOf: '2024-11-30',
  technician: 10,
  seniorTechnician: 10,
  specialTechnician: 0,
  chiefTechnician: 0,
};
const invitation = { role: 'expert', phone: '13700000001', name: '苏和' };
const successor = { phone: '13700000001', name: '苏和' };
const registration = { uscc: uscc(9), name: '鹿城新厂', district, address: '', contact };

/** Inputs past what the rules allow, and the field that says so; wrong shapes are the laws' matter. */
const shapes: readonly (readonly [fn: string, action: string, input: unknown, field: string])[] = [
  ['unit', 'explainQuota', { level: 'technician', headcount: -1 }, 'headcount'],
  ['unit', 'explainQuota', { level: 'technician', headcount: 1_000_001 }, 'headcount'],
  ['unit', 'explainQuota', { level: 'specialTechnician', headcount: 1 }, 'level'],
  ['unit', 'register', { ...registration, district: '150299' }, 'district'],
  ['unit', 'register', { ...registration, contact: { ...contact, name: '<b>' } }, 'contact.name'],
  ['unit', 'register', { ...registration, contact: { ...contact, phone: '123' } }, 'contact.phone'],
  ['unit', 'declareHeadcounts', { ...headcounts, asOf: '2024-02-30' }, 'asOf'],
  ['unit', 'declareHeadcounts', { ...headcounts, version: -1 }, 'version'],
  ['unit', 'saveNominee', { tier: 'senior', form: { issuedOn: '昨天' } }, 'form.issuedOn'],
  ['unit', 'saveNominee', { nominationId: 'x', tier: 'senior', form: {} }, 'revision'],
  ['unit', 'nominee', { nominationId: '' }, 'nominationId'],
  ['unit', 'attachUnitPaper', { slot: 'photo', fileId: 'y' }, 'slot'],
  ['unit', 'detachUnitPaper', { fileId: '' }, 'fileId'],
  ['unit', 'uploadTicket', { purpose: 'photo', name: 'a.png', size: 0 }, 'size'],
  ['nominee', 'find', { name: '王', idLast6: '12345' }, 'idLast6'],
  ['nominee', 'find', { name: '王', idLast6: '.*' }, 'idLast6'],
  ['nominee', 'dispute', { nominationId: 'x', field: 'state', remark: '不对' }, 'field'],
  ['nominee', 'dispute', { nominationId: 'x', field: 'name', remark: '   ' }, 'remark'],
  ['review', 'approveUnit', { unitId: 'x', supersede: { reason: '' } }, 'supersede.reason'],
  ['review', 'declineUnit', { unitId: 'x', reason: '长'.repeat(201) }, 'reason'],
  ['review', 'returnForCorrection', { nominationId: 'x', version: 1, remarks: [] }, 'remarks'],
  [
    'review',
    'returnForCorrection',
    { nominationId: 'x', version: 1, remarks: [{ field: 'score', text: '低' }] },
    'remarks.0.field',
  ],
  [
    'review',
    'returnForCorrection',
    { nominationId: 'x', version: 1, remarks: [{ field: 'name', text: '错' }], due: '12月10日' },
    'due',
  ],
  ['account', 'bindPhone', { code: '' }, 'code'],
  ['account', 'acceptInvitation', { code: '     ' }, 'code'],
  ['account', 'invite', { ...invitation, phone: '123' }, 'phone'],
  ['account', 'invite', { ...invitation, phone: '' }, 'phone'],
  ['account', 'invite', { ...invitation, phone: '057185022088' }, 'phone'],
  ['account', 'invite', { ...invitation, name: '' }, 'name'],
  ['account', 'invite', { ...invitation, name: '<b>' }, 'name'],
  ['account', 'invite', { ...invitation, district: '150299' }, 'district'],
  ['account', 'handOver', { ...successor, phone: '123' }, 'phone'],
  ['account', 'handOver', { ...successor, name: '１２３' }, 'name'],
  ['account', 'handOver', { ...successor, unitId: '' }, 'unitId'],
  ['unit', 'workspace', { rows: 51 }, 'rows'],
  ['unit', 'workspace', { cursor: 'x'.repeat(201) }, 'cursor'],
  ['unit', 'nominees', { search: '长'.repeat(51) }, 'search'],
  ['unit', 'remind', { nominationIds: [] }, 'nominationIds'],
  ['unit', 'remind', { nominationIds: Array.from({ length: 3001 }, () => 'x') }, 'nominationIds'],
  ['unit', 'receipt', { number: 'x', from: -1 }, 'from'],
  ['unit', 'changes', { nominationId: '' }, 'nominationId'],
  ['unit', 'correctPhone', { nominationId: 'x', phone: '1'.repeat(31), reason: '错' }, 'phone'],
  ['unit', 'correctPhone', { nominationId: 'x', phone: '13800000000', reason: ' ' }, 'reason'],
  ['unit', 'end', { nominationId: 'x', why: 'left', on: '2024-02-30' }, 'on'],
  ['unit', 'end', { nominationId: 'x', why: 'left', on: '2024-12-01', note: '长'.repeat(201) }, 'note'],
  ['unit', 'answerDispute', { nominationId: 'x', field: 'state', text: '没错' }, 'field'],
  ['unit', 'answerDispute', { nominationId: 'x', field: 'name', text: '' }, 'text'],
];

/** Somebody who may ask it. */
const callerOf = (fn: string, action: string): string =>
  fn === 'review' ? districtOfficer : fn === 'account' && action !== 'handOver' ? administrator : unit.openid;

test.each(shapes.map(([fn, action, input, field]) => [fn, action, JSON.stringify(input).slice(0, 80), field, input] as const))(
  '%s.%s refuses %s at “%s”',
  async (fn, action, _says, field, input) => {
    const reply = await refused(callerOf(fn, action), fn, action, input);
    expect(reply.code).toBe('invalid');
    expect(reply.fields?.map((one) => one.field)).toContain(field);
    for (const one of reply.fields ?? []) expect(one.message).toMatch(/[一-鿿]/);
  },
);

test('everything wrong with an invitation is said at once', async () => {
  const reply = await city.call(administrator, 'account', 'invite', { role: 'districtOfficer', phone: '1', name: '1' });
  expect(reply).toMatchObject({ ok: false, code: 'invalid' });
  expect(reply.ok ? [] : reply.fields?.map(({ field }) => field).sort()).toEqual(['district', 'name', 'phone']);
});

test.each(['长'.repeat(100_000), 5, { $gt: '' }, ['admin']])('an `as` that is no id of a grant is refused', async (as) => {
  const event = { action: 'members', input: { role: 'expert', district }, as };
  expect(await city.cloud.callFunction('account', event, administrator)).toMatchObject({ ok: false, code: 'invalid' });
});

test.each([
  'eyJub3QiOiJhIGxpc3QifQ',
  'not base64 at all!',
  Buffer.from('[{"$gt":""},"x"]').toString('base64url'),
  Buffer.from('["a"]').toString('base64url'),
  '2024.x.1',
])('a cursor that was not given out is refused: %s', async (cursor) => {
  expect((await refused(districtOfficer, 'review', 'queue', { stage: 'firstReview', cursor })).code).toBe('invalid');
  for (const action of ['workspace', 'nominees', 'toPhone']) expect((await refused(unit.openid, 'unit', action, { cursor })).code).toBe('invalid');
});

test.each(['constructor', '__proto__', 'toString', 'nothing', ''])('no function has an action “%s”', async (action) => {
  for (const fn of ['unit', 'nominee', 'review'])
    expect((await refused(unit.openid, fn, action, {})).code).toBe('invalid');
});

test("another unit's nomination is as unknown as one that does not exist", async () => {
  const { nominationId } = foreign;
  const inputs: readonly (readonly [string, object])[] = [
    ['nominee', {}],
    ['withdraw', {}],
    ['saveNominee', { revision: 1, tier: 'senior', form: goodForm(2) }],
    ['detach', { fileId: 'x' }],
    ['standing', {}],
    ['changes', {}],
    ['confirmOnPaper', { revision: 1 }],
    ['correctPhone', { phone: '13800000000', reason: '错' }],
    ['end', { why: 'left', on: '2024-12-01' }],
    ['answerDispute', { field: 'name', text: '没错' }],
  ];
  for (const [action, more] of inputs) {
    const reply = await refused(unit.openid, 'unit', action, { ...more, nominationId });
    expect(reply).toEqual(
      await refused(unit.openid, 'unit', action, { ...more, nominationId: `2024.${unit.unitId}.99` }),
    );
    expect(reply).toEqual({ ok: false, code: 'notFound', message: '没有找到这份推荐。请返回上一页刷新' });
  }
});

test('a grant that the caller does not have cannot be taken on', async () => {
  const before = city.everything();
  const asOther = await city.call(unit.openid, 'unit', 'workspace', {}, `unitContact.${other.unitId}`);
  expect(asOther).toMatchObject({ ok: false, code: 'forbidden' });
  expect(city.everything()).toBe(before);
});

test('nobody says who they are by the event', async () => {
  const event = { action: 'workspace', input: {}, openid: unit.openid, userInfo: { openId: unit.openid } };
  const asked = { method: 'POST', body: JSON.stringify(event), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${city.cloud.url}/functions/unit`, asked);
  expect(await response.json()).toMatchObject({ ok: false, code: 'notSignedIn' });
});

test('no ID number stands anywhere but sealed', async () => {
  const { idNumber } = goodForm(1);
  expect(city.everything()).not.toContain(idNumber);
  const own = await city.get(unit.openid, 'unit', 'nominee', { nominationId: nominee.nominationId });
  expect(JSON.stringify(own)).not.toContain(idNumber);
  const reviewed = await city.get(districtOfficer, 'review', 'open', { nominationId: inReview.nominationId });
  expect(JSON.stringify(reviewed)).not.toContain(goodForm(3).idNumber);
});
