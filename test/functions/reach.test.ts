import type { Desk } from '../../cloudfunctions/domain/nomination/desk';
import { desks } from '../../cloudfunctions/platform/database/collections';
import { transact } from '../../cloudfunctions/platform/database/transact';
import { insert } from '../../cloudfunctions/platform/database/write';
import type { City, Reply } from './city';
import { cityOfficer, confirmed, declare, districtOfficer, registered, staffedCity, submitted, written, type TestUnit } from './units';

let city: City;
let none: TestUnit;
let small: TestUnit;
let large: TestUnit;
let busy: TestUnit;
let waiting: TestUnit;

beforeAll(async () => {
  city = await staffedCity();
  await city.appoint('o-other', '13900000003', 'districtOfficer', '150202');
  [none, small, large, busy] = [await registered(city, 1), await registered(city, 2), await registered(city, 3), await registered(city, 4)];
  waiting = await registered(city, 5, { approve: false });
  await declare(city, small, 12, 0);
  await declare(city, large, 99, 99);
  await declare(city, busy, 100, 100);
  await written(city, large, 1);
  await confirmed(city, large, 2);
  await confirmed(city, busy, 3);
  await submitted(city, busy);
});
afterAll(() => city.close());
beforeEach(() => city.at('2024-12-05T09:00:00.000+08:00'));

interface Row {
  readonly unitId: string;
  readonly name: string;
  readonly phone: string;
  readonly progressText: string;
  readonly placesText: string;
  readonly reminderText: string;
  readonly extensionText: string;
  readonly canRemind: boolean;
  readonly whyNot: string;
}
interface Reach {
  readonly place: string;
  readonly deadline: { readonly open: boolean; readonly sentence: string };
  readonly counts: object | null;
  readonly districts: readonly { readonly district: string; readonly registered: number }[];
  readonly units: readonly Row[];
  readonly nextCursor: string | null;
}
const reach = (openid = districtOfficer, input: object = {}): Promise<Reach> => city.get<Reach>(openid, 'review', 'reach', input);
const remind = (unitIds: readonly string[], openid = districtOfficer): Promise<Reply<{ reminded: string[]; already: string[]; left: string[] }>> =>
  city.call(openid, 'review', 'remindUnits', { unitIds });
const rowOf = async ({ unitId }: TestUnit): Promise<Row | undefined> => (await reach()).units.find((row) => row.unitId === unitId);
const codeOf = (reply: Reply): string => (reply.ok ? '' : reply.code);

const erase = (id: string): Promise<unknown> =>
  transact(async (tx) => {
    await tx.remove(desks, id);
    return { ok: true, value: null } as const;
  });

async function refused(reply: () => Promise<Reply>): Promise<string> {
  const before = city.everything();
  const code = codeOf(await reply());
  expect(city.everything()).toBe(before);
  return code;
}

test('approved units without a submission, the most places first', async () => {
  const { place, counts, units, nextCursor } = await reach();
  expect(units.map(({ unitId }) => unitId)).toEqual([large.unitId, small.unitId, none.unitId]);
  expect([place, nextCursor, counts]).toEqual(['昆都仑区', null, { registered: 4, submitted: 1, withPlaces: 2, missing: 3 }]);
  expect(units[0]).toMatchObject({
    name: '鹿城第3机械厂',
    contactName: '张敏',
    headcountsText: '技师 99 人，高级技师 99 人',
    placesText: '可推荐优秀技师 29 名、高级技师 9 名',
    progressText: '添加了 2 人，本人确认了 1 人，没有提交',
    canRemind: true,
  });
  expect(units[2]).toMatchObject({ headcountsText: '还没有填人数', progressText: '还没有添加人选' });
});

test('page by page, none twice and none left out', async () => {
  const desk = city.documents<Desk>('unitSeasons')[0]!;
  for (let n = 0; n < 45; n += 1) {
    const unitId = `paged.${String(n).padStart(2, '0')}`;
    await insert(desks, { ...desk, _id: `2024|${unitId}`, unitId, unitName: `第${n}厂`, district: '150202', statedPlaces: Math.trunc(n / 10) });
  }
  const [seen, sizes]: [string[], number[]] = [[], []];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { units, nextCursor, counts }: Reach = await reach('o-other', cursor ? { cursor } : {});
    expect(counts === null).toBe(cursor !== '');
    seen.push(...units.map(({ unitId }) => unitId));
    sizes.push(units.length);
    cursor = nextCursor;
  }
  expect([sizes, new Set(seen).size]).toEqual([[20, 20, 5], 45]);
  expect(seen.slice(0, 5).map((id) => id.slice(-2))).toEqual(['40', '41', '42', '43', '44']);
  const found = await reach('o-other', { search: '第1' });
  expect(found.units.map(({ name }) => name)).toEqual(['第10厂', '第11厂', '第12厂', '第13厂', '第14厂', '第15厂', '第16厂', '第17厂', '第18厂', '第19厂', '第1厂']);
  for (const { _id } of city.documents<Desk>('unitSeasons').filter(({ unitId }) => unitId.startsWith('paged.'))) await erase(_id);
});

test('nothing of the forms travels with the list', async () => {
  expect(JSON.stringify(await reach())).not.toMatch(/巴图|1370000|焊工/);
});

test('a search goes by the beginning of the name', async () => {
  expect((await reach(districtOfficer, { search: '鹿城第2' })).units.map(({ unitId }) => unitId)).toEqual([small.unitId]);
  expect((await reach(districtOfficer, { search: '第2' })).units).toEqual([]);
});

