/** A table of nominees on its way to the desk: good rows once, bad rows never, whatever happens in between. */
import type { Desk } from '../../cloudfunctions/domain/nomination/desk';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import { attempts } from '../../cloudfunctions/platform/database/collections';
import type { Attempts } from '../../cloudfunctions/platform/database/documents';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import { personIdOf } from '../../cloudfunctions/platform/people';
import type { ImportSummaryView } from '../../cloudfunctions/unit/import/views';
import type { City, Reply } from './city';
import { sent, tableOf, worker, type Said } from './sheets';
import { confirms, declare, goodForm, idNumber, registered, scan, staffedCity, written, type TestUnit } from './units';

let city: City;
beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const importing = (unit: TestUnit, fileId: string): Promise<Reply<ImportSummaryView>> =>
  city.call<ImportSummaryView>(unit.openid, 'unit', 'importSummary', { fileId });

async function imported(unit: TestUnit, rows: readonly Said[]): Promise<ImportSummaryView> {
  const fileId = await sent(city, unit, await tableOf(rows));
  return city.get<ImportSummaryView>(unit.openid, 'unit', 'importSummary', { fileId });
}

const deskOf = ({ unitId }: TestUnit): Desk => city.documents<Desk>('unitSeasons').find((desk) => desk.unitId === unitId)!;
const nominationsOf = ({ unitId }: TestUnit): readonly Nomination[] =>
  city.documents<Nomination>('nominations').filter((one) => one.unitId === unitId);

/** Lines, nominations and forms name each other, none twice and none left over. */
function expectWhole(unit: TestUnit, people: number): void {
  const ids = deskOf(unit).lines.map(({ nominationId }) => nominationId);
  const forms = city.documents<{ nominationId: string; revision: number }>('forms');
  expect(ids).toHaveLength(people);
  expect(new Set(ids).size).toBe(people);
  expect(nominationsOf(unit).map(({ _id }) => _id).sort()).toEqual([...ids].sort());
  for (const line of deskOf(unit).lines)
    expect(forms.filter(({ nominationId, revision }) => nominationId === line.nominationId && revision === line.revision)).toHaveLength(1);
}

test('good rows become drafts, bad ones stay out with the address of each wrong cell', async () => {
  const unit = await registered(city, 1);
  const rows = [worker(1), worker(2, { 证件号码: '123' }), worker(3, { 手机: '', 发证日期: '2015.6' }), worker(4)];
  const summary = await imported(unit, rows);
  expect(summary).toMatchObject({ accepted: 2, badRows: 2, problemCount: 2, alreadyThereCount: 0, errorSheet: true });
  expect(summary.problems.map(({ cell, row, title }) => [cell, row, title])).toEqual([
    ['D3', 3, '证件号码'],
    ['P4', 4, '发证日期'],
  ]);
  expect(summary.rows.map(({ row }) => row)).toEqual([2, 5]);
  const { form } = await city.get<{ form: object }>(unit.openid, 'unit', 'nominee', { nominationId: summary.rows[0]!.nominationId });
  const { inServiceStatement, truthStatement, certificateNumber, honours, results, benefits, ...same } = goodForm(1);
  expect(form).toMatchObject({ ...same, idNumber: expect.any(String), certificateNumber: 'S000015020003234500127', honours: [], benefits: [] });
  expect(form).toMatchObject({
    inServiceStatement: !inServiceStatement,
    truthStatement: !truthStatement,
    results: [{ title: '改进转炉烟道焊接', date: '2021-03', detail: '返修率下降' }],
  });
  expect(certificateNumber).not.toBe('');
  expect([honours, results, benefits].flat()).toHaveLength(3);
  expectWhole(unit, 2);
});

test('the same file again gives the same answer and changes nothing', async () => {
  const unit = await registered(city, 2);
  const fileId = await sent(city, unit, await tableOf([worker(10), worker(11), worker(12, { 性别: '女' })]));
  const first = await importing(unit, fileId);
  const before = city.everything(['attempts']);
  expect(await importing(unit, fileId)).toEqual(first);
  expect(city.everything(['attempts'])).toBe(before);
});

test('the same table uploaded again adds nobody, changes no form and says so', async () => {
  const unit = await registered(city, 3);
  await imported(unit, [worker(20), worker(21)]);
  const [desk, nominations] = [deskOf(unit), nominationsOf(unit)];
  const again = await imported(unit, [worker(20), worker(21, { 岗位: '班长', 申报层级: '特级技师' }), worker(22)]);
  expect(again).toMatchObject({ accepted: 1, alreadyThereCount: 2 });
  expect(again.alreadyThere.map(({ row, differs }) => [row, differs])).toEqual([
    [3, ['岗位', '申报层级']],
    [2, []],
  ]);
  expect(deskOf(unit).lines.slice(0, 2)).toEqual(desk.lines);
  expect(nominationsOf(unit)).toEqual(expect.arrayContaining([...nominations]));
  expectWhole(unit, 3);
});

