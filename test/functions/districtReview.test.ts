/** From a district's table to the city's: first review, the 30% line, two signatures, forwarding. */
import ExcelJS from 'exceljs';
import type { City, Reply } from './city';
import { cityOfficer, confirmed, declare, district, districtOfficer, goodForm, registered, staffedCity, submitted, versionOf, type TestNominee, type TestUnit } from './units';
import { remember } from './worlds';

let city: City;
const start = '2024-12-05T09:00:00.000+08:00';
const settled = '2024-12-11T09:00:00.000+08:00';
const talent = 'o-talent';

let restore: () => Promise<void>;

beforeAll(async () => {
  city = await staffedCity(start);
  await city.appoint(talent, '13900000003', 'districtTalentOffice', district);
  Object.assign(process.env, city.cloud.sdkEnvironment);
  restore = remember(city);
});
afterEach(async () => {
  await restore();
  city.at(start);
});
afterAll(() => city.close());

interface Shown {
  readonly version: number;
  readonly tag: { readonly state: string };
  readonly canDecide: boolean;
  readonly passedText: string;
  readonly paperText: string;
  readonly history: readonly { readonly text: string }[];
}
interface List {
  readonly version: number;
  readonly fingerprint: string;
  readonly rate: { readonly base: number; readonly places: number };
  readonly seniors: readonly { readonly id: string; readonly rank: number | null; readonly above: boolean | null; readonly note: string }[];
  readonly cut: { readonly can: boolean; readonly whyNot: string };
  readonly forward: { readonly can: boolean; readonly whyNot: string; readonly count: number };
  readonly forwardedText: string;
  readonly done: boolean;
}

const open = (openid: string, nominationId: string): Promise<Shown> => city.get<Shown>(openid, 'review', 'open', { nominationId });
const act = <T = List>(openid: string, action: string, input: object = {}): Promise<Reply<T>> => city.call<T>(openid, 'review', action, input);
const list = (openid = districtOfficer): Promise<List> => city.get<List>(openid, 'review', 'districtList');
const states = (): Readonly<Record<string, string>> =>
  Object.fromEntries(city.documents<{ _id: string; state: string }>('nominations').map(({ _id, state }) => [_id, state]));
const lineStates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    city.documents<{ lines: { nominationId: string; state: string }[] }>('unitSeasons').flatMap(({ lines }) => lines.map(({ nominationId, state }) => [nominationId, state])),
  );

async function pass(openid: string, { nominationId }: { readonly nominationId: string }): Promise<Shown> {
  const { version } = await open(openid, nominationId);
  return city.get<Shown>(openid, 'review', 'pass', { nominationId, version });
}

/** 地区推荐汇总表 as somebody takes it, row by row. */
async function printed(openid: string): Promise<string[][]> {
  const { url } = await city.get<{ url: string }>(openid, 'review', 'document', { kind: 'districtSummary', format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await fetch(url)).arrayBuffer());
  const rows: string[][] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => rows.push(Array.from({ length: 10 }, (_, at) => row.getCell(at + 1).text))));
  return rows;
}

/** A unit with so many 高级技师 submitted. */
async function handedIn(n: number, count: number): Promise<{ unit: TestUnit; nominees: TestNominee[] }> {
  const unit = await registered(city, n);
  await declare(city, unit, 20, 80);
  const nominees: TestNominee[] = [];
  for (let at = 0; at < count; at += 1) nominees.push(await confirmed(city, unit, n * 10 + at));
  await submitted(city, unit);
  return { unit, nominees };
}

