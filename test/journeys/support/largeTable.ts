/** The table of a large unit as its clerk keeps it, with a few mistakes, and those put right. Nobody is real. */
import ExcelJS from 'exceljs';
import type { Desk } from '../../../cloudfunctions/domain/nomination/desk';
import { largeNominee, largePhone } from '../../bench/largeUnit';
import { worker, type Said } from '../../functions/sheets';
import type { Chosen } from './hands';

/** By their place in the table: a digit mistyped, a day that is none, a level under another name, half a phone. */
export const mistakes: Readonly<Record<number, Said>> = {
  2: { 证件号码: '150203198005010015' },
  6: { 发证日期: '2015年13月1日' },
  40: { 现有技能等级: '高工' },
  498: { 手机: '1604730' },
};

/** The n-th of them, as the clerk's own table has it. */
export function rowOf(n: number, desk: Desk): Said {
  const { line } = largeNominee(desk, n);
  const level = line.level === 'technician' ? '技师' : '高级技师';
  return worker(n - 1, { 姓名: line.name, 手机: largePhone(n), '职业（工种）': line.occupation, 现有技能等级: level, 申报层级: level === '技师' ? '优秀技师' : level });
}

export const sheetFile = (content: Uint8Array): Chosen =>
  ({ name: '推荐汇总表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(content) });

/** The error sheet with the cells put right that were wrong, as somebody would in a spreadsheet program. */
export async function corrected(content: Uint8Array, right: readonly Said[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the error sheet is empty');
  const columns = new Map<string, number>();
  let header = 0;
  sheet.eachRow((row, at) => {
    if (header > 0) return;
    row.eachCell((cell, column) => columns.set(cell.text, column));
    if (columns.has('证件号码')) header = at;
    else columns.clear();
  });
  for (const said of right) {
    const names = sheet.getColumn(columns.get('姓名') ?? 0);
    let at = 0;
    names.eachCell((cell, row) => {
      if (row > header && cell.text === said.姓名) at = row;
    });
    for (const [title, value] of Object.entries(said)) sheet.getRow(at).getCell(columns.get(title) ?? 0).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
