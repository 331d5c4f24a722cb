import type { City, Reply } from './city';
import {
  cityOfficer,
  confirmed,
  declare,
  districtOfficer,
  goodForm,
  registered,
  scan,
  staffedCity,
  submitted,
  versionOf,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;
const start = '2024-12-05T09:00:00.000+08:00';

beforeAll(async () => {
  city = await staffedCity(start);
  await city.appoint('o-elsewhere', '13900000003', 'districtOfficer', '150204');
});
beforeEach(() => city.at(start));
afterAll(() => city.close());

interface Reviewed {
  readonly version: number;
  readonly tag: { readonly state: string };
  readonly canReturn: boolean;
  readonly whyNot: string;
  readonly dueText: string;
  readonly sections: readonly { readonly rows: readonly { readonly field: string; readonly value: string }[] }[];
  readonly history: readonly { readonly text: string }[];
}

const remarks = [{ field: 'certificateNumber', text: '和附件不一致' }];
const open = (nominationId: string): Promise<Reviewed> =>
  city.get<Reviewed>(districtOfficer, 'review', 'open', { nominationId });
const giveBack = (openid: string, input: object): Promise<Reply<Reviewed>> =>
  city.call<Reviewed>(openid, 'review', 'returnForCorrection', input);

async function handedIn(n: number): Promise<{ unit: TestUnit; nominee: TestNominee; peer: TestNominee }> {
  const unit = await registered(city, n);
  await declare(city, unit, 10, 20);
  const [nominee, peer] = [await confirmed(city, unit, n * 2), await confirmed(city, unit, n * 2 + 1)];
  await submitted(city, unit);
  return { unit, nominee, peer };
}

const positionOf = ({ sections }: Reviewed): string | undefined =>
  sections.flatMap(({ rows }) => rows).find(({ field }) => field === 'position')?.value;

test('one nomination goes back with remarks and a day; it is put right, confirmed and handed in again after the deadline', async () => {
  const { unit, nominee, peer } = await handedIn(1);
  const { nominationId } = nominee;
  city.at('2024-12-10T16:00:00.000+08:00');
  const before = await open(nominationId);
  expect([before.canReturn, before.dueText]).toEqual([true, '12月13日（周五）24:00']);
  const returned = await giveBack(districtOfficer, { nominationId, version: before.version, remarks });
  expect(returned).toMatchObject({
    ok: true,
    data: { tag: { state: 'returned' }, canReturn: false, whyNot: '已退回，等单位在 12月13日 24:00 前改好' },
  });
  expect((await open(peer.nominationId)).tag.state).toBe('firstReview');

  city.at('2024-12-12T09:00:00.000+08:00');
  const form = { ...goodForm(nominee.n), position: '焊接一班班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  expect(positionOf(await open(nominationId))).toBe('焊接班长');
  const out = await city.get<{ items: { id: string }[] }>(districtOfficer, 'review', 'queue', { stage: 'returned' });
  expect(out.items.map(({ id }) => id)).toEqual([nominationId]);
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId, revision: 2 });
  const again = await submitted(city, unit);
  expect(again.submitted).toEqual([nominationId]);
  const after = await open(nominationId);
  expect([after.tag.state, positionOf(after)]).toEqual(['firstReview', '焊接一班班长']);
  expect(after.history.map(({ text }) => text)).toEqual([
    '单位开始填写',
    '本人确认',
    `单位提交：HZ2024-${unit.uscc.slice(8, 17)}-01`,
    '退回更正：和附件不一致',
    '单位改了申请表',
    '本人确认',
    `单位提交：HZ2024-${unit.uscc.slice(8, 17)}-02`,
  ]);
});

