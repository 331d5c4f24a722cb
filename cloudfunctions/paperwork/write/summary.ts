/** 附件2 推荐汇总表: a sheet for each tier, as its package goes to one bureau; printed A4 landscape with its head on each page. */
import type ExcelJS from 'exceljs';
import { sayFullDay } from '../../domain/beijing';
import { explainQuota, type QuotaAnswer } from '../../domain/quota/quota';
import { districtName, levelName, tierName } from '../../domain/wording/names';
import { printedWords, summaryColumns, summaryWords as words } from '../../domain/wording/printedWords';
import { sayAchievement } from '../../domain/wording/formWords';
import type { SummaryPaper, SummaryRow, SummarySheet } from './paperData';
import { plainCell } from './plainCell';
import { printable } from './printable';
import { faceOfCell, lineHeight, mergedRow, newBook, outlined, printSetup } from './sheetLook';

const widths = [6, 13, 6, 18, 18, 25, 46, 15];
const last = widths.length;
/** Rows of title and head, before the columns' names. */
const headRows = 5;
/** What one row may say of somebody's results; the form says the rest. */
const longestResults = 160;

const text = (said: string): string => plainCell(printable(said));

/** The results first, then what they brought, then honours, as far as there is room. */
export function mainResults({ results, benefits, honours }: SummaryRow['form']): string {
  const said = [...results, ...benefits, ...honours].map((one) => sayAchievement(one).replace(/\s+/g, ' ')).join('；');
  const letters = [...said];
  return letters.length > longestResults ? `${letters.slice(0, longestResults - 1).join('')}…` : said;
}

function quotaOf({ season, headcounts }: SummaryPaper, { tier }: SummarySheet): QuotaAnswer | null {
  const { drawsOn } = season.tiers[tier];
  return drawsOn && headcounts ? explainQuota(season, drawsOn, headcounts[drawsOn]) : null;
}

/** Eight pairs of words and value, in two rows of the head. */
function headOf(paper: SummaryPaper, sheet: SummarySheet): readonly (readonly [string, string])[][] {
  const { season, unit, headcounts } = paper;
  const quota = quotaOf(paper, sheet);
  const { drawsOn, levels } = season.tiers[sheet.tier];
  const missing = drawsOn ? words.notStated : words.noLimit;
  const level = levelName(drawsOn ?? levels.value[0] ?? 'technician');
  const counted = headcounts ? String(headcounts[drawsOn ?? levels.value[0] ?? 'technician']) : missing;
  const rate = quota ? (quota.rate ? `${quota.rate.percent}%` : words.noRate) : missing;
  return [
    [[words.unit, unit.name], [words.uscc, unit.uscc], [words.district, districtName(unit.district)]],
    [
      [words.tier, `“金蓝领”${tierName(sheet.tier)}`],
      [words.headcount(level), counted],
      [words.asOf, headcounts ? sayFullDay(headcounts.asOf) : missing],
    ],
    [
      [words.rate, rate],
      [words.places, quota ? `${quota.places}（${quota.sum}）` : missing],
      [words.recommended, String(sheet.rows.length)],
    ],
    [[words.justification, quota?.justification ? words.below : drawsOn ? words.byRate : words.straight]],
  ];
}

/** Where the pairs of a head row stand: words in one cell or two, the value over the rest. */
const places: readonly (readonly [from: number, words: number, to: number])[] = [
  [1, 2, 4],
  [5, 5, 6],
  [7, 8, 8],
];
const wholeRow = [1, 2, last] as const;

const widthOver = (from: number, to: number): number => widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);

function addHead(sheet: ExcelJS.Worksheet, pairs: readonly (readonly [string, string])[], row: number): void {
  const heights = pairs.map(([name, said], index) => {
    const [from, end, to] = pairs.length === 1 ? wholeRow : (places[index] ?? wholeRow);
    // The last place has one wide cell: words and value share it.
    if (end === to) {
      mergedRow(sheet, { row, from, to }, text(`${name}：${said}`));
      return lineHeight([`${name}：${said}`], [widthOver(from, to)]);
    }
    mergedRow(sheet, { row, from, to: end }, text(name), { bold: true });
    mergedRow(sheet, { row, from: end + 1, to }, text(said));
    return lineHeight([name, said], [widthOver(from, end), widthOver(end + 1, to)]);
  });
  sheet.getRow(row).height = Math.max(...heights);
}

