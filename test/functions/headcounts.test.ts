import type { City, Reply } from './city';
import { confirmed, declare, districtOfficer, registered, scan, staffedCity, submitted, versionOf, type TestUnit } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const counted = {
  asOf: '2024-11-30',
  technician: 312,
  seniorTechnician: 100,
  specialTechnician: 0,
  chiefTechnician: 0,
};
const declareAs = (
  unit: TestUnit,
  more: object,
): Promise<Reply<{ version: number; quota: Record<string, { places: number }> }>> =>
  city.call(unit.openid, 'unit', 'declareHeadcounts', { ...counted, ...more });

interface Workspace {
  readonly version: number;
  readonly headcounts: { readonly statement: boolean } | null;
  readonly todo: readonly { readonly count: number; readonly title: string; readonly detail: string }[];
  readonly routes: readonly { readonly meters: readonly object[] }[];
}
const workspace = (unit: TestUnit): Promise<Workspace> => city.get<Workspace>(unit.openid, 'unit', 'workspace');

test('the places follow from the numbers', async () => {
  const unit = await registered(city, 1);
  const reply = await declareAs(unit, {});
  expect(reply).toMatchObject({
    ok: true,
    data: { version: 3, quota: { technician: { places: 46 }, seniorTechnician: { places: 5 } } },
  });
  const { routes } = await workspace(unit);
  expect(routes[0]?.meters).toEqual([
    {
      tier: 'excellent',
      tierName: '优秀技师',
      used: 0,
      places: 46,
      remaining: 46,
      text: '还可推荐 46 名',
      over: false,
      level: 'technician',
    },
    {
      tier: 'senior',
      tierName: '高级技师',
      used: 0,
      places: 5,
      remaining: 5,
      text: '还可推荐 5 名',
      over: false,
      level: 'seniorTechnician',
    },
  ]);
  expect(routes[1]?.meters).toMatchObject([
    { tier: 'special', text: '不设单位名额' },
    { tier: 'chief', text: '不设单位名额' },
  ]);
});

test('the page of the headcounts has them and the places they give in one reply', async () => {
  const unit = await registered(city, 7);
  const before = await city.get(unit.openid, 'unit', 'headcounts');
  expect(before).toEqual({ today: '2024-12-05', version: 2, headcounts: null, quota: null });
  await declare(city, unit, 312, 100);
  expect(await city.get(unit.openid, 'unit', 'headcounts')).toMatchObject({
    version: 3,
    headcounts: { asOf: '2024-11-30', technician: 312, seniorTechnician: 100, statement: true },
    quota: { technician: { sum: '312 × 15% = 46.8，舍去零头得 46', places: 46 }, seniorTechnician: { sum: '100 × 5% = 5', places: 5 } },
  });
});

test('a statement vouches for its numbers: it stays while they stay, and new numbers need a new one', async () => {
  const unit = await registered(city, 2);
  await declare(city, unit, 312, 100);
  expect((await workspace(unit)).headcounts).toMatchObject({ statement: true });
  await declareAs(unit, {});
  expect((await workspace(unit)).headcounts).toMatchObject({ statement: true });
  await declareAs(unit, { technician: 313 });
  const { headcounts, todo } = await workspace(unit);
  expect(headcounts).toMatchObject({ statement: false });
  expect(todo.map(({ title }) => title)).toContain('人数声明还没盖章上传');
});

test('the same statement again, because its answer was lost, is recognised and writes nothing', async () => {
  const unit = await registered(city, 9);
  const version = await versionOf(city, unit);
  const statementFileId = await scan(city, unit, 'statement');
  const first = await declareAs(unit, { version, statementFileId });
  const before = city.everything();
  expect(await declareAs(unit, { version, statementFileId })).toEqual(first);
  expect(city.everything()).toBe(before);
  expect(await declareAs(unit, { version, statementFileId, technician: 313 })).toMatchObject({ code: 'stale' });
});

