import type { FormProblem } from '../../cloudfunctions/domain/form/form';
import type { City, Reply } from './city';
import { cityWithUnit, confirmed, confirms, goodForm, idNumber, nomineePhone, registered, scan, written, type TestUnit } from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
});
afterAll(() => city.close());

interface Saved {
  readonly nominationId: string;
  readonly revision: number;
  readonly problems: readonly FormProblem[];
}
interface Nominee {
  readonly revision: number;
  readonly tag: { readonly state: string };
  readonly form: { readonly idNumber: string; readonly position: string };
  readonly problems: readonly FormProblem[];
  readonly papers: readonly { readonly slot: string; readonly type: string; readonly url: string }[];
  readonly editable: boolean;
  readonly confirmHint: string;
}

const save = (input: object): Promise<Reply<Saved>> => city.call<Saved>(unit.openid, 'unit', 'saveNominee', input);
const nominee = (nominationId: string): Promise<Nominee> =>
  city.get<Nominee>(unit.openid, 'unit', 'nominee', { nominationId });

test('a draft may lack everything, and every lack is named', async () => {
  const { nominationId, revision, problems } = await city.get<Saved>(unit.openid, 'unit', 'saveNominee', {
    tier: 'senior',
    form: {},
  });
  expect(nominationId).toBe(`2024.${unit.unitId}.1`);
  expect(revision).toBe(1);
  expect(problems.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['name', 'idNumber', 'phone', 'skillLevel', 'levelCertificate']),
  );
  expect((await nominee(nominationId)).tag.state).toBe('draft');
});

test('with the certificate and no problem left it waits for its nominee, who is told', async () => {
  const { nominationId } = await city.get<Saved>(unit.openid, 'unit', 'saveNominee', {
    tier: 'senior',
    form: goodForm(2),
  });
  expect((await nominee(nominationId)).problems).toEqual([
    { field: 'levelCertificate', code: 'missing', message: '还没有上传等级证书' },
  ]);
  const fileId = await scan(city, unit, 'levelCertificate');
  const attached = await city.get<{ papers: object[]; problems: object[] }>(unit.openid, 'unit', 'attach', {
    nominationId,
    slot: 'levelCertificate',
    fileId,
  });
  expect(attached.problems).toEqual([]);
  const { tag, papers, confirmHint } = await nominee(nominationId);
  expect(tag.state).toBe('awaitingConfirmation');
  expect(confirmHint).toBe('请巴图·乌恩用 137****0002 登录，在“查我的申报”里核对');
  expect(papers).toMatchObject([{ slot: 'levelCertificate', type: 'image/png' }]);
  expect((await fetch(papers[0]?.url ?? '')).status).toBe(200);
  expect(
    city.documents<{ template: string }>('outbox').filter(({ template }) => template === 'confirmRequested'),
  ).toHaveLength(1);
});

test('the ID number is kept sealed and shown masked; empty or masked it stays what it was', async () => {
  const { nominationId } = await written(city, unit, 3);
  const number = idNumber(3);
  const masked = `${number.slice(0, 6)}********${number.slice(14)}`;
  expect((await nominee(nominationId)).form.idNumber).toBe(masked);
  expect(city.everything()).not.toContain(number);
  for (const [revision, kept] of [
    [1, ''],
    [2, masked],
  ] as const) {
    const form = { ...goodForm(3), position: `班长${revision}`, idNumber: kept };
    expect(await save({ nominationId, revision, tier: 'senior', form })).toMatchObject({
      ok: true,
      data: { revision: revision + 1, problems: [] },
    });
  }
  expect((await nominee(nominationId)).form.idNumber).toBe(masked);
});

test('the same content again makes no new revision and writes nothing', async () => {
  const { nominationId } = await written(city, unit, 4);
  const before = city.everything();
  const again = await save({
    nominationId,
    revision: 1,
    tier: 'senior',
    form: { ...goodForm(4), name: ' 巴图・乌恩 ' },
  });
  expect(again).toEqual({ ok: true, data: { nominationId, revision: 1, problems: [] } });
  expect(city.everything()).toBe(before);
});

test('who worked on an older revision is told', async () => {
  const { nominationId } = await written(city, unit, 5);
  await save({ nominationId, revision: 1, tier: 'senior', form: { ...goodForm(5), position: '班长' } });
  const before = city.everything();
  const late = await save({ nominationId, revision: 1, tier: 'senior', form: { ...goodForm(5), position: '组长' } });
  expect(late).toEqual({ ok: false, code: 'stale', message: '同事刚改过这份申请表。看看改了什么，再提交' });
  expect(city.everything()).toBe(before);
});

test('a changed form needs a new confirmation; the old one stays with its revision', async () => {
  const { nominationId } = await confirmed(city, unit, 6);
  await save({ nominationId, revision: 1, tier: 'senior', form: { ...goodForm(6), position: '班长' } });
  expect((await nominee(nominationId)).tag.state).toBe('awaitingConfirmation');
  const desk = city.documents<{
    unitId: string;
    lines: { nominationId: string; revision: number; confirmedRevision: number }[];
  }>('unitSeasons');
  const line = desk
    .find(({ unitId }) => unitId === unit.unitId)
    ?.lines.find((one) => one.nominationId === nominationId);
  expect(line).toMatchObject({ revision: 2, confirmedRevision: 1 });
});

test('revisions are kept as they were', async () => {
  const { nominationId } = await written(city, unit, 7);
  const first = city.documents<{ _id: string }>('forms').find(({ _id }) => _id === `${nominationId}|1`);
  await save({ nominationId, revision: 1, tier: 'senior', form: { ...goodForm(7), position: '班长' } });
  expect(city.documents<{ _id: string }>('forms').find(({ _id }) => _id === `${nominationId}|1`)).toEqual(first);
});