test('four are looked at, ranked and cut; both offices sign; the first goes on, the others end, and nobody heard of it before', async () => {
  const { unit, nominees } = await handedIn(1, 4);
  const [a, b, c, d] = nominees.map(({ nominationId }) => nominationId) as [string, string, string, string];
  city.at(settled);
  for (const one of nominees) await pass(districtOfficer, one);
  expect(await act(districtOfficer, 'cut')).toMatchObject({ code: 'orderIncomplete' });
  const ranked = await city.get<List>(districtOfficer, 'review', 'rank', { order: [c, a, d, b], version: (await list()).version });
  expect(ranked.seniors.map(({ id, rank, above }) => [id, rank, above])).toEqual([[c, 1, true], [a, 2, false], [d, 3, false], [b, 4, false]]);
  const cut = await city.get<List>(districtOfficer, 'review', 'cut', { version: ranked.version });
  expect(cut.rate).toMatchObject({ base: 4, places: 1 });
  expect(new Set(Object.values(states()))).toEqual(new Set(['firstReview']));
  expect(await city.get(nominees[1]?.openid ?? '', 'nominee', 'status')).toMatchObject({ nominations: [{ headline: '正在区里初评' }] });

  expect(await act(districtOfficer, 'forward')).toMatchObject({ code: 'signaturesMissing' });
  for (const signer of [districtOfficer, talent]) await city.get(signer, 'review', 'cosign', { seen: cut.fingerprint });
  const { version } = await list();
  const sent = await city.get<List>(districtOfficer, 'review', 'forward', { version });
  expect([sent.forwardedText, sent.done]).toEqual(['12月11日 09:00 已报市人社局', true]);
  const expected = { [a]: 'cutByDistrict', [b]: 'cutByDistrict', [c]: 'qualificationReview', [d]: 'cutByDistrict' };
  expect(states()).toEqual(expected);
  expect((await printed(talent)).filter(([, name]) => nominees.some((one) => one.name === name))).toEqual([
    ['1', nominees[2]?.name, '男', '鹿城第1机械厂', '焊工', '高级技师', expect.any(String), '高级技师', '1', ''],
  ]);
  expect(lineStates()).toEqual(expected);
  expect((await open(cityOfficer, c)).canDecide).toBe(true);
  expect(await act(districtOfficer, 'open', { nominationId: c })).toMatchObject({ code: 'notFound' });
  expect(await city.get(nominees[1]?.openid ?? '', 'nominee', 'status')).toMatchObject({ nominations: [{ headline: '初评未入选' }] });
  const written = city.everything();
  expect(await act(districtOfficer, 'forward', { version })).toMatchObject({ ok: true });
  expect(city.everything() === written).toBe(true);
  expect(await versionOf(city, unit)).toBeGreaterThan(0);
});

test('what a district finds in order nobody outside learns of; a mark is given once, and a return takes it away', async () => {
  const { nominees: [nominee] } = await handedIn(1, 1);
  if (!nominee) throw new Error('one');
  const { nominationId } = nominee;
  const before = JSON.stringify(await city.get(nominee.openid, 'nominee', 'status'));
  const shown = await pass(districtOfficer, nominee);
  expect(shown).toMatchObject({ canDecide: false, tag: { state: 'firstReview' } });
  expect(JSON.stringify(await city.get(nominee.openid, 'nominee', 'status'))).toBe(before);
  const written = city.everything();
  expect((await act(districtOfficer, 'pass', { nominationId, version: shown.version - 1 })).ok).toBe(true);
  expect((await act(districtOfficer, 'pass', { nominationId, version: shown.version - 2 }))).toMatchObject({ code: 'stale' });
  expect(city.everything() === written).toBe(true);
  const remarks = [{ field: 'position', text: '写全称' }];
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version: shown.version, remarks });
  expect((await open(districtOfficer, nominationId)).passedText).toBe('');
});

test('rejecting frees the person, keeps the place, and tells unit and nominee the reason', async () => {
  const { nominees: [nominee] } = await handedIn(1, 1);
  if (!nominee) throw new Error('one');
  const { nominationId, openid } = nominee;
  const { version } = await open(districtOfficer, nominationId);
  const input = { nominationId, version, reason: '没有等级证书原件，身份证号 150203198005010038 对不上' };
  const rejected = await act<Shown>(districtOfficer, 'reject', input);
  expect(rejected).toMatchObject({ ok: true, data: { tag: { state: 'rejected' } } });
  expect(city.documents('claims')).toEqual([]);
  expect(lineStates()).toEqual({ [nominationId]: 'rejected' });
  const status = JSON.stringify(await city.get(openid, 'nominee', 'status'));
  expect(status).toContain('没有等级证书原件');
  expect(status).not.toContain('150203198005010038');
  expect(await act(districtOfficer, 'reject', input)).toMatchObject({ ok: true });
  expect(await act(districtOfficer, 'pass', { nominationId, version: version + 1 })).toMatchObject({ code: 'wrongState' });
  const told = city.documents<{ template: string; to: { kind: string } }>('outbox').filter(({ template }) => template === 'rejected');
  expect(told.map(({ to }) => to.kind)).toEqual(['office', 'person']);
});

test('no cut while a unit may submit, a return is out, one is unread; none after the deadline; every time nothing is written', async () => {
  const { nominees } = await handedIn(1, 2);
  const [first, second] = nominees as [TestNominee, TestNominee];
  await pass(districtOfficer, first);
  const refusedNow = async (at: string): Promise<string> => {
    city.at(at);
    const before = city.everything();
    const reply = await act(districtOfficer, 'cut');
    expect(city.everything() === before).toBe(true);
    return reply.ok ? 'ok' : reply.code;
  };
  expect(await refusedNow('2024-12-10T23:59:59.000+08:00')).toBe('unitsStillSubmitting');
  expect(await refusedNow(settled)).toBe('reviewsOpen');
  const { version } = await open(districtOfficer, second.nominationId);
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId: second.nominationId, version, remarks: [{ field: 'position', text: '写全称' }] });
  expect(await refusedNow('2024-12-12T09:00:00.000+08:00')).toBe('returnsOpen');
  expect(await refusedNow('2024-12-17T09:00:00.000+08:00')).toBe('orderIncomplete');
  await city.get(talent, 'review', 'rank', { order: [first.nominationId] });
  expect(await refusedNow('2024-12-21T00:00:00.000+08:00')).toBe('deadlinePassed');
  city.at('2024-12-17T09:00:00.000+08:00');
  expect(await city.get<List>(districtOfficer, 'review', 'cut')).toMatchObject({ rate: { base: 2, places: 0 }, forward: { count: 0 } });
  expect(await act(districtOfficer, 'returnForCorrection', { nominationId: first.nominationId, version: 99, remarks: [{ field: 'position', text: '写全称' }] })).toMatchObject({ code: 'listCut' });
});

