import type { Season } from '../../cloudfunctions/domain/season/season';
import { allow } from '../../cloudfunctions/domain/refusal';
import { transact } from '../../cloudfunctions/platform/database/transact';
import { districtListOf, saveList } from '../../cloudfunctions/platform/districts';
import type { City, Reply } from './city';
import { cityOfficer, confirmed, declare, district, districtOfficer, registered, staffedCity, submitted, versionOf, type TestUnit } from './units';
import { remember } from './worlds';

let city: City;
let unit: TestUnit;
const start = '2024-12-05T09:00:00.000+08:00';

beforeAll(async () => {
  city = await staffedCity(start);
  await city.appoint('o-talent', '13900000004', 'districtTalentOffice', district);
  await city.appoint('o-elsewhere', '13900000003', 'districtOfficer', '150204');
  unit = await registered(city, 1);
  await declare(city, unit, 99, 99);
});
beforeEach(() => city.at(start));
afterAll(() => city.close());

interface Row {
  readonly key: string;
  readonly text: string;
  readonly source: string;
  readonly decidedText: string;
  readonly canRule: boolean;
}
interface Rulings {
  readonly version: number;
  readonly kinds: readonly string[];
  readonly groups: readonly { readonly rows: readonly Row[] }[];
}
const rulings = (openid = cityOfficer): Promise<Rulings> => city.get<Rulings>(openid, 'review', 'rulings');
const rowOf = async (key: string): Promise<Row | undefined> => (await rulings()).groups.flatMap(({ rows }) => rows).find((row) => row.key === key);
async function grant(ruling: object, openid = cityOfficer, more: object = {}): Promise<Reply<Rulings>> {
  return city.call<Rulings>(openid, 'review', 'grant', { version: (await rulings()).version, reason: '会议研究', ...ruling, ...more });
}
const places = async (headcount: number): Promise<number> =>
  (await city.get<{ places: number }>(null, 'unit', 'explainQuota', { level: 'technician', headcount })).places;
const lists = (): readonly { _id: string; version: number }[] => city.documents('districtLists');

test('a ruling on rounding holds at once, says who and why, and is overruled by the next', async () => {
  expect(await places(99)).toBe(29);
  expect((await grant({ kind: 'rounding', rounding: 'ceil' })).ok).toBe(true);
  expect(await places(99)).toBe(30);
  expect(await rowOf('rounding')).toMatchObject({ source: 'ruled', decidedText: '市人社局 12月5日 09:00：会议研究', canRule: true });
  expect((await grant({ kind: 'rounding', rounding: 'floor' })).ok).toBe(true);
  expect(await places(99)).toBe(29);
});

test('each kind is laid over the season, with its event', async () => {
  const kinds: readonly object[] = [
    { kind: 'boundary', level: 'technician', at: 100, reading: 'below' },
    { kind: 'dayEnd', minutes: 1050 },
    { kind: 'publicity', days: 7, firstDay: 'included' },
    { kind: 'office', district: 'XTGX', office: '稀土高新区人社中心', talentOffice: null },
    { kind: 'contact', place: 'city', office: '市人社局', phone: '0472-5000000', address: '' },
    { kind: 'districtExtension', district: '150223', until: '2024-12-24' },
    { kind: 'places', district: '150223', places: 1 },
  ];
  for (const kind of kinds) expect((await grant(kind)).ok).toBe(true);
  const [season] = city.documents<Season & { version: number }>('seasons');
  expect(season).toMatchObject({
    rulings: [{ at: 100, reading: 'below' }],
    dayEnd: { minutes: 1050 },
    publicity: { days: 7, firstDay: 'included' },
    districtExtensions: [{ district: '150223', until: '2024-12-24T17:29:59.999+08:00' }],
    grantedPlaces: [{ district: '150223', places: 1, by: '市人社局', reason: '会议研究' }],
  });
  const events = city.documents<{ aggregate: string; seq: number }>('events').filter(({ aggregate }) => aggregate === 'season|2024');
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
  expect(lists()).toMatchObject([{ _id: '2024|150223', version: 2 }]);
  expect(await places(100)).toBe(30);
  const { contacts } = await city.get<{ contacts: { place: string; phone: string }[] }>(null, 'account', 'home');
  expect(contacts.find(({ place }) => place === 'city')?.phone).toBe('0472-5000000');
  expect((await grant({ kind: 'dayEnd', minutes: 1440 })).ok).toBe(true);
});

