/** The table that units fill in and import, empty or with the rows to correct. All its cells are text: nothing loses a zero. */
import type ExcelJS from 'exceljs';
import type { PersonRow } from '../../domain/import/person';
import { columnName, mostPeople } from '../../domain/import/sheet';
import { skillLevels, tiers } from '../../domain/terms';
import { formChoices } from '../../domain/wording/formWords';
import {
  columnGuides,
  columnTitles,
  exampleRow,
  guideSheet,
  guideTitles,
  untitledSheet,
  type ColumnKey,
} from '../../domain/wording/importWords';
import { levelName, tierName } from '../../domain/wording/names';
import { plainCell } from './plainCell';
import { printable } from './printable';
import { newBook } from './sheetLook';

const isKey = (key: string): key is ColumnKey => key in columnTitles;
const allColumns = Object.keys(columnTitles).filter(isKey);
const templateColumns = allColumns.filter((key) => key !== 'problem');

const wide: Readonly<Partial<Record<ColumnKey, number>>> = {
  number: 6,
  gender: 6,
  idNumber: 22,
  phone: 14,
  certificateNumber: 26,
  issuingAuthority: 28,
  results: 50,
  honours: 30,
  benefits: 30,
  justification: 30,
  problem: 60,
};

const text = (said: string): string => plainCell(printable(said));
const ink = { argb: 'FF18202E' } as const;
const filled = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** What a cell offers to pick; strict where nothing else can be read. */
const offers: Readonly<Partial<Record<ColumnKey, { readonly words: readonly string[]; readonly strict: boolean }>>> = {
  gender: { words: formChoices.gender, strict: true },
  ethnicity: { words: formChoices.ethnicity, strict: false },
  politicalStatus: { words: formChoices.politicalStatus, strict: false },
  education: { words: formChoices.education, strict: false },
  skillLevel: { words: skillLevels.map(levelName), strict: true },
  tier: { words: tiers.map(tierName), strict: true },
};

/** Drop-downs for as many rows as one table may have, as one rule a column. */
function offerChoices(sheet: ExcelJS.Worksheet, columns: readonly ColumnKey[]): void {
  columns.forEach((key, at) => {
    const offer = offers[key];
    if (!offer) return;
    const letter = columnName(at);
    sheet.dataValidations.add(`${letter}2:${letter}${mostPeople + 2}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${offer.words.join(',')}"`],
      showErrorMessage: offer.strict,
    });
  });
}

async function startSheet(columns: readonly ColumnKey[]): Promise<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const book = await newBook();
  const sheet = book.addWorksheet(untitledSheet, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  sheet.columns = columns.map((key) => ({ key, width: wide[key] ?? 14, style: { numFmt: '@' } }));
  const head = sheet.addRow(columns.map((key) => columnTitles[key]));
  head.height = 28;
  head.eachCell((cell) => {
    cell.font = { bold: true, color: ink };
    cell.fill = filled('FFEEF3FA');
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  return { book, sheet };
}

const bytesOf = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());

function addGuide(book: ExcelJS.Workbook): void {
  const guide = book.addWorksheet(guideSheet);
  guide.columns = [{ width: 18 }, { width: 80 }];
  guide.addRow([...guideTitles]).font = { bold: true };
  templateColumns.forEach((key) => guide.addRow([columnTitles[key], columnGuides[key] ?? '']));
}

/** The table to fill in: an example that is skipped, drop-downs, and how each column is filled. */
export async function writeImportTemplate(): Promise<Buffer> {
  const { book, sheet } = await startSheet(templateColumns);
  const example = sheet.addRow(templateColumns.map((key) => exampleRow[key] ?? ''));
  example.eachCell((cell) => {
    cell.font = { italic: true, color: { argb: 'FF636C79' } };
  });
  offerChoices(sheet, templateColumns);
  addGuide(book);
  return bytesOf(book);
}

const saidOf = ({ problems }: PersonRow): string =>
  problems.map(({ column, message }) => `${columnTitles[column]}：${message}`).join('\n');

function addRow(sheet: ExcelJS.Worksheet, person: PersonRow): void {
  const row = sheet.addRow(allColumns.map((key) => text(key === 'problem' ? saidOf(person) : (person.texts[key] ?? ''))));
  for (const { column } of person.problems) row.getCell(allColumns.indexOf(column) + 1).fill = filled('FFFCDAD7');
  row.eachCell((cell) => {
    cell.alignment = { vertical: 'top', wrapText: true };
  });
  row.getCell(allColumns.length).font = { color: { argb: 'FFB3261E' } };
}

/** Rows as they were written, wrong cells coloured, what is wrong in the last column. Corrected it is imported as it is. */
export async function writeImportErrors(people: readonly PersonRow[]): Promise<Buffer> {
  const { book, sheet } = await startSheet(allColumns);
  people.forEach((person) => addRow(sheet, person));
  sheet.autoFilter = `A1:${columnName(allColumns.length - 1)}1`;
  return bytesOf(book);
}
