/** The table in which the city keeps its pool of experts. All its cells are text: nothing loses a zero. */
import { columnName, mostPeople } from '../../domain/import/sheet';
import { strata } from '../../domain/expert/expert';
import { stratumNames } from '../../domain/wording/drawRefusals';
import { poolSheetName, poolTitles, type PoolColumn } from '../../domain/wording/poolWords';
import { newBook } from './sheetLook';

const isColumn = (key: string): key is PoolColumn => key in poolTitles;
const columns = Object.keys(poolTitles).filter(isColumn);
const wide: Readonly<Partial<Record<PoolColumn, number>>> = { unitName: 32, uscc: 24, title: 18, fields: 32, tiers: 32 };

/** Empty, with drop-downs where one word of a few is meant. */
export async function writePoolTemplate(fields: readonly string[]): Promise<Buffer> {
  const book = await newBook();
  const sheet = book.addWorksheet(poolSheetName, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map((key) => ({ key, width: wide[key] ?? 14, style: { numFmt: '@' } }));
  sheet.addRow(columns.map((key) => poolTitles[key])).font = { bold: true };
  const offers: Partial<Record<PoolColumn, readonly string[]>> = { stratum: strata.map((one) => stratumNames[one]), fields };
  for (const [at, key] of columns.entries()) {
    const words = offers[key];
    const letter = columnName(at);
    if (words)
      sheet.dataValidations.add(`${letter}2:${letter}${mostPeople + 1}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`"${words.join(',')}"`],
        showErrorMessage: key === 'stratum',
      });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