function rowOf({ form }: SummaryRow, at: number): (string | number)[] {
  const level = form.skillLevel ? levelName(form.skillLevel) : '';
  const said = [form.name, form.gender, form.occupation, level, form.certificateNumber, mainResults(form), form.phone];
  return [at + 1, ...said.map(text)];
}

function addRows(sheet: ExcelJS.Worksheet, rows: readonly SummaryRow[]): void {
  sheet.addRow([...summaryColumns]).eachCell((cell) => faceOfCell(cell, { bold: true }));
  sheet.lastRow?.eachCell(outlined);
  sheet.getRow(sheet.rowCount).height = 26;
  rows.forEach((one, at) => {
    const added = sheet.addRow(rowOf(one, at));
    added.eachCell({ includeEmpty: true }, (cell, column) => {
      faceOfCell(cell, { left: column === 7 });
      outlined(cell);
    });
    added.height = lineHeight(rowOf(one, at).map(String), widths);
  });
}

/** A row can only be so high; a longer text goes on in the next. */
const lettersInRow = 1200;

function piecesOf(said: string): string[] {
  const letters = [...said.replace(/\s+/g, ' ')];
  const count = Math.max(1, Math.ceil(letters.length / lettersInRow));
  return Array.from({ length: count }, (_, at) => letters.slice(at * lettersInRow, (at + 1) * lettersInRow).join(''));
}

/** 突出成果说明 of a small unit, one below the other. */
function addJustifications(sheet: ExcelJS.Worksheet, rows: readonly SummaryRow[]): void {
  mergedRow(sheet, { row: sheet.rowCount + 1, from: 1, to: last }, words.justification, { bold: true });
  const wide = widths.slice(2).reduce((sum, width) => sum + width, 0);
  rows
    .flatMap(({ form }) => piecesOf(form.justification).map((piece) => [form.name, piece] as const))
    .forEach(([name, piece]) => {
      const row = sheet.rowCount + 1;
      mergedRow(sheet, { row, from: 1, to: 2 }, text(name));
      mergedRow(sheet, { row, from: 3, to: last }, text(piece), { left: true });
      sheet.getRow(row).height = lineHeight([name, piece], [(widths[0] ?? 0) + (widths[1] ?? 0), wide]);
    });
}

function addFoot(sheet: ExcelJS.Worksheet, { contact }: SummaryPaper): void {
  const row = sheet.rowCount + 1;
  const clerk = `${words.clerk}${contact.name}\n${words.phone}${contact.phone}\n\n${words.date}`;
  mergedRow(sheet, { row, from: 1, to: 6 }, `${words.stamp}\n\n\n${words.head}`, { left: true });
  mergedRow(sheet, { row, from: 7, to: last }, text(clerk), { left: true });
  // A seal of 42 mm.
  sheet.getRow(row).height = 122;
}

function addSheet(book: ExcelJS.Workbook, paper: SummaryPaper, data: SummarySheet): void {
  const { mark, title } = printedWords('summary');
  const sheet = book.addWorksheet(tierName(data.tier));
  sheet.columns = widths.map((width) => ({ width }));
  mergedRow(sheet, { row: 1, from: 1, to: last }, `${mark}　${title}`, { bold: true, size: 18, open: true });
  sheet.getRow(1).height = 40;
  headOf(paper, data).forEach((pairs, index) => addHead(sheet, pairs, index + 2));
  addRows(sheet, data.rows);
  if (quotaOf(paper, data)?.justification) addJustifications(sheet, data.rows);
  addFoot(sheet, paper);
  printSetup(sheet, { headRow: headRows + 1, columns: last });
}

/** The bytes of 附件2. Texts are texts whatever they begin with. */
export async function writeSummary(paper: SummaryPaper): Promise<Buffer> {
  const book = await newBook();
  book.title = printedWords('summary').title;
  paper.sheets.forEach((sheet) => addSheet(book, paper, sheet));
  return Buffer.from(await book.xlsx.writeBuffer());
}
