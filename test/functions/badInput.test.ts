import { administrator, type City, type Refused } from './city';
import {
  cityOfficer, confirmed, contact, declare, district, districtOfficer,
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
  await city.appoint('o-expert', '13900000004', 'expert');
  await city.appoint('o-discipline', '13900000005', 'discipline');
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
async function refused(openid: string | null, name: string, action: string, input: unknown): Promise<Refused> {
  const before = city.everything();
  const reply = await city.call(openid, name, action, input);
  if (reply.ok) throw new Error(`${name}.${action} was allowed: ${JSON.stringify(input)}`);
  expect(reply.message).toMatch(/[一-鿿]/);
  expect(city.everything()).toBe(before);
  return reply;
}

const operator = { $gt: '' };
const headcounts = {
  asOf: '2024-11-30',
  technician: 10,
  seniorTechnician: 10,
  specialTechnician: 0,
  chiefTechnician: 0,
};
const registration = { uscc: uscc(9), name: '鹿城新厂', district, address: '', contact };

/** Inputs whose shape is wrong, and the field that says so. */
const shapes: readonly (readonly [fn: string, action: string, input: unknown, field: string])[] = [
  ['unit', 'explainQuota', { level: 'technician', headcount: -1 }, 'headcount'],
  ['unit', 'explainQuota', { level: 'technician', headcount: 1.5 }, 'headcount'],
  ['unit', 'explainQuota', { level: 'technician', headcount: 1_000_001 }, 'headcount'],
  ['unit', 'explainQuota', { level: 'technician', headcount: '100' }, 'headcount'],
  ['unit', 'explainQuota', { level: 'specialTechnician', headcount: 1 }, 'level'],
  ['unit', 'explainQuota', { level: 'technician' }, 'headcount'],
  ['unit', 'register', { ...registration, state: 'approved' }, ''],
  ['unit', 'register', { ...registration, uscc: operator }, 'uscc'],
  ['unit', 'register', { ...registration, district: '150299' }, 'district'],
  ['unit', 'register', { ...registration, contact: { ...contact, name: '<b>' } }, 'contact.name'],
  ['unit', 'register', { ...registration, contact: { ...contact, phone: '123' } }, 'contact.phone'],
  ['unit', 'register', { ...registration, contact: null }, 'contact'],
  ['unit', 'declareHeadcounts', { ...headcounts, asOf: '2024-02-30' }, 'asOf'],
  ['unit', 'declareHeadcounts', { ...headcounts, technician: { $gt: 0 } }, 'technician'],
  ['unit', 'declareHeadcounts', { ...headcounts, unitId: 'x' }, ''],
  ['unit', 'declareHeadcounts', { ...headcounts, version: -1 }, 'version'],
  ['unit', 'workspace', { search: operator }, 'search'],
  ['unit', 'saveNominee', { tier: 'best', form: {} }, 'tier'],
  ['unit', 'saveNominee', { tier: 'senior' }, 'form'],
  ['unit', 'saveNominee', { tier: 'senior', form: [] }, 'form'],
  ['unit', 'saveNominee', { tier: 'senior', form: { ...goodForm(1), score: 100 } }, 'form'],
  ['unit', 'saveNominee', { tier: 'senior', form: { name: operator } }, 'form.name'],
  ['unit', 'saveNominee', { tier: 'senior', form: { issuedOn: '昨天' } }, 'form.issuedOn'],
  ['unit', 'saveNominee', { tier: 'senior', form: { honours: [{ title: 1 }] } }, 'form.honours.0.title'],
  ['unit', 'saveNominee', { nominationId: 'x', tier: 'senior', form: {} }, 'revision'],
  ['unit', 'nominee', { nominationId: operator }, 'nominationId'],
  ['unit', 'nominee', { nominationId: '' }, 'nominationId'],
  ['unit', 'attach', { nominationId: 'x', slot: 'anything', fileId: 'y' }, 'slot'],
  ['unit', 'attach', { nominationId: 'x', slot: 'photo', fileId: 'y', replaces: operator }, 'replaces'],
  ['unit', 'attachUnitPaper', { slot: 'photo', fileId: 'y' }, 'slot'],
  ['unit', 'attachUnitPaper', { slot: 'authorityLetter', fileId: operator }, 'fileId'],
  ['unit', 'detachUnitPaper', { fileId: '' }, 'fileId'],
  ['unit', 'papers', { unitId: 'x' }, ''],
  ['unit', 'uploadTicket', { purpose: 'photo', name: 'a.png', size: 0 }, 'size'],
  ['unit', 'uploadTicket', { purpose: 'avatar', name: 'a.png', size: 1 }, 'purpose'],
  ['unit', 'submit', { route: 'both', version: 1 }, 'route'],
  ['unit', 'submit', { route: 'district', version: '1' }, 'version'],
  ['unit', 'submit', { route: 'district', version: 1, unitId: 'x' }, ''],
  ['unit', 'receipt', { number: ['x'] }, 'number'],
  ['unit', 'withdraw', {}, 'nominationId'],
  ['unit', 'withdraw', [], ''],
  ['unit', 'withdraw', 'x', ''],
  ['nominee', 'find', { name: '王', idLast6: '12345' }, 'idLast6'],
  ['nominee', 'find', { name: '王', idLast6: '.*' }, 'idLast6'],
  ['nominee', 'find', { name: operator, idLast6: '123456' }, 'name'],
  ['nominee', 'confirm', { nominationId: 'x', revision: null }, 'revision'],
  ['nominee', 'dispute', { nominationId: 'x', field: 'state', remark: '不对' }, 'field'],
  ['nominee', 'dispute', { nominationId: 'x', field: 'name', remark: '   ' }, 'remark'],
  ['nominee', 'status', { personId: 'x' }, ''],
  ['review', 'queue', { stage: 'drafts' }, 'stage'],
  ['review', 'queue', { stage: 'firstReview', reviewer: 'city' }, ''],
  ['review', 'open', { nominationId: { $ne: null } }, 'nominationId'],
  ['review', 'approveUnit', { unitId: 'x', supersede: { reason: '' } }, 'supersede.reason'],
  ['review', 'approveUnit', { unitId: 'x', supersede: true }, 'supersede'],
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
];

test.each(shapes)('%s.%s refuses %j at “%s”', async (fn, action, input, field) => {
  const reply = await refused(fn === 'review' ? districtOfficer : unit.openid, fn, action, input);
  expect(reply.code).toBe('invalid');
  expect(reply.fields?.map((one) => one.field)).toContain(field);
  for (const one of reply.fields ?? []) expect(one.message).toMatch(/[一-鿿]/);
});

test.each([
  'eyJub3QiOiJhIGxpc3QifQ',
  'not base64 at all!',
  Buffer.from('[{"$gt":""},"x"]').toString('base64url'),
  Buffer.from('["a"]').toString('base64url'),
])('a cursor that was not given out is refused: %s', async (cursor) => {
  expect((await refused(districtOfficer, 'review', 'queue', { stage: 'firstReview', cursor })).code).toBe('invalid');
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
  ];
  for (const [action, more] of inputs) {
    const reply = await refused(unit.openid, 'unit', action, { ...more, nominationId });
    expect(reply).toEqual(
      await refused(unit.openid, 'unit', action, { ...more, nominationId: `2024.${unit.unitId}.99` }),
    );
    expect(reply).toEqual({ ok: false, code: 'notFound', message: '没有找到这份推荐。请返回上一页刷新' });
  }
});