test("a correction past its own day is refused, and so is a fresh nominee past the unit's", async () => {
  const { unit, nominee } = await handedIn(2);
  const { nominationId } = nominee;
  const { version } = await open(nominationId);
  await giveBack(districtOfficer, { nominationId, version, remarks, due: '2024-12-12' });
  const form = { ...goodForm(nominee.n), position: '班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId, revision: 2 });
  city.at('2024-12-13T00:00:00.000+08:00');
  expect(
    await city.call(unit.openid, 'unit', 'submit', { route: 'district', version: await versionOf(city, unit) }),
  ).toEqual({
    ok: false,
    code: 'correctionOverdue',
    message: '更正期限 12月12日 24:00 已过。要延期请找昆都仑区人社局',
  });
});

test('once submitted, a nomination keeps to its route', async () => {
  const { unit, nominee } = await handedIn(8);
  const { nominationId } = nominee;
  const { version } = await open(nominationId);
  await giveBack(districtOfficer, { nominationId, version, remarks });
  const before = city.everything();
  const form = goodForm(nominee.n, 'chief');
  expect(
    await city.call(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'chief', form }),
  ).toEqual({
    ok: false,
    code: 'wrongState',
    message: '现在是“退回更正”，这一步办不了。请刷新看看',
  });
  expect(city.everything()).toBe(before);
});

test('a returned form whose remark was about a paper waits for its nominee once the paper is there', async () => {
  const { unit, nominee } = await handedIn(9);
  const { nominationId } = nominee;
  const { version } = await open(nominationId);
  await giveBack(districtOfficer, { nominationId, version, remarks: [{ field: 'levelCertificate', text: '看不清' }] });
  const fileId = await scan(city, unit, 'levelCertificate');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'levelCertificate', fileId });
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId, revision: 1 });
  expect((await submitted(city, unit)).submitted).toEqual([nominationId]);
});

test('while the unit corrects it, its reviewer sees the papers that were handed in, and the new ones once those are', async () => {
  const { unit, nominee } = await handedIn(25);
  const { nominationId } = nominee;
  const shown = async (): Promise<readonly string[]> =>
    (await city.get<{ papers: { slot: string }[] }>(districtOfficer, 'review', 'open', { nominationId })).papers.map(({ slot }) => slot);
  const { version } = await open(nominationId);
  await giveBack(districtOfficer, { nominationId, version, remarks: [{ field: 'levelCertificate', text: '看不清' }] });
  const fileId = await scan(city, unit, 'evidence');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'evidence', fileId });
  expect(await shown()).toEqual(['levelCertificate']);
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId, revision: 1 });
  expect(await shown()).toEqual(['levelCertificate']);
  await submitted(city, unit);
  expect(await shown()).toEqual(['levelCertificate', 'evidence']);
  const again = await open(nominationId);
  city.at('2024-12-12T10:00:00.000+08:00');
  expect((await giveBack(districtOfficer, { nominationId, version: again.version, remarks })).ok).toBe(true);
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form: { ...goodForm(50), position: '班长' } });
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId, revision: 2 });
  const submit = async (): Promise<Reply> => city.call(unit.openid, 'unit', 'submit', { route: 'district', version: await versionOf(city, unit) });
  city.at('2024-12-18T00:00:00.000+08:00');
  expect(await submit()).toMatchObject({ code: 'correctionOverdue' });
  city.at('2024-12-17T23:59:58.000+08:00');
  expect((await submit()).ok).toBe(true);
});

test('unit and nominee hear of it', async () => {
  const { unit, nominee } = await handedIn(3);
  const { version } = await open(nominee.nominationId);
  await giveBack(districtOfficer, { nominationId: nominee.nominationId, version, remarks });
  const notices = city.documents<{ _id: string; template: string; to: { kind: string; officeId?: string } }>('outbox');
  const heard = notices.filter(
    ({ _id, template }) => template === 'returned' && _id.startsWith(`2024|${unit.unitId}|`),
  );
  expect(heard.map(({ to }) => to.officeId ?? to.kind)).toEqual([`unitContact.${unit.unitId}`, 'person']);
});

