import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from '../../cloudfunctions/domain/import/sheet';
import { readSheets } from '../../cloudfunctions/paperwork';
import { cellsOnly, countCells } from '../../cloudfunctions/paperwork/read/sheetXml';
import { lyingZip, rawParts, rawSheet, text, worksheet, zipped } from './hostileFiles';

function sheetsIn(bytes: Uint8Array): readonly Sheet[] {
  const read = readSheets(bytes);
  if (!read.ok) throw new Error(read.why);
  return read.sheets;
}
const cellsIn = (bytes: Uint8Array): readonly Cell[] => sheetsIn(bytes)[0]!.rows.flatMap(({ cells }) => cells);
const whyNot = (bytes: Uint8Array): string | undefined => {
  const read = readSheets(bytes);
  return read.ok ? undefined : read.why;
};

async function saved(shape: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  shape(book.addWorksheet('推荐汇总表'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const one = rawSheet(`<row r="1">${text('A1', '姓名')}</row>`);
const mb = 1024 * 1024;
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const zeros = (size: number): Buffer => Buffer.alloc(size, '0');
const parts = rawParts(worksheet(`<row r="1">${text('A1', '姓名')}</row>`));
const withSheet = (content: Buffer, declared: number): Uint8Array =>
  lyingZip(
    Object.entries(parts).map(([name, part]) =>
      name.includes('sheet1') ? { name, content, declared } : { name, content: Buffer.from(part), declared: Buffer.byteLength(part) },
    ),
  );
const rows = (count: number): string => Array.from({ length: count }, (_, n) => `<row r="${n + 1}">${text(`A${n + 1}`, '甲')}</row>`).join('');
const laughs = `<!DOCTYPE lolz [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'notXlsx'],
  ['a renamed program', strToU8(`MZ\u0090${'x'.repeat(500)}`), 'notXlsx'],
  ['a renamed picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 100 }, () => 0)]), 'notXlsx'],
  ['a zip of something else', zipped({ 'readme.txt': 'hello' }), 'notXlsx'],
  ['a renamed .docx', zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'notXlsx'],
  ['an .xlsb', zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), 'notXlsx'],
  ['an old .xls', compound, 'oldExcel'],
  ['a workbook with a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ['macros', rawSheet('', '', { 'xl/vbaProject.bin': 'x' }), 'macros'],
  ['macros of Excel 4', rawSheet('', '', { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'macros'],
  ['a macro workbook whose macros were cut out', zipped({ ...parts, '[Content_Types].xml': parts['[Content_Types].xml']!.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml') }), 'macros'],
  ['half a file', one.slice(0, one.length / 2), 'broken'],
  ['a sheet with entities', zipped({ ...parts, 'xl/sharedStrings.xml': `<?xml version="1.0"?>${laughs}<sst><si><t>&c;</t></si></sst>` }), 'broken'],
  ['a sheet with a DTD in small letters', zipped({ ...parts, 'xl/worksheets/sheet1.xml': `<!doctype x>${parts['xl/worksheets/sheet1.xml']}` }), 'broken'],
  ['a sheet in UTF-16', lyingZip(Object.entries(parts).map(([name, part]) => ({ name, content: Buffer.from(part, name.includes('sheet1') ? 'utf16le' : 'utf8'), declared: Buffer.byteLength(part, name.includes('sheet1') ? 'utf16le' : 'utf8') }))), 'broken'],
  ['a small file that declares 100 MB', withSheet(zeros(100 * mb), 100 * mb), 'tooLarge'],
  ['a small file that holds 100 MB and declares 1 KB', withSheet(zeros(100 * mb), 1024), 'broken'],
  ['a small file that declares 1 GB and holds little', withSheet(zeros(10), 1024 * mb), 'tooLarge'],
  ['a part that declares more than it holds', withSheet(Buffer.from(parts['xl/worksheets/sheet1.xml']!), 4000), 'broken'],
  ['a part of 5 MB out of 5 KB', withSheet(zeros(5 * mb), 5 * mb), 'tooLarge'],
  ['ten thousand entries', zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`x${n}`, new Uint8Array()]))), 'broken'],
  ['twenty worksheets', zipped({ ...parts, ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`xl/worksheets/sheet${n + 2}.xml`, '<x/>'])) }), 'tooLarge'],
  ['10,000 rows', rawSheet(rows(10_000)), 'tooManyRows'],
  ['130,000 cells', rawSheet(`<row r="1">${'<c r="A1"/>'.repeat(130_000)}</row>`), 'tooLarge'],
  ['an endless number format', rawSheet('', '', { 'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(5000)}"/></numFmts></styleSheet>` }), 'broken'],
  ['a workbook with no visible sheet', zipped({ ...parts, 'xl/workbook.xml': parts['xl/workbook.xml']!.replace('sheetId', 'state="hidden" sheetId') }), 'broken'],
  ['a workbook of nonsense', zipped({ ...parts, 'xl/workbook.xml': '<<<<' }), 'broken'],
])('%s is refused', (_name, bytes, why) => {
  expect(whyNot(bytes)).toBe(why);
});