test('another district sees nothing of it', async () => {
  expect(await reach('o-other')).toMatchObject({ place: '东河区', units: [], counts: { registered: 0, missing: 0 } });
  expect(codeOf(await city.call('o-other', 'review', 'reach', { district: '150203' }))).toBe('notFound');
});

test('the city sees a line for each district, and opens one to look', async () => {
  const table = await reach(cityOfficer);
  expect([table.units, table.districts.length]).toEqual([[], 10]);
  expect(table.districts.find(({ district }) => district === '150203')).toMatchObject({ name: '昆都仑区', registered: 4, submitted: 1, missing: 3 });
  const opened = await reach(cityOfficer, { district: '150203' });
  expect(opened.units.map(({ canRemind, whyNot }) => [canRemind, whyNot])).toEqual(Array(3).fill([false, '由旗县区提醒']));
});

test('a unit is reminded once a day, and who did it is kept', async () => {
  expect(await remind([large.unitId, small.unitId, large.unitId])).toEqual({
    ok: true, data: { reminded: ['鹿城第3机械厂', '鹿城第2机械厂'], already: [], left: [] },
  });
  const notices = () => city.documents<{ template: string }>('outbox').filter(({ template }) => template === 'unitNotSubmitted');
  expect(notices()).toHaveLength(2);
  expect(await rowOf(large)).toMatchObject({ canRemind: false, whyNot: '今天提醒过', reminderText: expect.stringContaining('微信正在发') as string });
  const before = city.everything();
  expect(await remind([large.unitId])).toEqual({ ok: true, data: { reminded: [], already: ['鹿城第3机械厂'], left: [] } });
  expect(city.everything()).toBe(before);
  city.at('2024-12-06T00:00:00.000+08:00');
  expect((await rowOf(large))?.canRemind).toBe(true);
  expect(await remind([large.unitId])).toMatchObject({ ok: true, data: { reminded: ['鹿城第3机械厂'] } });
  expect(notices()).toHaveLength(3);
  const events = city.documents<{ type: string; seq: number; actor: { role: string } }>('events').filter(({ type }) => type === 'unitReminded');
  expect(events.map(({ seq, actor }) => [seq, actor.role])).toEqual([[1, 'districtOfficer'], [1, 'districtOfficer'], [2, 'districtOfficer']]);
});

test('ten taps at once are one reminder', async () => {
  city.at('2024-12-07T09:00:00.000+08:00');
  await Promise.all(Array.from({ length: 10 }, () => remind([none.unitId])));
  const sent = city.documents<{ _id: string; template: string }>('outbox').filter(({ _id, template }) => template === 'unitNotSubmitted' && _id.includes(none.unitId));
  expect(sent).toHaveLength(1);
});

test('whom WeChat did not reach is to be phoned', async () => {
  await city.cloud.callFunction('schedule', { Type: 'Timer', TriggerName: 'deliver' }, undefined, 'wx_trigger');
  expect((await rowOf(none))?.reminderText).toMatch(/微信没有送到，请打电话$/);
});

test('one that cannot be reminded holds up no other', async () => {
  city.at('2024-12-08T09:00:00.000+08:00');
  expect(await remind([busy.unitId, small.unitId])).toMatchObject({ ok: true, data: { reminded: ['鹿城第2机械厂'], left: ['现在是“已经报送”，这一步办不了。请刷新看看'] } });
});

test.each([
  ['wrongState', () => busy.unitId],
  ['wrongState', () => waiting.unitId],
  ['notFound', () => 'nobody'],
])('%s where there is nothing to remind of', async (code, unitId) => {
  expect(await refused(() => remind([unitId()]))).toBe(code);
});

test('a unit of another district is as unknown as none', async () => {
  expect(await refused(() => remind([large.unitId], 'o-other'))).toBe('notFound');
});

test('after the deadline nobody is reminded, and the page says so', async () => {
  city.at('2024-12-11T00:00:00.000+08:00');
  expect(await refused(() => remind([large.unitId]))).toBe('deadlinePassed');
  expect((await reach()).deadline).toMatchObject({ open: false, sentence: '12月10日 24:00 已截止。延期由您这里办理' });
  expect(await rowOf(large)).toMatchObject({ canRemind: false, whyNot: '已截止' });
});

test.each([
  [{ district: '150299' }, 'district'],
  [{ search: { $gt: '' } }, 'search'],
  [{ unitId: '1' }, ''],
])('reach %j is no input', async (input, field) => {
  const reply = await city.call(districtOfficer, 'review', 'reach', input);
  expect([codeOf(reply), reply.ok ? [] : reply.fields?.map((one) => one.field)]).toEqual(['invalid', [field]]);
});

const cursorOf = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

test.each(['x', cursorOf('a name', 'id'), cursorOf('-1', 'id'), cursorOf({ $gt: '' }, 'id'), cursorOf('1')])('a cursor %s that was not written here', async (cursor) => {
  expect(await refused(() => city.call(districtOfficer, 'review', 'reach', { cursor }))).toBe('invalid');
});

test.each([[[]], [Array(21).fill('u')], [['']], [[{ $gt: '' }]], ['u']])('remindUnits %j is no input', async (unitIds) => {
  expect(await refused(() => city.call(districtOfficer, 'review', 'remindUnits', { unitIds }))).toBe('invalid');
});
