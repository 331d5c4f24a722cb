/** How printed sheets look: faces, lines, heights, and what a printer does with them. */
import type ExcelJS from 'exceljs';

interface Look {
  readonly bold?: boolean;
  readonly left?: boolean;
  /** Points. */
  readonly size?: number;
  /** Without lines round it. */
  readonly open?: boolean;
}

/** The library is loaded for the first table written: forms and imports, which most calls want, never pay for it. */
export async function newBook(): Promise<ExcelJS.Workbook> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.creator = '包头“金蓝领”';
  return book;
}

const thin = { style: 'thin' } as const;

export function outlined(cell: ExcelJS.Cell): void {
  cell.border = { top: thin, bottom: thin, left: thin, right: thin };
}

/** 宋体 for what is written, 黑体 for what is printed: spreadsheets have both wherever they speak Chinese. */
export function faceOfCell(cell: ExcelJS.Cell, { bold = false, left = false, size = 11 }: Look = {}): void {
  cell.font = { name: bold ? '黑体' : '宋体', size, charset: 134, family: 3 };
  cell.alignment = { horizontal: left ? 'left' : 'center', vertical: 'middle', wrapText: true, indent: left ? 1 : 0 };
  cell.numFmt = typeof cell.value === 'number' ? '0' : '@';
}

export interface Place {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Cells of one row as one, with a text in it. */
export function mergedRow(sheet: ExcelJS.Worksheet, { row, from, to }: Place, said: string, look: Look = {}): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = said;
  faceOfCell(cell, look);
  if (!look.open) for (let column = from; column <= to; column += 1) outlined(sheet.getCell(row, column));
}

const perLine = 15;
/** Excel's own most. */
const highest = 409;

/** A Chinese character is as wide as two figures, and a column's width is counted in figures. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

/** Points that a row needs so that nothing in its wrapped cells is cut off, printed or on the screen. */
export function lineHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => {
    const width = Math.max(2, (widths[at] ?? 10) - 2);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.1) / width)), 0);
  });
  return Math.min(highest, Math.max(28, Math.max(...lines) * perLine + 8));
}

/** Excel's own number for A4. */
const a4 = 9;

/** A4 landscape, as wide as the page, the columns' names on each page, pages numbered. */
export function printSetup(sheet: ExcelJS.Worksheet, { headRow, columns }: { headRow: number; columns: number }): void {
  Object.assign(sheet.pageSetup, {
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headRow}:${headRow}`,
    printArea: `A1:${sheet.getColumn(columns).letter}${sheet.rowCount}`,
  });
  sheet.headerFooter.oddFooter = '&C&9&A　第 &P 页，共 &N 页';
  sheet.views = [{ state: 'frozen', ySplit: headRow, showGridLines: false }];
}