/** Every action that is not for everybody, with an input of the right shape. */
const guarded = (): readonly (readonly [
  fn: string,
  action: string,
  input: object,
  allowed: 'contact' | 'signedIn' | 'district' | 'staff',
])[] => [
  ['unit', 'register', registration, 'signedIn'],
  ['unit', 'declareHeadcounts', headcounts, 'contact'],
  ['unit', 'workspace', {}, 'contact'],
  ['unit', 'registration', {}, 'contact'],
  ['unit', 'saveNominee', { tier: 'senior', form: goodForm(5) }, 'contact'],
  ['unit', 'nominee', { nominationId: nominee.nominationId }, 'contact'],
  ['unit', 'uploadTicket', { purpose: 'photo', name: 'a.png', size: 5 }, 'contact'],
  ['unit', 'attach', { nominationId: nominee.nominationId, slot: 'photo', fileId: 'x' }, 'contact'],
  ['unit', 'detach', { nominationId: nominee.nominationId, fileId: 'x' }, 'contact'],
  ['unit', 'papers', {}, 'contact'],
  ['unit', 'attachUnitPaper', { slot: 'authorityLetter', fileId: 'x' }, 'contact'],
  ['unit', 'detachUnitPaper', { fileId: 'x' }, 'contact'],
  ['unit', 'checkSubmit', { route: 'district' }, 'contact'],
  ['unit', 'submit', { route: 'district', version: 1 }, 'contact'],
  ['unit', 'receipt', { number: 'x' }, 'contact'],
  ['unit', 'withdraw', { nominationId: nominee.nominationId }, 'contact'],
  ['nominee', 'find', { name: '王', idLast6: '123456' }, 'signedIn'],
  ['nominee', 'read', { nominationId: nominee.nominationId }, 'signedIn'],
  ['nominee', 'confirm', { nominationId: nominee.nominationId, revision: 1 }, 'signedIn'],
  ['nominee', 'dispute', { nominationId: nominee.nominationId, field: 'name', remark: '不对' }, 'signedIn'],
  ['nominee', 'status', {}, 'signedIn'],
  ['review', 'queue', { stage: 'firstReview' }, 'staff'],
  ['review', 'open', { nominationId: inReview.nominationId }, 'staff'],
  ['review', 'openUnit', { unitId: unit.unitId }, 'district'],
  ['review', 'approveUnit', { unitId: unit.unitId }, 'district'],
  ['review', 'declineUnit', { unitId: unit.unitId, reason: '不对' }, 'district'],
  [
    'review',
    'returnForCorrection',
    { nominationId: inReview.nominationId, version: 1, remarks: [{ field: 'name', text: '错' }] },
    'staff',
  ],
];

test('whoever is not signed in is told so, with and without a WeChat account', async () => {
  for (const openid of [null, 'o-unbound']) {
    for (const [fn, action, input] of guarded()) {
      const reply = await refused(openid, fn, action, input);
      expect([fn, action, reply.code, reply.message]).toEqual([
        fn,
        action,
        'notSignedIn',
        '还没有登录。请先用手机号登录',
      ]);
    }
  }
});

test('each role is kept out of what is not its own', async () => {
  const apart = ['o-expert', 'o-discipline', administrator];
  const outside: Readonly<Record<string, readonly string[]>> = {
    contact: [nominee.openid, districtOfficer, cityOfficer, ...apart],
    district: [nominee.openid, unit.openid, cityOfficer, ...apart],
    staff: [nominee.openid, unit.openid, ...apart],
    signedIn: [],
  };
  for (const [fn, action, input, allowed] of guarded())
    for (const openid of outside[allowed] ?? []) {
      const reply = await refused(openid, fn, action, input);
      expect([fn, action, openid, reply.code]).toEqual([fn, action, openid, 'forbidden']);
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
