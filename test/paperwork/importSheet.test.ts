import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { emptyForm } from '../../cloudfunctions/domain/form/checkForm';
import type { PersonRow } from '../../cloudfunctions/domain/import/person';
import { readTable, type PeopleTable } from '../../cloudfunctions/domain/import/readTable';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import { columnTitles, type ColumnKey } from '../../cloudfunctions/domain/wording/importWords';
import { readSheets, writeImportErrors, writeImportTemplate } from '../../cloudfunctions/paperwork';
import { today } from '../domain/madeUpForm';
import { idNumber, nomineePhone } from '../functions/units';

function tableIn(bytes: Uint8Array): PeopleTable {
  const table = readTable(readSheets(bytes), season2024, today);
  if (!table.ok) throw new Error(`${table.code} ${table.facts.why}`);
  return table.value;
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

const texts: PersonRow['texts'] = {
  name: '王䶮', gender: '男', idNumber: idNumber(1), phone: nomineePhone(1), ethnicity: '汉族', politicalStatus: '群众', education: '大专',
  position: '班长', occupation: '焊工', occupationYears: '20', skillLevel: '高级技师', tier: '高级技师', certificateNumber: '0012345678',
  issuingAuthority: '包头市职业技能鉴定中心', issuedOn: '2015-06-01', results: '改进甲\n改进乙（2021年）：省时', honours: '', benefits: '', justification: '',
};
const row = (said: PersonRow['texts'], problems: PersonRow['problems'] = []): PersonRow =>
  ({ row: 2, form: emptyForm, tier: null, lacks: [], given: [], texts: { ...texts, ...said }, problems });

test('the template holds nobody until somebody is filled in, by typing into it', async () => {
  const template = await writeImportTemplate();
  expect(readTable(readSheets(template), season2024, today)).toMatchObject({ ok: false, code: 'sheetRefused', facts: { why: 'noRows' } });
  const book = await opened(template);
  const sheet = book.worksheets[0]!;
  const keys = Object.keys(columnTitles) as ColumnKey[];
  keys.forEach((key, at) => (sheet.getCell(3, at + 1).value = texts[key] ?? null));
  const { good, problems, unused } = tableIn(new Uint8Array(await book.xlsx.writeBuffer()));
  expect([problems, unused]).toEqual([[], []]);
  expect(good[0]).toMatchObject({ row: 3, tier: 'senior', form: { name: '王䶮', certificateNumber: '0012345678' } });
});

test('the template keeps numbers as text, offers choices and says how each column is filled', async () => {
  const book = await opened(await writeImportTemplate());
  const [sheet, guide] = book.worksheets;
  const titled = (title: string): number => (sheet!.getRow(1).values as unknown[]).indexOf(title);
  for (const title of ['证件号码', '手机', '证书编号', '发证日期']) expect(sheet!.getColumn(titled(title)).numFmt).toBe('@');
  expect(sheet!.getCell(3, titled('性别')).dataValidation).toMatchObject({ type: 'list', formulae: ['"男,女"'] });
  expect(sheet!.getCell(1001, titled('申报层级')).dataValidation).toMatchObject({ type: 'list', showErrorMessage: true });
  expect(sheet!.getCell(2, 1).value).toBe('示例');
  expect(guide?.rowCount).toBe(Object.keys(columnTitles).length);
});

test('an error sheet shows rows as they were, colours what is wrong and says why; corrected it is imported', async () => {
  const phone = { cell: 'E7', row: 7, column: 'phone', name: '王䶮', message: '手机号要 11 位，1 开头' } as const;
  const book = await opened(await writeImportErrors([row({ phone: '138' }, [phone])]));
  const sheet = book.worksheets[0]!;
  expect(sheet.getRow(1).values).toEqual([undefined, ...Object.values(columnTitles)]);
  const [number, wrong, right, why] = [sheet.getCell('A2'), sheet.getCell('E2'), sheet.getCell('B2'), sheet.getCell('U2')];
  expect([number.value, wrong.value, right.value]).toEqual(['', '138', '王䶮']);
  expect(why.value).toBe('手机：手机号要 11 位，1 开头');
  expect([wrong.fill, right.fill].map((fill) => fill.type === 'pattern' && fill.pattern)).toEqual(['solid', 'none']);
  wrong.value = nomineePhone(1);
  const table = tableIn(new Uint8Array(await book.xlsx.writeBuffer()));
  expect([table.problems, table.unused]).toEqual([[], []]);
  expect(table.good[0]?.form).toMatchObject({ phone: nomineePhone(1), results: [{ title: '改进甲' }, { title: '改进乙', date: '2021', detail: '省时' }] });
});

const signs = '=+-@\'＝王䶮𬭳·焊工 aZ09（）：,;"<>&%|\n';
const said = fc
  .array(fc.constantFrom(...signs), { maxLength: 12 })
  .map((list) => list.join(''))
  .filter((text) => text.trim() !== '' && !text.includes('示例'));
const free = ['name', 'position', 'occupation', 'education', 'issuingAuthority', 'results', 'honours', 'justification'] as const;
const people = fc.array(fc.record(Object.fromEntries(free.map((key) => [key, said]))), { minLength: 1, maxLength: 6 });

test('what is exported is imported: every text comes back as it was, and no cell is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (list) => {
      const rows = list.map((one, n) => row({ ...one, idNumber: idNumber(n), phone: nomineePhone(n) }));
      const read = readSheets(await writeImportErrors(rows));
      const cells = read.ok ? read.sheets.flatMap((sheet) => sheet.rows.flatMap((each) => each.cells)) : [];
      expect(cells.every(({ kind }) => kind === 'text')).toBe(true);
      const table = readTable(read, season2024, today);
      if (!table.ok) throw new Error(table.code);
      const back = [...table.value.good, ...table.value.bad].sort((one, other) => one.row - other.row);
      expect(back.map((one) => one.texts)).toEqual(rows.map(({ texts: given }) => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''))));
    }),
    { numRuns: 40 },
  );
});

test('no text of an error sheet begins as a formula does', async () => {
  const book = await opened(await writeImportErrors([row({ position: '=HYPERLINK("x")', occupation: '+1', education: '-1', justification: '@SUM(A1)', results: '\t=1' })]));
  book.worksheets[0]!.eachRow((each) => each.eachCell(({ text, type }) => {
    expect(type).not.toBe(ExcelJS.ValueType.Formula);
    expect(text).not.toMatch(/^[=+\-@\t]/);
  }));
});
