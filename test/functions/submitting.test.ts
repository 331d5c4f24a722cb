import { spreadPackage } from '../../cloudfunctions/platform/spreadPackage';
import type { Package } from '../../cloudfunctions/domain/nomination/nomination';
import type { City, Reply } from './city';
import {
  confirmed,
  declare,
  districtOfficer,
  goodForm,
  registered,
  staffedCity,
  submitted,
  versionOf,
  written,
  type Receipt,
  type TestUnit,
} from './units';

let city: City;
const start = '2024-12-05T09:00:00.000+08:00';

beforeAll(async () => {
  city = await staffedCity(start);
});
beforeEach(() => city.at(start));
afterAll(() => city.close());

const submit = async (unit: TestUnit, route = 'district', version?: number): Promise<Reply<Receipt>> =>
  city.call<Receipt>(unit.openid, 'unit', 'submit', { route, version: version ?? (await versionOf(city, unit)) });

async function refuses(unit: TestUnit, expected: { code: string; message: string }, route = 'district'): Promise<void> {
  const version = await versionOf(city, unit);
  const before = city.everything();
  expect(await submit(unit, route, version)).toEqual({ ok: false, ...expected });
  expect(city.everything()).toBe(before);
}

test('an unapproved unit writes but does not submit', async () => {
  const unit = await registered(city, 1, { approve: false });
  await declare(city, unit, 10, 20);
  await confirmed(city, unit, 1);
  await refuses(unit, {
    code: 'unitNotApproved',
    message: '单位还没有核准。请等昆都仑区人社局核准，急用可以打电话催办',
  });
});

test('the last millisecond is in time, the next is not', async () => {
  const [early, late] = [await registered(city, 2), await registered(city, 3)];
  for (const [at, unit] of [early, late].entries()) {
    await declare(city, unit, 10, 20);
    await confirmed(city, unit, 10 + at);
  }
  // The clock of the made-up world ticks on: a minute before the end is as near as a call over HTTP can promise.
  city.at('2024-12-10T23:59:00.000+08:00');
  expect((await submit(early)).ok).toBe(true);
  city.at('2024-12-11T00:00:00.000+08:00');
  await refuses(late, { code: 'deadlinePassed', message: '12月10日 24:00 已截止。要延期请找昆都仑区人社局' });
});

test('headcounts, then their statement, then the places are asked for', async () => {
  const unit = await registered(city, 4);
  await confirmed(city, unit, 20);
  await refuses(unit, { code: 'headcountsMissing', message: '还没有填本单位人数，算不出名额。请先填人数' });
  await city.get(unit.openid, 'unit', 'declareHeadcounts', {
    asOf: '2024-11-30',
    technician: 0,
    seniorTechnician: 10,
    specialTechnician: 0,
    chiefTechnician: 0,
  });
  await refuses(unit, { code: 'statementMissing', message: '还没有盖章的人数声明。请打印、盖章后拍照上传' });
  await declare(city, unit, 0, 10);
  await confirmed(city, unit, 21);
  await refuses(unit, { code: 'tooManyPlaces', message: '高级技师多了 1 名。10 人按 10%，最多 1 名（通知三（一）1）' });
});

test('places are counted over all packages, and a withdrawal frees one', async () => {
  const unit = await registered(city, 5);
  await declare(city, unit, 0, 20);
  const first = await confirmed(city, unit, 30);
  await confirmed(city, unit, 31);
  expect((await submitted(city, unit)).submitted).toHaveLength(2);
  await confirmed(city, unit, 32);
  await refuses(unit, { code: 'tooManyPlaces', message: '高级技师多了 1 名。20 人按 10%，最多 2 名（通知三（一）1）' });
  await city.get(unit.openid, 'unit', 'withdraw', { nominationId: first.nominationId });
  const second = await submitted(city, unit);
  expect(second).toMatchObject({ receipt: `HZ2024-${unit.uscc.slice(8, 17)}-02`, leftOut: [] });
});

test('below ten holders each nominee needs a justification', async () => {
  const unit = await registered(city, 6);
  await declare(city, unit, 9, 0);
  const nominee = await confirmed(city, unit, 40, 'excellent');
  await refuses(unit, {
    code: 'justificationMissing',
    message: '巴图·乌恩还没写突出成果。技师只有 9 人，每一名都要写明',
  });
  const form = { ...goodForm(40, 'excellent'), justification: '解决了转炉烟道漏水的难题，获市级技术创新奖' };
  await city.get(unit.openid, 'unit', 'saveNominee', {
    nominationId: nominee.nominationId,
    revision: 1,
    tier: 'excellent',
    form,
  });
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 2 });
  expect((await submit(unit)).ok).toBe(true);
});

test('nobody to submit', async () => {
  const unit = await registered(city, 7);
  await declare(city, unit, 10, 20);
  await refuses(unit, { code: 'nothingToSubmit', message: '还没有可以提交的人。请先添加人选' });
  await written(city, unit, 50);
  await refuses(unit, { code: 'nothingToSubmit', message: '还不能提交。1 名都还没齐，补齐后再提交' });
});