test('who was written by hand is known by the ID number and left alone', async () => {
  const unit = await registered(city, 4);
  await written(city, unit, 30);
  const before = deskOf(unit);
  const summary = await imported(unit, [worker(30, { 姓名: '巴图' }), worker(31)]);
  expect(summary).toMatchObject({ accepted: 1, alreadyThereCount: 1 });
  expect(summary.alreadyThere[0]).toMatchObject({ row: 2, stateName: '待本人确认', differs: ['姓名', '证书编号', '主要业绩'] });
  expect(deskOf(unit).lines[0]).toEqual(before.lines[0]);
});

test('an imported draft is known again after its ID number was corrected by hand', async () => {
  const unit = await registered(city, 5);
  const { rows } = await imported(unit, [worker(40)]);
  const input = { nominationId: rows[0]!.nominationId, revision: 1, tier: 'senior', form: { idNumber: idNumber(41) } };
  await city.get(unit.openid, 'unit', 'saveNominee', input);
  expect(await imported(unit, [worker(40)])).toMatchObject({ accepted: 0, alreadyThereCount: 1 });
  expect(await imported(unit, [worker(41)])).toMatchObject({ accepted: 0, alreadyThereCount: 1 });
  expectWhole(unit, 1);
});

test('an imported draft goes the whole way to the nominee', async () => {
  const unit = await registered(city, 6);
  await declare(city, unit, 0, 20);
  const { rows } = await imported(unit, [worker(50)]);
  const nominationId = rows[0]!.nominationId;
  const found = { name: '巴图·乌恩', idLast6: idNumber(50).slice(12) };
  await city.signIn('o-nominee-50', '13700000050');
  expect(await city.call('o-nominee-50', 'nominee', 'find', found)).toMatchObject({ ok: false, code: 'noMatch' });
  const form = { inServiceStatement: true, truthStatement: true };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  const fileId = await scan(city, unit, 'levelCertificate');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'levelCertificate', fileId });
  await confirms(city, { openid: 'o-nominee-50', nominationId, n: 50, name: '巴图·乌恩' }, 2);
  expect(deskOf(unit).lines[0]).toMatchObject({ state: 'confirmed' });
});

test.each([1, 2, 3])('the same upload twice at once makes each draft once (%i)', async (round) => {
  const unit = await registered(city, 10 + round);
  const fileId = await sent(city, unit, await tableOf(Array.from({ length: 30 }, (_, n) => worker(100 + n))));
  const [first, second] = await Promise.all([importing(unit, fileId), importing(unit, fileId)]);
  expect(first).toMatchObject({ ok: true, data: { accepted: 30 } });
  expect(second).toEqual(first);
  expectWhole(unit, 30);
});

test.each([1, 2, 3])('two tables with the same people at once make each draft once (%i)', async (round) => {
  const unit = await registered(city, 20 + round);
  const people = Array.from({ length: 30 }, (_, n) => worker(200 + n));
  const [one, other] = [await sent(city, unit, await tableOf(people.slice(0, 20))), await sent(city, unit, await tableOf(people.slice(10)))];
  const replies = await Promise.all([importing(unit, one), importing(unit, other)]);
  const accepted = replies.map((reply) => (reply.ok ? reply.data.accepted : 0));
  expect(accepted[0]! + accepted[1]!).toBe(30);
  expectWhole(unit, 30);
});

test('rows beyond what a desk holds are refused together', async () => {
  const unit = await registered(city, 30);
  const desk = deskOf(unit);
  const full = { ...desk, lines: Array.from({ length: 2999 }, (_, n) => ({ nominationId: `x${n}`, state: 'draft', lacks: [] })) };
  const { _id, ...fields } = full;
  Object.assign(process.env, city.cloud.sdkEnvironment);
  const { db } = await import('../../cloudfunctions/platform/database/connect');
  await db().collection('unitSeasons').doc(_id).set(fields);
  const fileId = await sent(city, unit, await tableOf([worker(300), worker(301)]));
  const reply = await importing(unit, fileId);
  expect(reply).toMatchObject({ ok: false, code: 'tooManyDrafts' });
  expect(nominationsOf(unit)).toEqual([]);
  expect(deskOf(unit).lines).toHaveLength(2999);
});

test('a table is read so often in an hour, whatever comes of it', async () => {
  const unit = await registered(city, 31);
  const good = await sent(city, unit, await tableOf([worker(310)]));
  const bad = await sent(city, unit, await tableOf([]));
  expect(await importing(unit, bad)).toMatchObject({ code: 'sheetRefused' });
  const counted = `import|${personIdOf('13800000031')}`;
  expect(city.documents<Attempts>('attempts').find(({ _id }) => _id === counted)?.count).toBe(1);
  await updateWhere(attempts, { _id: counted }, { count: 60 });
  for (const fileId of [good, bad]) expect(await importing(unit, fileId)).toMatchObject({ ok: false, code: 'tooManyAttempts' });
  expect(await city.call(unit.openid, 'unit', 'importErrors', { fileId: good })).toMatchObject({ ok: false, code: 'tooManyAttempts' });
  expect(nominationsOf(unit)).toEqual([]);
});
