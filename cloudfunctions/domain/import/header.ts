import { columnSynonyms, columnTitles, sayTwice, type ColumnKey } from '../wording/importWords';
import type { CellProblem } from './person';
import { addressOf, type Row, type Sheet } from './sheet';

/** Where each known column stands in a sheet, and in which row its name was found. */
export interface Header {
  readonly row: number;
  /** The first row that may hold somebody: below the header, also where its cells reach down over several rows. */
  readonly firstRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Columns with names of their own that are not read. */
  readonly unused: readonly { readonly cell: string; readonly title: string }[];
  readonly problems: readonly CellProblem[];
}

/** Titles of a table stand above its header; nobody writes more of them. */
const deepestHeader = 30;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*:'"“”]/g, '');
const withoutRemark = (text: string): string => text.replace(/\([^()]*\)$/, '');

const isKey = (key: string): key is ColumnKey => key in columnTitles;
const keys = Object.keys(columnTitles).filter(isKey);
const keyByName = new Map(
  keys.flatMap((key) => [columnTitles[key], ...(columnSynonyms[key] ?? [])].map((name) => [plain(name), key] as const)),
);

/** The column that a heading means: `身份证号 *`, `手机（11位）`. */
export function columnCalled(heading: string): ColumnKey | undefined {
  const name = plain(heading);
  return keyByName.get(name) ?? keyByName.get(withoutRemark(name));
}

function headerIn({ number, cells }: Row, { merges }: Sheet): Header {
  const columns = new Map<ColumnKey, number>();
  const unused: { cell: string; title: string }[] = [];
  const problems: CellProblem[] = [];
  for (const { column, address, text } of cells) {
    const key = columnCalled(text);
    const known = key === undefined ? undefined : columns.get(key);
    if (key === undefined) unused.push({ cell: address, title: text.trim().slice(0, 30) });
    else if (known === undefined) columns.set(key, column);
    else
      problems.push({ cell: address, row: number, column: key, name: '', message: sayTwice(columnTitles[key], addressOf(known, number)) });
  }
  const reach = merges.filter(({ top }) => top === number).map(({ bottom }) => bottom);
  return { row: number, firstRow: Math.max(number, ...reach) + 1, columns, unused, problems };
}

/** The row that names most columns, 姓名 among them; null where a sheet has none. */
function headerOf(sheet: Sheet): Header | null {
  const rows = sheet.rows.filter(({ number }) => number <= deepestHeader);
  const named = rows.filter(({ cells }) => cells.some(({ text }) => columnCalled(text) === 'name'));
  const headers = named.map((row) => headerIn(row, sheet)).filter(({ columns }) => columns.has('idNumber'));
  return headers.sort((one, other) => other.columns.size - one.columns.size)[0] ?? null;
}

export interface Headed {
  readonly sheet: Sheet;
  readonly header: Header;
}

/** Of several sheets the one that names most columns. */
export function headedSheet(sheets: readonly Sheet[]): Headed | null {
  const headed = sheets.flatMap((sheet) => {
    const header = headerOf(sheet);
    return header ? [{ sheet, header }] : [];
  });
  return headed.sort((one, other) => other.header.columns.size - one.header.columns.size)[0] ?? null;
}
