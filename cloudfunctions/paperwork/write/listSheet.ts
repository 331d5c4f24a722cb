/** A printed list as a workbook: a sheet for each tier, A4 landscape, its head on each page. */
import type ExcelJS from 'exceljs';
import type { ListPaper, ListPart } from './listPaper';
import { plainCell } from './plainCell';
import { printable } from './printable';
import { faceOfCell, lineHeight, mergedRow, newBook, outlined, printSetup } from './sheetLook';

/** Figures that a landscape page holds beside each other. */
const pageFigures = 150;

const text = (said: string): string => plainCell(printable(said));

function addSigns(sheet: ExcelJS.Worksheet, { signs, date }: ListPaper, last: number): void {
  if (signs.length === 0) return;
  const row = sheet.rowCount + 1;
  const share = Math.floor(last / signs.length);
  signs.forEach((sign, at) => {
    const [from, to] = [at * share + 1, at === signs.length - 1 ? last : (at + 1) * share];
    mergedRow(sheet, { row, from, to }, text(`${sign}\n\n\n${date}`), { left: true });
  });
  // A seal of 42 mm.
  sheet.getRow(row).height = 122;
}

function addPart(book: ExcelJS.Workbook, paper: ListPaper, { name, note, rows }: ListPart): void {
  const { columns } = paper;
  const sheet = book.addWorksheet(name);
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.max(5, Math.round((pageFigures * share) / whole)));
  const last = columns.length;
  sheet.columns = widths.map((width) => ({ width }));
  mergedRow(sheet, { row: 1, from: 1, to: last }, text(`${paper.title}（${name}）`), { bold: true, size: 18, open: true });
  sheet.getRow(1).height = 40;
  const facts = [...paper.facts, note].filter((said) => said !== '').join('　');
  mergedRow(sheet, { row: 2, from: 1, to: last }, text(facts), { left: true, open: true });
  sheet.getRow(2).height = lineHeight([facts], [pageFigures]);
  sheet.addRow(columns.map((column) => text(column.name))).eachCell((cell) => {
    faceOfCell(cell, { bold: true });
    outlined(cell);
  });
  sheet.getRow(3).height = 30;
  for (const row of rows) {
    const added = sheet.addRow(row.map(text));
    added.eachCell({ includeEmpty: true }, (cell, column) => {
      faceOfCell(cell, { left: columns[column - 1]?.left ?? false });
      outlined(cell);
    });
    added.height = lineHeight(row, widths);
  }
  if (rows.length === 0) mergedRow(sheet, { row: 4, from: 1, to: last }, text(paper.nobody));
  addSigns(sheet, paper, last);
  printSetup(sheet, { headRow: 3, columns: last });
  // In a foot & begins a command, and two of them are one.
  sheet.headerFooter.oddFooter = `&C&8${paper.foot.replaceAll('&', '&&')}　第 &P 页，共 &N 页`;
}

/** The bytes of the workbook. Texts are texts whatever they begin with. */
export async function writeListSheet(paper: ListPaper): Promise<Buffer> {
  const book = await newBook();
  book.title = paper.title;
  paper.parts.forEach((part) => addPart(book, paper, part));
  return Buffer.from(await book.xlsx.writeBuffer());
}