test.each<[string, string, string]>([
  ['a link over all cells', `<row r="1">${text('A1', '姓名')}</row>`, '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'],
  ['a million columns', `<row r="1">${text('A1', '姓名')}</row>`, '<cols><col min="1" max="999999999"/></cols>'],
  ['a merge over all cells', `<row r="1">${text('A1', '姓名')}</row>`, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
  ['a cell at the far end', `<row r="1">${text('A1', '姓名')}</row><row r="1048576">${text('XFD1048576', 'x')}</row>`, ''],
])('%s costs nothing', (_name, content, after) => {
  expect(cellsIn(rawSheet(content, after)).map(({ address }) => address)).toEqual(['A1']);
});

test('what only looks like XML without end is read in no time', () => {
  const most = { rows: 10, cells: 10 };
  expect(countCells('<c '.repeat(2_000_000), most)).toEqual({ rows: 0, cells: 0 });
  expect(countCells(`<${'c'.repeat(6 * mb)}`, most)).toEqual({ rows: 0, cells: 0 });
  expect(cellsOnly('<sheetData '.repeat(500_000)).length).toBeLessThan(100);
  expect(cellsOnly('<worksheet '.repeat(500_000)).length).toBeLessThan(100);
});

test('whatever happens to a file on its way, it is read or refused', async () => {
  const whole = await saved((sheet) => sheet.addRows([['姓名', '证件号码'], ['王䶮', 1], [new Date(0), { formula: 'A1', result: 'x' }]]));
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
  fc.assert(
    fc.property(changes, fc.nat(whole.length), fc.boolean(), (list, end, cut) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, value] of list) bytes[at] = value;
      const read = readSheets(cut ? bytes.slice(0, end) : bytes);
      expect(read.ok ? 'sheets' in read : 'why' in read).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('cells of every kind', async () => {
  const bytes = await saved((sheet) => {
    sheet.getCell('A1').value = { richText: [{ text: '王' }, { text: '䶮𬭳', font: { bold: true } }] };
    sheet.getCell('B1').value = 150203198005010013;
    sheet.getCell('C1').value = 7;
    sheet.getCell('C1').numFmt = '0000000';
    sheet.getCell('D1').value = new Date(Date.UTC(2015, 5, 1));
    sheet.getCell('E1').value = new Date(Date.UTC(2015, 5, 1));
    sheet.getCell('E1').numFmt = 'yyyy"年"m"月"';
    sheet.getCell('F1').value = { formula: '1+1', result: 2 };
    sheet.getCell('G1').value = { error: '#N/A' };
    sheet.getCell('H1').value = true;
    sheet.getCell('I1').value = "'=1+1";
    sheet.getCell('J1').value = '=cmd|calc!A1';
    sheet.getCell('K1').value = { text: '有链接', hyperlink: 'https://example.invalid' };
    sheet.getCell('L1').value = 20.5;
    sheet.getCell('M1').value = 505000000123456;
    sheet.getCell('M1').numFmt = '0'.repeat(18);
    sheet.getCell('N1').value = 1505000000123456;
    sheet.getCell('N1').numFmt = '0'.repeat(18);
    sheet.getCell('O1').value = ' ';
  });
  expect(cellsIn(bytes).map(({ address, kind, text: said }) => [address, kind, said])).toEqual([
    ['A1', 'text', '王䶮𬭳'],
    ['B1', 'number', '150203198005010016'],
    ['C1', 'text', '0000007'],
    ['D1', 'date', '2015-06-01'],
    ['E1', 'date', '2015-06'],
    ['F1', 'formula', '2'],
    ['G1', 'error', '#N/A'],
    ['H1', 'text', 'TRUE'],
    ['I1', 'text', '=1+1'],
    ['J1', 'text', '=cmd|calc!A1'],
    ['K1', 'text', '有链接'],
    ['L1', 'number', '20.5'],
    ['M1', 'text', '000505000000123456'],
    ['N1', 'number', '1505000000123456'],
  ]);
});

test('a formula that is shared is one in each of its cells', async () => {
  const bytes = await saved((sheet) => sheet.fillFormula('A1:A2', 'B1', [1, 2]));
  expect(cellsIn(bytes).map(({ kind }) => kind)).toEqual(['formula', 'formula']);
});

test('a formula that reaches into another program is a formula, and the program is left in the file', () => {
  const bytes = rawSheet(`<row r="1"><c r="A1"><f>[1]!x</f><v>5</v></c></row>`, '', { 'xl/externalLinks/externalLink1.xml': '<x/>' });
  expect(cellsIn(bytes)).toEqual([{ address: 'A1', column: 0, kind: 'formula', text: '5' }]);
});

test('hidden rows, merges and the year the days are counted from', async () => {
  const bytes = await saved((sheet, book) => {
    book.properties.date1904 = true;
    sheet.addRows([['姓名'], ['甲'], ['乙']]);
    sheet.getRow(2).hidden = true;
    sheet.mergeCells('B2:C3');
  });
  const [sheet] = sheetsIn(bytes);
  expect(sheet).toMatchObject({ date1904: true, merges: [{ top: 2, bottom: 3, left: 1, right: 2 }] });
  expect(sheet?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([[1, false], [2, true], [3, false]]);
});

test('hidden sheets are not read', async () => {
  const bytes = await saved((sheet, book) => {
    sheet.addRow(['姓名']);
    book.addWorksheet('别处', { state: 'veryHidden' }).addRow(['姓名']);
  });
  expect(sheetsIn(bytes).map(({ name }) => name)).toEqual(['推荐汇总表']);
});

test('a file with prefixes before its names, as some programs write them', () => {
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="3" hidden="1"><x:c r="A3" t="str"><x:v>姓名</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const [read] = sheetsIn(zipped(rawParts(sheet)));
  expect(read?.rows).toEqual([{ number: 3, hidden: true, cells: [{ address: 'A3', column: 0, kind: 'text', text: '姓名' }] }]);
});