test('a nominee who died, or whose phone was put right, is sent no word that was still waiting; the unit is', async () => {
  for (const [n, then, input] of [
    [21, 'end', { why: 'died', on: '2024-12-05' }],
    [22, 'correctPhone', { phone: '13700009922', reason: '填错了' }],
    [23, 'withdraw', {}],
  ] as const) {
    const { unit, nominee } = await handedIn(n);
    const { nominationId, openid } = nominee;
    await city.round('deliver');
    for (const one of [openid, unit.openid]) await city.allowNotice(one);
    const before = (await city.arrived(openid)).length;
    const { version } = await open(nominationId);
    await giveBack(districtOfficer, { nominationId, version, remarks });
    await city.get(unit.openid, 'unit', then, { nominationId, ...input });
    await city.round('deliver');
    expect(await city.arrived(openid)).toHaveLength(before);
    expect((await city.arrived<{ data: object }>(unit.openid)).at(-1)?.data).toMatchObject({ thing1: { value: '退回更正' } });
  }
});

test('word of a return reaches the nominee, and says nothing of an ask', async () => {
  const { nominee } = await handedIn(24);
  await city.allowNotice(nominee.openid);
  const asks = JSON.stringify(city.documents('asks'));
  const { version } = await open(nominee.nominationId);
  await giveBack(districtOfficer, { nominationId: nominee.nominationId, version, remarks });
  await city.round('deliver');
  expect((await city.arrived<{ data: object }>(nominee.openid)).at(-1)?.data).toMatchObject({ thing1: { value: '退回更正' } });
  expect(JSON.stringify(city.documents('asks'))).toBe(asks);
});

test('an older version, a wrong state, a day before today', async () => {
  const { nominee } = await handedIn(4);
  const { nominationId } = nominee;
  const { version } = await open(nominationId);
  const before = city.everything();
  expect(await giveBack(districtOfficer, { nominationId, version: version - 1, remarks })).toEqual({
    ok: false,
    code: 'stale',
    message: '同事刚改过这份推荐。看看改了什么，再提交',
  });
  expect(await giveBack(districtOfficer, { nominationId, version, remarks, due: '2024-12-04' })).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'due', message: '更正期限早于今天。请往后选' }],
  });
  expect(city.everything()).toBe(before);
  await giveBack(districtOfficer, { nominationId, version, remarks });
  expect(await giveBack(districtOfficer, { nominationId, version: version + 1, remarks })).toEqual({
    ok: false,
    code: 'wrongState',
    message: '现在是“退回更正”，这一步办不了。请刷新看看',
  });
});

test('a year without a published calendar is refused, not guessed, unless the officer names the day', async () => {
  const { nominee } = await handedIn(5);
  const { nominationId } = nominee;
  const { version } = await open(nominationId);
  city.at('2098-12-30T09:00:00.000+08:00');
  expect(await giveBack(districtOfficer, { nominationId, version, remarks })).toMatchObject({
    ok: false,
    code: 'calendarUnknown',
  });
  expect((await giveBack(districtOfficer, { nominationId, version, remarks, due: '2099-01-05' })).ok).toBe(true);
});

test('what lies on another table is as unknown as what does not exist', async () => {
  const { nominee } = await handedIn(6);
  const { nominationId } = nominee;
  const { version } = await open(nominationId);
  const before = city.everything();
  for (const openid of ['o-elsewhere', cityOfficer]) {
    const nobody = await city.call(openid, 'review', 'open', { nominationId: '2024.nobody.1' });
    expect(nobody).toMatchObject({ ok: false, code: 'notFound', message: '没有找到这份推荐。请返回上一页刷新' });
    expect(await city.call(openid, 'review', 'open', { nominationId })).toEqual(nobody);
    expect(await giveBack(openid, { nominationId, version, remarks })).toEqual(nobody);
    const { items } = await city.get<{ items: { id: string }[] }>(openid, 'review', 'queue', { stage: 'firstReview' });
    expect(items).toEqual([]);
  }
  expect(city.everything()).toBe(before);
});