test('a day after today and an older version of the desk are refused', async () => {
  const unit = await registered(city, 3);
  await declare(city, unit, 312, 100);
  const before = city.everything();
  expect(await declareAs(unit, { asOf: '2024-12-06' })).toEqual({
    ok: false,
    code: 'invalid',
    message: '有 1 处没填对。请照提示改正',
    fields: [{ field: 'asOf', message: '统计日期晚于今天。请照实填写' }],
  });
  expect(await declareAs(unit, { version: 1 })).toEqual({
    ok: false,
    code: 'stale',
    message: '同事刚改过人数。看看改了什么，再提交',
  });
  expect(city.everything()).toBe(before);
});

test("another unit's statement is refused", async () => {
  const [one, other] = [await registered(city, 4), await registered(city, 5)];
  const statementFileId = await scan(city, other, 'statement');
  expect(await declareAs(one, { statementFileId })).toMatchObject({ ok: false, code: 'ticketInvalid' });
});

test('numbers that make a past submit too large are taken, and said so to unit, district and ledger', async () => {
  const unit = await registered(city, 6);
  await declare(city, unit, 10, 20);
  const [nominee] = [await confirmed(city, unit, 1), await confirmed(city, unit, 2)];
  await submitted(city, unit);
  expect(await declareAs(unit, { seniorTechnician: 10, version: await versionOf(city, unit) })).toMatchObject({
    ok: true,
  });
  expect((await workspace(unit)).todo[0]).toMatchObject({
    count: 1,
    title: '提交后改了人数，高级技师多了 1 名',
    detail: '按现在的人数最多 1 名，昆都仑区人社局会重新核对',
  });
  const { quotaText } = await city.get<{ quotaText: string }>(districtOfficer, 'review', 'open', {
    nominationId: nominee.nominationId,
  });
  expect(quotaText).toBe('高级技师：单位已提交 2 名，名额 1 名。单位提交后改了人数，多了 1 名，请重新核对');
  const types = city
    .documents<{ aggregate: string; type: string }>('events')
    .filter(({ aggregate }) => aggregate === `2024|${unit.unitId}`);
  expect(types.at(-1)?.type).toBe('headcountsChangedAfterSubmit');
});

test('everybody may check a sum, with exactly the fields that scripts rely on', async () => {
  expect(await city.call(null, 'unit', 'explainQuota', { level: 'technician', headcount: 100 })).toEqual({
    ok: true,
    data: {
      places: 15,
      rate: { percent: 15 },
      band: '100人以上500人以下',
      sum: '100 × 15% = 15',
      clause: '三(一)2',
      justification: false,
      ambiguous: true,
      readings: [
        { band: '100人以上500人以下', places: 15 },
        { band: '10人以上100人以下', places: 30 },
      ],
      assumption: expect.stringContaining('民法典第1259条') as string,
    },
  });
});

test('名额怎么算 shows the band, both readings and the neighbours', async () => {
  expect(await city.get(null, 'unit', 'quotaGuide', { level: 'seniorTechnician', headcount: 100 })).toMatchObject({
    levelName: '高级技师',
    tierName: '高级技师',
    neighbours: [
      { headcount: 99, how: '10%，9.9 舍去零头', places: 9, current: false },
      { headcount: 100, how: '5%', places: 5, current: true },
      { headcount: 101, how: '5%，5.05 舍去零头', places: 5, current: false },
    ],
    bands: [
      { from: 1, rateText: '看成果', current: false },
      { from: 10, rateText: '10%', current: false },
      { from: 100, rateText: '5%', current: true },
    ],
    quote: '高级技师人数在100人以上的单位，按照5%的比例进行推荐',
    clauseText: '三（一）1',
    boundary: {
      title: '正好 100 人，通知有两种读法',
      readings: [
        { title: '按“以上” 5%', places: 5, adopted: true },
        { title: '按“以下” 10%', places: 10, adopted: false },
      ],
    },
  });
});
