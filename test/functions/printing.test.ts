/** unit.form: what a unit prints, its own only, and what the record keeps of it. */
import { strFromU8, unzipSync } from 'fflate';
import type { LedgerEvent } from '../../cloudfunctions/domain/ledger/event';
import type { PrintedKind } from '../../cloudfunctions/domain/submission/printed';
import type { Attempts, Disposable } from '../../cloudfunctions/platform/database/documents';
import { db } from '../../cloudfunctions/platform/database/connect';
import type { FormFileView } from '../../cloudfunctions/unit/documents/views';
import type { City } from './city';
import {
  cityWithUnit,
  confirms,
  contact,
  declare,
  goodForm,
  idNumber,
  registered,
  written,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;
let unit: TestUnit;
let stranger: TestUnit;
let nominee: TestNominee;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
  stranger = await registered(city, 2);
  await declare(city, unit, 312, 99);
  nominee = await written(city, unit, 1, 'senior', { name: '巴图·𬭳䶮' });
  await written(city, unit, 2, 'chief');
  await city.get(unit.openid, 'unit', 'saveNominee', { tier: 'senior', form: { name: '没填完' } });
});
afterAll(() => city.close());

const make = (input: object): Promise<FormFileView> => city.get<FormFileView>(unit.openid, 'unit', 'form', input);

async function contentOf({ url }: FormFileView): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
}
const wordsOf = async (file: FormFileView): Promise<string> => {
  const { 'word/document.xml': document } = await contentOf(file);
  return strFromU8(document!).replace(/<[^>]+>/g, '');
};
const everyText = async (file: FormFileView): Promise<string> =>
  Object.values(await contentOf(file)).map((bytes) => strFromU8(bytes)).join('\n');

const kinds: readonly (readonly [PrintedKind, object, string, string])[] = [
  ['application', { nominationId: '' }, '附件1 认定申请表 巴图·𬭳䶮.docx', idNumber(1)],
  ['confirmation', { nominationId: '' }, '本人确认书 巴图·𬭳䶮.docx', '第 1 版'],
  ['confirmation', {}, '本人确认书 2 人.docx', '三年内不得申报市级及以上荣誉'],
  ['contacts', {}, '附件3 联络表 鹿城第1机械厂.docx', contact.name],
  ['headcounts', {}, '人数声明 鹿城第1机械厂.docx', '312 × 15% = 46.8，舍去零头得 46'],
  ['authority', {}, '授权委托书 鹿城第1机械厂.docx', '昆都仑区人力资源和社会保障局'],
];

test.each(kinds)('%s, made on demand', async (kind, input, name, says) => {
  const file = await make({ kind, ...('nominationId' in input ? { nominationId: nominee.nominationId } : {}) });
  expect(file).toMatchObject({ name, type: 'docx', note: '' });
  expect(await wordsOf(file)).toContain(says);
});

test.each([
  ['district', '附件2 推荐汇总表 报昆都仑区人社局.xlsx', '高级技师', '另有 1 人没填完，没有列入'],
  ['city', '附件2 推荐汇总表 直报市人社局.xlsx', '首席技师', ''],
])('the summary for the %s lists who is filled in, and says who is not', async (route, name, sheet, note) => {
  const file = await make({ kind: 'summary', route });
  expect(file).toMatchObject({ name, type: 'xlsx', note });
  const text = await everyText(file);
  expect(text).toContain(`<sheet sheetId="1" name="${sheet}"`);
  expect(text).not.toContain('没填完');
});

test('a file lies under a path nobody can guess, which says nothing of anybody, and goes after a day', async () => {
  const { fileId, url, size } = await make({ kind: 'application', nominationId: nominee.nominationId });
  expect(fileId).toMatch(/^cloud:\/\/[^/]+\/made\/[0-9a-f]{24}\/application\.docx$/);
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(size);
  const row = city.documents<Disposable>('disposables').find((one) => one.fileId === fileId);
  expect(row?.dueAt.slice(0, 13)).toBe('2024-12-06T09');
});

test('the record keeps who printed whose form, and nothing personal', async () => {
  const { fileId } = await make({ kind: 'application', nominationId: nominee.nominationId });
  const id = /made\/(\w+)/.exec(fileId)?.[1];
  const event = city.documents<LedgerEvent>('events').find(({ aggregate }) => aggregate === `made|${id}`);
  expect(event).toMatchObject({ type: 'formMade', actor: { role: 'unitContact' } });
  expect(event?.facts).toEqual({ unitId: unit.unitId, kind: 'application', nominationId: nominee.nominationId, revision: 1 });
  expect(city.everything()).not.toContain(idNumber(1));
});

test('printing changes nothing at the desk', async () => {
  const before = city.documents('unitSeasons');
  await make({ kind: 'summary' });
  expect(city.documents('unitSeasons')).toEqual(before);
});

const refusals: readonly (readonly [string, () => TestUnit, object])[] = [
  ['notFound', () => stranger, { kind: 'application', nominationId: 'of the first unit' }],
  ['notFound', () => stranger, { kind: 'confirmation', nominationId: 'of the first unit' }],
  ['headcountsMissing', () => stranger, { kind: 'headcounts' }],
  ['nothingToPrint', () => stranger, { kind: 'summary' }],
  ['nothingToPrint', () => stranger, { kind: 'confirmation' }],
  ['invalid', () => unit, { kind: 'application' }],
  ['invalid', () => unit, { kind: 'everything' }],
  ['invalid', () => unit, { kind: 'summary', route: 'sea' }],
  ['invalid', () => unit, { kind: 'summary', unitId: 'another' }],
];

test.each(refusals)('%s is said, and nothing is written', async (code, who, input) => {
  const asked = 'nominationId' in input ? { ...input, nominationId: nominee.nominationId } : input;
  const before = city.everything();
  expect(await city.call(who().openid, 'unit', 'form', asked)).toMatchObject({ ok: false, code });
  expect(city.everything()).toBe(before);
});

test('who has confirmed on the phone signs no paper with the others', async () => {
  await confirms(city, nominee);
  expect((await make({ kind: 'confirmation' })).name).toBe(`本人确认书 ${goodForm(2).name}.docx`);
});

test('two hundred an hour are enough', async () => {
  const [counted] = city.documents<Attempts>('attempts').filter(({ _id }) => _id.startsWith('form|'));
  await db().collection('attempts').doc(counted!._id).update({ count: 200 });
  expect(await city.call(unit.openid, 'unit', 'form', { kind: 'contacts' })).toMatchObject({ ok: false, code: 'tooManyAttempts' });
  city.at('2024-12-05T10:30:00.000+08:00');
  await make({ kind: 'contacts' });
});
