/** Files that come and go with an import: what is not taken, who may ask, and what is given to take away. */
import { attempts } from '../../cloudfunctions/platform/database/collections';
import type { Attempts } from '../../cloudfunctions/platform/database/documents';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import { personIdOf } from '../../cloudfunctions/platform/people';
import type { ImportSummaryView } from '../../cloudfunctions/unit/import/views';
import { lyingZip, rawSheet, text } from '../paperwork/hostileFiles';
import type { City, Reply } from './city';
import { sent, tableOf, worker } from './sheets';
import { cityWithUnits, nomineePhone, registered, scan, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;
beforeAll(async () => {
  ({ city, unit, other } = await cityWithUnits());
});
beforeEach(() => city.at('2024-12-05T09:00:00.000+08:00'));
afterAll(() => city.close());

const summary = (openid: string | null, fileId: string): Promise<Reply<ImportSummaryView>> =>
  city.call<ImportSummaryView>(openid, 'unit', 'importSummary', { fileId });
interface Made { readonly fileId: string; readonly name: string; readonly url: string }
const download = async ({ url }: Made): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** All but what an upload leaves behind by itself. */
const kept = (): string => JSON.stringify(['unitSeasons', 'nominations', 'forms', 'events', 'claims'].map((name) => city.documents(name)));

const zeros = Buffer.alloc(40 * 1024 * 1024, '0');
test.each<[string, Uint8Array, string]>([
  ['a renamed program', new Uint8Array(Buffer.from(`MZ${'x'.repeat(1000)}`)), '不是 Excel 表'],
  ['a renamed picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), '不是 Excel 表'],
  ['an old .xls', new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(100)])), '另存为 .xlsx'],
  ['a file with macros', rawSheet('', '', { 'xl/vbaProject.bin': 'x' }), '带宏'],
  ['a zip bomb', lyingZip([{ name: '[Content_Types].xml', content: zeros, declared: 10 }, { name: 'xl/workbook.xml', content: zeros, declared: 10 }]), '打不开'],
  ['10,000 rows', rawSheet(Array.from({ length: 10_000 }, (_, n) => `<row r="${n + 1}">${text(`A${n + 1}`, '甲')}</row>`).join('')), '最多 1000 人'],
  ['laughs without end', rawSheet('', '', { 'xl/sharedStrings.xml': '<!DOCTYPE l [<!ENTITY a "哈">]><sst/>' }), '打不开'],
  ['no header', rawSheet(`<row r="1">${text('A1', '甲')}</row>`), '没有找到表头'],
])('%s is refused with a plain sentence, and nothing is written', async (_name, content, message) => {
  const fileId = await sent(city, unit, content);
  const before = kept();
  expect(await summary(unit.openid, fileId)).toMatchObject({ ok: false, code: 'sheetRefused', message: expect.stringContaining(message) });
  expect(kept()).toBe(before);
});

test.each([
  ['推荐汇总表.xls', 100, 'sheetRefused'],
  ['推荐汇总表.xlsm', 100, 'sheetRefused'],
  ['照片.png', 100, 'sheetRefused'],
  ['推荐汇总表.xlsx', 6 * 1024 * 1024, 'fileTooLarge'],
])('%s of %d bytes gets no ticket', async (name, size, code) => {
  const before = city.everything();
  expect(await city.call(unit.openid, 'unit', 'uploadTicket', { purpose: 'importSheet', name, size })).toMatchObject({ ok: false, code });
  expect(city.everything()).toBe(before);
});

test('a table is of the unit that uploaded it, for this purpose, in time', async () => {
  const fileId = await sent(city, unit, await tableOf([worker(1)]));
  const before = city.everything();
  expect(await summary(other.openid, fileId)).toMatchObject({ ok: false, code: 'ticketInvalid' });
  expect(await summary(unit.openid, `${fileId}x`)).toMatchObject({ ok: false, code: 'ticketInvalid' });
  expect(await summary(unit.openid, '')).toMatchObject({ ok: false, code: 'invalid' });
  expect(city.everything()).toBe(before);
  const photo = await scan(city, unit, 'photo');
  expect(await summary(unit.openid, photo)).toMatchObject({ ok: false, code: 'ticketInvalid' });
  city.at('2024-12-06T10:00:00.000+08:00');
  expect(await summary(unit.openid, fileId)).toMatchObject({ ok: false, code: 'ticketExpired' });
});