test('granted places are taken back by 0', async () => {
  await grant({ kind: 'places', district: '150222', places: 2 });
  await grant({ kind: 'places', district: '150222', places: 0 });
  expect(await rowOf('places.150222')).toMatchObject({ source: 'notice', text: '按 30% 算，没有增补' });
});

test('the same again changes nothing, whatever version it names', async () => {
  const asked = { version: (await rulings()).version, kind: 'places', district: '150221', places: 1, reason: '只报了 2 名' };
  expect((await city.call(cityOfficer, 'review', 'grant', asked)).ok).toBe(true);
  const before = city.everything();
  expect((await city.call(cityOfficer, 'review', 'grant', asked)).ok).toBe(true);
  expect(city.everything()).toBe(before);
});

test('a district gives its own unit more time; the unit hears of it and hands in late', async () => {
  await confirmed(city, unit, 1);
  const { version, kinds } = await rulings(districtOfficer);
  expect(kinds).toEqual(['unitExtension']);
  const asked = { version, kind: 'unitExtension', unitId: unit.unitId, route: 'district', until: '2024-12-12', reason: '停电' };
  expect((await city.call(districtOfficer, 'review', 'grant', asked)).ok).toBe(true);
  expect(city.documents<{ template: string; to: object }>('outbox').filter(({ template }) => template === 'extended')).toMatchObject([
    { to: { kind: 'office', officeId: `unitContact.${unit.unitId}` } },
  ]);
  expect(lists().find(({ _id }) => _id === `2024|${district}`)?.version).toBe(1);
  city.at('2024-12-12T23:59:00.000+08:00');
  expect((await submitted(city, unit)).submitted).toHaveLength(1);
  city.at('2024-12-13T00:00:00.000+08:00');
  const late = await city.call(unit.openid, 'unit', 'submit', { route: 'district', version: await versionOf(city, unit) });
  expect(late).toMatchObject({ ok: false });
});

test('who may not, an older version, a day that is past, what the notice leaves no choice in', async () => {
  const extension = { kind: 'unitExtension', unitId: unit.unitId, route: 'district', until: '2024-12-15' };
  const { version } = await rulings();
  const before = city.everything();
  const code = async (reply: Promise<Reply>): Promise<string> => {
    const answer = await reply;
    return answer.ok ? 'ok' : answer.code;
  };
  const rounding = { kind: 'rounding', rounding: 'round' };
  expect(await code(grant(rounding, districtOfficer, { version }))).toBe('forbidden');
  expect(await code(grant({ ...extension, route: 'city' }, districtOfficer, { version }))).toBe('forbidden');
  expect(await code(grant(extension, 'o-talent', { version }))).toBe('forbidden');
  expect(await code(grant(extension, 'o-elsewhere', { version }))).toBe('notFound');
  expect(await code(grant({ ...extension, unitId: 'nobody' }))).toBe('notFound');
  expect(await code(grant(rounding, cityOfficer, { version: version - 1 }))).toBe('stale');
  expect(await grant({ ...extension, until: '2024-12-04' })).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'until', message: '延期要到今天或以后。请往后选' }],
  });
  expect(await grant({ kind: 'boundary', level: 'technician', at: 10, reading: 'below' })).toMatchObject({
    code: 'invalid',
    fields: [{ message: '通知在 10 人处没有两种读法' }],
  });
  expect(city.everything()).toBe(before);
});

test('no more time for a unit whose district has drawn its line and sent its list', async () => {
  const extension = { kind: 'unitExtension', unitId: unit.unitId, route: 'district', until: '2024-12-20' };
  Object.assign(process.env, city.cloud.sdkEnvironment);
  const list = await districtListOf(district);
  const cut = { at: start, by: { personId: 'p', name: '刘梅' }, base: 0, byRate: 0, granted: 0, kept: [], left: [] };
  const putBack = remember(city);
  await transact(async (tx) => {
    await saveList(tx, { ...list, cut, forwardings: 1 });
    return allow(null);
  });
  const before = city.everything();
  expect(await grant(extension)).toMatchObject({ code: 'districtForwarded' });
  expect(await grant(extension, districtOfficer)).toMatchObject({ code: 'districtForwarded' });
  expect(city.everything()).toBe(before);
  expect((await grant({ ...extension, route: 'city' })).ok).toBe(true);
  await putBack();
});

test('of two decisions at once the second is told, or finds it done', async () => {
  const { version } = await rulings();
  const at = (places: number): Promise<Reply> => city.call(cityOfficer, 'review', 'grant', { version, kind: 'places', district: '150205', places, reason: '会议研究' });
  const replies = await Promise.all([at(1), at(2)]);
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['ok', 'stale']);
});