test('another phone on the form belongs to another person', async () => {
  const nomineeBefore = await confirmed(city, unit, 8);
  const { nominationId } = nomineeBefore;
  await save({ nominationId, revision: 1, tier: 'senior', form: { ...goodForm(8), phone: nomineePhone(9008) } });
  expect(await city.call(nomineeBefore.openid, 'nominee', 'confirm', { nominationId, revision: 2 })).toMatchObject({
    ok: false,
    code: 'notFound',
  });
});

test('the same file again is recognised, a certificate takes the place of the last, evidence adds up to nine', async () => {
  const { nominationId } = await written(city, unit, 9);
  const attach = (slot: string, fileId: string): Promise<Reply<{ papers: { slot: string }[] }>> =>
    city.call(unit.openid, 'unit', 'attach', { nominationId, slot, fileId });
  const again = await scan(city, unit, 'levelCertificate');
  expect(await attach('levelCertificate', again)).toMatchObject({
    ok: true,
    data: { papers: [{ slot: 'levelCertificate' }] },
  });
  const before = city.everything();
  expect((await attach('levelCertificate', again)).ok).toBe(true);
  expect(city.everything()).toBe(before);
  for (let n = 0; n < 9; n += 1) expect((await attach('evidence', await scan(city, unit, 'evidence'))).ok).toBe(true);
  expect(await attach('evidence', await scan(city, unit, 'evidence'))).toMatchObject({
    ok: false,
    code: 'invalid',
    fields: [{ field: 'slot', message: '这一栏已经放满。请先删掉不要的，再传' }],
  });
});

test('without its certificate a form is incomplete again', async () => {
  const { nominationId } = await confirmed(city, unit, 10);
  const [paper] =
    city.documents<{ _id: string; papers: { fileId: string }[] }>('nominations').find(({ _id }) => _id === nominationId)
      ?.papers ?? [];
  const detached = await city.get<{ papers: object[]; problems: { field: string }[] }>(unit.openid, 'unit', 'detach', {
    nominationId,
    fileId: paper?.fileId,
  });
  expect(detached.papers).toEqual([]);
  expect(detached.problems.map(({ field }) => field)).toEqual(['levelCertificate']);
  expect((await nominee(nominationId)).tag.state).toBe('draft');
});

test('a withdrawn nomination cannot be written on, and frees the person for another', async () => {
  const first = await confirmed(city, unit, 11);
  const { withdraw } = await city.get<{ withdraw: { can: boolean } }>(unit.openid, 'unit', 'standing', { nominationId: first.nominationId });
  expect(withdraw.can).toBe(true);
  expect(await city.call(unit.openid, 'unit', 'withdraw', { nominationId: first.nominationId })).toEqual({
    ok: true,
    data: { state: 'withdrawn' },
  });
  const before = city.everything();
  expect(await city.call(unit.openid, 'unit', 'withdraw', { nominationId: first.nominationId })).toEqual({
    ok: true,
    data: { state: 'withdrawn' },
  });
  const late = await save({
    nominationId: first.nominationId,
    revision: 1,
    tier: 'senior',
    form: { ...goodForm(11), position: '班长' },
  });
  expect(late).toEqual({
    ok: false,
    code: 'notEditable',
    message: '申请表现在是“已撤回”，不能改。还要推荐的，请重新添加人选',
  });
  expect(city.everything()).toBe(before);
  const second = await written(city, unit, 11);
  await confirms(city, { ...second, openid: first.openid });
  expect((await nominee(second.nominationId)).tag.state).toBe('confirmed');
});

test.each([
  ["another unit's ticket", 'levelCertificate', 'levelCertificate', 2],
  ['a ticket for something else', 'photo', 'levelCertificate', 1],
])('%s is refused', async (_name, purpose, slot, owner) => {
  const { nominationId } = await written(city, unit, 20 + owner);
  const uploader = owner === 1 ? unit : await registered(city, 90, { approve: false });
  const fileId = await scan(city, uploader, purpose);
  const before = city.everything();
  expect(await city.call(unit.openid, 'unit', 'attach', { nominationId, slot, fileId })).toEqual({
    ok: false,
    code: 'ticketInvalid',
    message: '没有收到这个文件。请重新选文件上传',
  });
  expect(city.everything()).toBe(before);
});

test('what only calls itself a picture is refused, and a ticket lasts half an hour', async () => {
  const { nominationId } = await written(city, unit, 30);
  const page = await scan(city, unit, 'photo', new TextEncoder().encode('<html>'));
  expect(await city.call(unit.openid, 'unit', 'attach', { nominationId, slot: 'photo', fileId: page })).toMatchObject({
    ok: false,
    code: 'fileTypeRefused',
  });
  const fileId = await scan(city, unit, 'photo');
  city.at('2024-12-05T10:30:00.000+08:00');
  expect(await city.call(unit.openid, 'unit', 'attach', { nominationId, slot: 'photo', fileId })).toMatchObject({
    ok: false,
    code: 'ticketExpired',
  });
});

test.each([
  [{ purpose: 'photo', name: 'a.jpg', size: 10 * 1024 * 1024 + 1 }, 'fileTooLarge'],
  [{ purpose: 'photo', name: 'a.exe', size: 10 }, 'fileTypeRefused'],
])('no ticket for %j', async (input, code) => {
  expect(await city.call(unit.openid, 'unit', 'uploadTicket', input)).toMatchObject({ ok: false, code });
});
