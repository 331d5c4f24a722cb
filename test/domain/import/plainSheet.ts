/** Sheets as plain data, written as a picture: one text for each cell, '' for none. */
import { addressOf, type Cell, type Merge, type Row, type Sheet } from '../../../cloudfunctions/domain/import/sheet';

export type Written = string | (Pick<Cell, 'text'> & Partial<Pick<Cell, 'kind'>>);

export const number = (text: string): Written => ({ text, kind: 'number' });
export const formula = (text: string): Written => ({ text, kind: 'formula' });

function rowOf(written: readonly Written[], at: number, hidden: readonly number[]): Row {
  const cells = written.flatMap((one, column): Cell[] => {
    const { text, kind = 'text' } = typeof one === 'string' ? { text: one } : one;
    return text === '' && kind === 'text' ? [] : [{ address: addressOf(column, at + 1), column, kind, text }];
  });
  return { number: at + 1, hidden: hidden.includes(at + 1), cells };
}

export interface More {
  readonly merges?: readonly Merge[];
  readonly hidden?: readonly number[];
  readonly date1904?: boolean;
}

export const sheetOf = (rows: readonly (readonly Written[])[], { merges = [], hidden = [], date1904 = false }: More = {}): Sheet => ({
  name: '推荐汇总表',
  date1904,
  rows: rows.map((row, at) => rowOf(row, at, hidden)).filter(({ cells }) => cells.length > 0),
  merges,
});