test('the city returns what a district sent on: it comes back to the city, not to the district', async () => {
  const { unit, nominees } = await handedIn(1, 4);
  const [nominee] = nominees as [TestNominee];
  city.at(settled);
  for (const one of nominees) await pass(districtOfficer, one);
  await city.get(districtOfficer, 'review', 'rank', { order: nominees.map(({ nominationId }) => nominationId) });
  await city.get(districtOfficer, 'review', 'cut');
  for (const signer of [districtOfficer, talent]) await city.get(signer, 'review', 'cosign');
  await city.get(districtOfficer, 'review', 'forward');
  const { nominationId } = nominee;
  const { version } = await open(cityOfficer, nominationId);
  await city.get(cityOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field: 'position', text: '写全称' }] });
  const form = { ...goodForm(nominee.n), position: '焊接一班班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId, revision: 2 });
  expect((await submitted(city, unit)).submitted).toEqual([nominationId]);
  expect((await open(cityOfficer, nominationId)).tag.state).toBe('qualificationReview');
  expect(lineStates()[nominationId]).toBe('qualificationReview');
  const passed = await pass(cityOfficer, nominee);
  expect(passed).toMatchObject({ tag: { state: 'evaluation' } });
  expect(lineStates()[nominationId]).toBe('evaluation');
});

test('several at once: each for itself, what cannot be passed is named', async () => {
  const { nominees } = await handedIn(1, 3);
  const chosen = await Promise.all(nominees.map(async ({ nominationId }) => ({ nominationId, version: (await open(districtOfficer, nominationId)).version })));
  const [first, ...others] = chosen as [{ nominationId: string; version: number }];
  const stale = { ...first, version: 0 };
  expect(await act(districtOfficer, 'passSeveral', { nominations: [stale, ...others] })).toEqual({
    ok: true,
    data: { passed: 2, failed: [{ nominationId: first.nominationId, message: '同事刚改过这份推荐。看看改了什么，再提交' }] },
  });
  expect(await act(districtOfficer, 'passSeveral', { nominations: [first, first] })).toMatchObject({ code: 'invalid' });
});

test('paper that lies here is noted and taken back again', async () => {
  const { nominees: [nominee] } = await handedIn(1, 1);
  const nominationId = nominee?.nominationId ?? '';
  const noted = (received: boolean) => city.get<Shown>(districtOfficer, 'review', 'receivePaper', { nominationId, received });
  expect((await noted(true)).paperText).toMatch(/12月5日 09:00 收讫$/);
  const written = city.everything();
  await noted(true);
  expect(city.everything() === written).toBe(true);
  expect((await noted(false)).paperText).toBe('');
});

test('a cut beside returns, endings and passes: what it rests on is what stands', async () => {
  const { unit, nominees } = await handedIn(1, 7);
  city.at(settled);
  for (const one of nominees) await pass(districtOfficer, one);
  await city.get(districtOfficer, 'review', 'rank', { order: nominees.map(({ nominationId }) => nominationId) });
  const [first, second, third] = nominees as [TestNominee, TestNominee, TestNominee];
  const { version } = await open(districtOfficer, first.nominationId);
  await Promise.all([
    act(districtOfficer, 'cut'),
    act(talent, 'returnForCorrection', { nominationId: first.nominationId, version, remarks: [{ field: 'position', text: '写全称' }] }),
    city.call(unit.openid, 'unit', 'end', { nominationId: second.nominationId, why: 'left', on: '2024-12-11' }),
    act(talent, 'cut'),
    city.call(unit.openid, 'unit', 'end', { nominationId: third.nominationId, why: 'left', on: '2024-12-11' }),
  ]);
  const [{ cut }] = city.documents<{ cut: { base: number; kept: string[] } | null }>('districtLists') as [{ cut: { base: number; kept: string[] } | null }];
  const returned = states()[first.nominationId] === 'returned';
  expect(cut === null).toBe(returned);
  if (cut) expect(cut.kept.length * 100).toBeLessThanOrEqual(cut.base * 30);
});