test('a table serves for a day, whatever the sweep does meanwhile, and is thrown away then', async () => {
  const fileId = await sent(city, unit, await tableOf([worker(3), worker(4, { 手机: '1' })]));
  await summary(unit.openid, fileId);
  const [disposable] = city.documents<{ fileId: string; dueAt: string }>('disposables').filter((one) => one.fileId === fileId);
  expect(disposable?.dueAt).toMatch(/^2024-12-06T09:05/);
  const sweptAt = async (moment: string): Promise<void> => {
    city.at(moment);
    await city.cloud.callFunction('schedule', { Type: 'Timer', TriggerName: 'sweep' }, undefined, 'wx_trigger');
  };
  await sweptAt('2024-12-06T08:00:00.000+08:00');
  expect(await summary(unit.openid, fileId)).toMatchObject({ ok: true, data: { accepted: 1, badRows: 1 } });
  expect(await city.call(unit.openid, 'unit', 'importErrors', { fileId })).toMatchObject({ ok: true });
  await sweptAt('2024-12-06T09:10:00.000+08:00');
  expect(await summary(unit.openid, fileId)).toMatchObject({ ok: false, code: 'ticketInvalid' });
});

test('the template can be taken away, is thrown away a day later, and imports nobody', async () => {
  const made = await city.get<Made>(unit.openid, 'unit', 'importTemplate');
  expect(made).toMatchObject({ name: '推荐汇总表模板.xlsx', fileId: expect.stringMatching(/\/made\/[0-9a-f]{24}\/importTemplate\.xlsx$/) });
  const [disposable] = city.documents<{ fileId: string; dueAt: string }>('disposables').filter(({ fileId }) => fileId === made.fileId);
  expect(disposable?.dueAt).toMatch(/^2024-12-06T09:00/);
  const reply = await summary(unit.openid, await sent(city, unit, await download(made)));
  expect(reply).toMatchObject({ ok: false, code: 'sheetRefused', message: expect.stringContaining('一个人也没有') });
});

test('the rows to correct come back as a table, which corrected is imported as it is', async () => {
  const fileId = await sent(city, unit, await tableOf([worker(10), worker(11, { 手机: '138' }), worker(12, { 姓名: '张@三' })]));
  expect(await summary(unit.openid, fileId)).toMatchObject({ ok: true, data: { accepted: 1, badRows: 2, errorSheet: true } });
  const made = await city.get<Made>(unit.openid, 'unit', 'importErrors', { fileId });
  expect(made).toMatchObject({ name: '要改的行.xlsx' });
  const ExcelJS = (await import('exceljs')).default;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await download(made)).buffer as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  expect(sheet.getCell('U2').value).toBe('手机：手机号要 11 位，1 开头');
  sheet.getCell('E2').value = nomineePhone(11);
  sheet.getCell('B3').value = '张三';
  const corrected = await sent(city, unit, new Uint8Array(await book.xlsx.writeBuffer()));
  expect(await summary(unit.openid, corrected)).toMatchObject({ ok: true, data: { accepted: 2, badRows: 0, unused: [], errorSheet: false } });
  expect(await city.call(unit.openid, 'unit', 'importErrors', { fileId: corrected })).toMatchObject({ ok: false, code: 'notFound' });
});

test('another unit’s table gives no rows', async () => {
  const fileId = await sent(city, unit, await tableOf([worker(20, { 手机: '1' })]));
  const before = city.everything();
  expect(await city.call(other.openid, 'unit', 'importErrors', { fileId })).toMatchObject({ ok: false, code: 'ticketInvalid' });
  expect(city.everything()).toBe(before);
});

test('tables are made sixty times an hour and no more', async () => {
  const make = (): Promise<Reply> => city.call(other.openid, 'unit', 'importTemplate');
  const counted = `sheet|${personIdOf('13800000002')}`;
  expect((await make()).ok).toBe(true);
  expect(city.documents<Attempts>('attempts').find(({ _id }) => _id === counted)?.count).toBe(1);
  await updateWhere(attempts, { _id: counted }, { count: 59 });
  expect((await make()).ok).toBe(true);
  const before = city.everything();
  expect(await make()).toMatchObject({ ok: false, code: 'tooManyAttempts' });
  expect(city.everything()).toBe(before);
});

test('500 rows are 16 calls of the database, and no more when nothing is left to do', async () => {
  const many = await registered(city, 5);
  const fileId = await sent(city, many, await tableOf(Array.from({ length: 500 }, (_, n) => worker(n))));
  const counted = async (): Promise<Readonly<Record<string, number>>> => {
    const calls = await city.callsOf(() => city.get(many.openid, 'unit', 'importSummary', { fileId }));
    return Object.fromEntries(Object.entries(calls).filter(([name]) => name.startsWith('database.')));
  };
  expect(await counted()).toEqual({
    // account, ticket, season, desk
    'database.getDocument': 4,
    // the upload's end, forms, nominations
    'database.insertDocument': 3,
    // attempts twice; desk twice, event
    'database.startTransaction': 2,
    'database.getDocument:transaction': 2,
    'database.modifyDocument:transaction': 2,
    'database.insertDocument:transaction': 1,
    'database.commitTransaction': 2,
  });
  // The upload's end is there already, which takes a look.
  expect(await counted()).toEqual({
    'database.getDocument': 5,
    'database.insertDocument': 1,
    'database.startTransaction': 1,
    'database.getDocument:transaction': 1,
    'database.modifyDocument:transaction': 1,
    'database.commitTransaction': 1,
  });
});
