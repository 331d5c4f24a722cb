import { fillLargeUnit, type Nominee } from '../bench/largeUnit';
import type { City } from './city';
import { cityWithUnit, goodForm, registered, type TestUnit } from './units';

interface View {
  readonly total: number;
  readonly found: number;
  readonly groups: readonly { readonly group: string; readonly name: string; readonly count: number; readonly next: string }[];
  readonly tiers: readonly { readonly tier: string; readonly count: number }[];
  readonly lacking: readonly { readonly item: string; readonly name: string; readonly count: number }[];
  readonly remind: { readonly count: number; readonly names: string; readonly already: number } | null;
  readonly rows: readonly { readonly nominationId: string; readonly name: string; readonly missing: string; readonly tag: { readonly state: string } }[];
  readonly nextCursor: string | null;
}

const people = 500;
let city: City;
let unit: TestUnit;
let all: readonly Nominee[];

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
  all = await fillLargeUnit(unit.unitId, people);
});
afterAll(() => city.close());

const list = (input: object = {}): Promise<View> => city.get<View>(unit.openid, 'unit', 'nominees', input);

async function allPages(input: object, between: () => Promise<unknown> = () => Promise.resolve()): Promise<View['rows'][number][]> {
  const rows: View['rows'][number][] = [];
  for (let cursor: string | null = null; ; ) {
    const page: View = await list({ ...input, ...(cursor === null ? {} : { cursor }) });
    rows.push(...page.rows);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
    await between();
  }
}

test('groups and tiers make up the total, and each filter shows as many as its group says', async () => {
  const { total, found, groups, tiers } = await list();
  expect([total, found]).toEqual([people, people]);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(people);
  expect(tiers.reduce((sum, { count }) => sum + count, 0)).toBe(people);
  expect(groups.map(({ group, name, count }) => [group, name, count])).toEqual([
    ['incomplete', '材料没齐', 150],
    ['waiting', '待本人确认', 200],
    ['disputed', '本人有疑问', 50],
    ['confirmed', '本人已确认', 100],
    ['returned', '退回更正', 0],
    ['submitted', '已提交', 0],
    ['over', '已撤回、终止', 0],
  ]);
  for (const { group, count } of groups) expect((await list({ filter: group })).found).toBe(count);
  for (const { tier, count } of tiers) expect((await list({ tier })).found).toBe(count);
});

test('each group says who acts next and by when', async () => {
  const { groups } = await list();
  const next = Object.fromEntries(groups.map((one) => [one.group, one.next]));
  expect(next).toMatchObject({
    incomplete: '由单位经办人填写申请表，最晚 12月10日（周二）24:00',
    waiting: '由申报人核对并确认，最晚 12月10日（周二）24:00',
    confirmed: '由单位经办人提交，最晚 12月10日（周二）24:00',
    over: '',
  });
});

test('who lacks what is counted, said in words and leads to those people', async () => {
  const { lacking } = await list();
  expect(lacking.slice(0, 2)).toEqual([
    { item: 'levelCertificate', name: '等级证书', count: 100 },
    { item: 'phone', name: '手机', count: 50 },
  ]);
  const { found, rows } = await list({ lacks: 'phone' });
  expect([found, rows[0]?.missing]).toEqual([50, '缺等级证书、手机']);
  expect((await list({ lacks: 'issuedOn' })).rows[0]?.missing).toBe('缺证书编号、发证日期、发证机构等 4 项');
});

test('five hundred come in ten pages of fifty, each line once, in the order they were opened', async () => {
  const rows = await allPages({});
  expect(rows.map(({ nominationId }) => nominationId)).toEqual(all.map(({ nomination }) => nomination._id));
});

test('lines that are added between two pages neither shift nor repeat a row', async () => {
  const before = (await list()).total;
  const rows = await allPages({ filter: 'incomplete' }, () =>
    city.get(unit.openid, 'unit', 'saveNominee', { tier: 'chief', form: { ...goodForm(9, 'chief'), phone: '' } }),
  );
  const { total, found } = await list({ filter: 'incomplete' });
  expect(rows).toHaveLength(found);
  expect(new Set(rows.map(({ nominationId }) => nominationId)).size).toBe(found);
  expect(total).toBeGreaterThan(before);
});

test('a search goes by any part of the name, look-alike dots included, and by the occupation', async () => {
  const { rows } = await list({ search: '巴图•乌恩' });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ name }) => name.includes('巴图·乌恩'))).toBe(true);
  const welders = all.filter(({ nomination }) => nomination.occupation === '钳工').length;
  expect((await list({ search: '钳工' })).found).toBe(welders);
  expect((await list({ search: '没有这个人' })).rows).toEqual([]);
});

test('one line is shown anew by its id, and no line of another unit', async () => {
  const { nomination } = all[3] ?? {};
  const { rows, found } = await list({ only: nomination?._id, filter: 'submitted' });
  expect([found, rows[0]?.nominationId]).toEqual([1, nomination?._id]);
  const other = await registered(city, 2);
  expect(await city.call(other.openid, 'unit', 'nominees', { only: nomination?._id })).toMatchObject({ code: 'notFound' });
  expect(await city.call(other.openid, 'unit', 'nominees', { cursor: nomination?._id })).toMatchObject({ code: 'invalid' });
});

test('only the group that waits says who would be reminded', async () => {
  expect((await list()).remind).toBeNull();
  expect((await list({ filter: 'waiting' })).remind).toMatchObject({ count: 200, already: 0, names: expect.stringMatching(/等 200 人$/) as string });
});

test('a desk of five hundred answers shortly, and names whoever waits shortly', async () => {
  const desk = await city.get<{ total: number; nominees: unknown[]; nextCursor: string; todo: { title: string; detail: string; page: string }[] }>(
    unit.openid, 'unit', 'workspace', { rows: 8 },
  );
  expect([desk.nominees.length, desk.total >= people]).toEqual([8, true]);
  expect(Buffer.byteLength(JSON.stringify(desk))).toBeLessThan(10 * 1024);
  const waiting = desk.todo.find(({ title }) => title === '还没在手机上确认');
  expect(waiting?.page).toBe('/unit/nominees/nominees?filter=waiting');
  expect(waiting?.detail).toMatch(/等 200 人。12月10日 24:00 前/);
  const rest = await city.get<{ nominees: { nominationId: string }[] }>(unit.openid, 'unit', 'workspace', { rows: 8, cursor: desk.nextCursor });
  expect(rest.nominees[0]?.nominationId).toBe(all[8]?.nomination._id);
});

test.each([{ filter: 'best' }, { tier: 'gold' }, { lacks: '$gt' }, { search: { $gt: '' } }, { cursor: '' }, { only: 5 }, { unitId: 'x' }])(
  'a list asked for by %j is refused',
  async (input) => {
    expect(await city.call(unit.openid, 'unit', 'nominees', input)).toMatchObject({ code: 'invalid' });
  },
);

test('before a submit of so many the first are named, the others counted, and the answer stays short', async () => {
  const check = await city.get<{ leftOut: unknown[]; leftOutCount: number; leftOutText: string; submittable: unknown[]; submittableCount: number }>(
    unit.openid, 'unit', 'checkSubmit', { route: 'district' },
  );
  expect([check.leftOut.length, check.leftOutCount, check.submittable.length, check.submittableCount]).toEqual([20, 400, 20, 100]);
  expect(check.leftOutText).toBe('材料没齐 150 人，本人没确认 200 人，本人有疑问 50 人');
  expect(Buffer.byteLength(JSON.stringify(check))).toBeLessThan(10 * 1024);
});