test('what is not ready is left out and named, and does not hold up the others', async () => {
  const unit = await registered(city, 8);
  await declare(city, unit, 10, 100);
  const ready = await confirmed(city, unit, 60);
  const waiting = await written(city, unit, 61);
  const incomplete = await written(city, unit, 62, 'senior', { position: '', occupation: '' });
  const doubtful = await confirmed(city, unit, 63);
  await city.get(doubtful.openid, 'nominee', 'dispute', {
    nominationId: doubtful.nominationId,
    field: 'name',
    remark: '写错了',
  });
  const check = await city.get<object>(unit.openid, 'unit', 'checkSubmit', { route: 'district' });
  expect(check).toMatchObject({
    canSubmit: true,
    button: '提交 1 人',
    submittableCount: 1,
    submittable: [{ nominationId: ready.nominationId }],
    leftOutCount: 3,
    leftOutText: '本人没确认 1 人，材料没齐 1 人，本人有疑问 1 人',
    countText: '优秀技师 0 人，高级技师 1 人',
  });
  expect(await submitted(city, unit)).toMatchObject({
    submitted: [ready.nominationId],
    leftOut: [
      { nominationId: waiting.nominationId, why: ['本人还没有确认'] },
      { nominationId: incomplete.nominationId, why: ['缺岗位、职业（工种）'] },
      { nominationId: doubtful.nominationId, why: ['本人有疑问'] },
    ],
  });
});

test('the same submit again is recognised: same reply, nothing written', async () => {
  const unit = await registered(city, 9);
  await declare(city, unit, 10, 100);
  await confirmed(city, unit, 70);
  await written(city, unit, 71);
  const version = await versionOf(city, unit);
  const first = await submit(unit, 'district', version);
  expect(first.ok).toBe(true);
  const before = city.everything();
  expect(await submit(unit, 'district', version)).toEqual(first);
  expect(city.everything()).toBe(before);
});

test('a version of the desk that is not the newest is refused', async () => {
  const unit = await registered(city, 10);
  await declare(city, unit, 10, 100);
  const version = await versionOf(city, unit);
  await confirmed(city, unit, 80);
  const before = city.everything();
  expect(await submit(unit, 'district', version)).toEqual({
    ok: false,
    code: 'stale',
    message: '同事刚改过推荐名单。看看改了什么，再提交',
  });
  expect(city.everything()).toBe(before);
});

test('what was submitted cannot be written on; before the deadline it can be taken back, after it not', async () => {
  const unit = await registered(city, 11);
  await declare(city, unit, 10, 100);
  const [one, two] = [await confirmed(city, unit, 90), await confirmed(city, unit, 91)];
  await submitted(city, unit);
  const form = { ...goodForm(90), position: '班长' };
  expect(
    await city.call(unit.openid, 'unit', 'saveNominee', {
      nominationId: one.nominationId,
      revision: 1,
      tier: 'senior',
      form,
    }),
  ).toMatchObject({
    ok: false,
    code: 'notEditable',
  });
  expect(await city.call(unit.openid, 'unit', 'withdraw', { nominationId: one.nominationId })).toMatchObject({
    ok: true,
  });
  city.at('2024-12-11T00:00:00.000+08:00');
  expect(await city.call(unit.openid, 'unit', 'withdraw', { nominationId: two.nominationId })).toMatchObject({
    ok: false,
    code: 'deadlinePassed',
  });
});

test('a receipt can be read by its unit only', async () => {
  const [unit, other] = [await registered(city, 12), await registered(city, 13)];
  await declare(city, unit, 10, 100);
  const nominee = await confirmed(city, unit, 100);
  const { receipt } = await submitted(city, unit);
  expect(await city.get(unit.openid, 'unit', 'receipt', { number: receipt })).toMatchObject({
    number: receipt,
    title: '报昆都仑区人社局',
    lines: [{ nominationId: nominee.nominationId, tierName: '高级技师' }],
    next: '由昆都仑区人社局会同昆都仑区委人才办初评，最晚 12月20日报市人社局',
  });
  const after = await city.get(unit.openid, 'unit', 'receipt', { number: receipt, from: 1 });
  expect(after).toMatchObject({ count: 1, lines: [], nextFrom: null });
  const foreign = await city.call(other.openid, 'unit', 'receipt', { number: receipt });
  expect(foreign).toEqual(await city.call(other.openid, 'unit', 'receipt', { number: 'HZ2024-NOBODY000-01' }));
  expect(foreign).toMatchObject({ code: 'notFound' });
});

test('spreading a package again moves nothing that has moved on', async () => {
  const unit = await registered(city, 14);
  await declare(city, unit, 10, 100);
  const [kept, back] = [await confirmed(city, unit, 110), await confirmed(city, unit, 111)];
  const { receipt } = await submitted(city, unit);
  await city.get(unit.openid, 'unit', 'withdraw', { nominationId: back.nominationId });
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', {
    nominationId: kept.nominationId,
  });
  await city.get(districtOfficer, 'review', 'returnForCorrection', {
    nominationId: kept.nominationId,
    version,
    remarks: [{ field: 'position', text: '请写全称' }],
  });
  const pack = city.documents<Package>('packages').find(({ _id }) => _id === receipt);
  const before = city.everything();
  if (pack) await spreadPackage(pack);
  expect(pack?.spread).toBe(true);
  expect(city.everything()).toBe(before);
});
