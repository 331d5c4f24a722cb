import { cellTexts, exampleMark, type ColumnKey } from '../wording/importWords';
import { tidyLine } from './cellText';
import type { Headed } from './header';
import type { RowCells } from './readPerson';
import type { Cell, Merge, Row } from './sheet';

/** Of one person alone; any other column may rightly say the same for several rows. */
const ownColumns: readonly ColumnKey[] = [
  'name',
  'idNumber',
  'phone',
  'certificateNumber',
  'results',
  'honours',
  'benefits',
  'justification',
];

/** Columns that say nothing of anybody. */
const beside: readonly ColumnKey[] = ['number', 'problem'];

const holds = ({ top, bottom, left, right }: Merge, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

interface Placed {
  readonly key: ColumnKey;
  readonly column: number;
}

const placesOf = ({ header }: Headed): Placed[] =>
  Array.from(header.columns, ([key, column]) => ({ key, column })).filter(({ key }) => !beside.includes(key));

/** Rows below the header that say something of somebody; the template's example is nobody. */
function peopleRows(headed: Headed, places: readonly Placed[]): Row[] {
  const number = headed.header.columns.get('number');
  const isExample = ({ cells }: Row): boolean =>
    cells.some(({ column, text }) => column === number && tidyLine(text) === exampleMark);
  const known = new Set(places.map(({ column }) => column));
  return headed.sheet.rows.filter(
    (row) => row.number >= headed.header.firstRow && row.cells.some(({ column }) => known.has(column)) && !isExample(row),
  );
}

/** Why a merged cell cannot be read in this row; null where all its rows may share what it says. */
function troubleOf(merge: Merge, key: ColumnKey, places: readonly Placed[], numbers: readonly number[]): string | null {
  if (places.filter(({ column }) => column >= merge.left && column <= merge.right).length > 1) return cellTexts.mergedAcross;
  const rows = numbers.filter((number) => number >= merge.top && number <= merge.bottom);
  return rows.length > 1 && ownColumns.includes(key) ? cellTexts.merged : null;
}

/** The rows of a table, each with what its cells say. */
export function rowsOf(headed: Headed): RowCells[] {
  const places = placesOf(headed);
  const rows = peopleRows(headed, places);
  const numbers = rows.map(({ number }) => number);
  const tops = new Map(headed.sheet.rows.map((row) => [row.number, row]));
  const merges = headed.sheet.merges.filter(({ bottom }) => bottom >= headed.header.firstRow);
  return rows.map(({ number, hidden, cells: own }) => {
    const cells = new Map<ColumnKey, Cell>();
    const merged = new Map<ColumnKey, string>();
    const here = merges.filter(({ top, bottom }) => number >= top && number <= bottom);
    for (const { key, column } of places) {
      const merge = here.find((one) => holds(one, number, column));
      const trouble = merge ? troubleOf(merge, key, places, numbers) : null;
      if (trouble !== null) merged.set(key, trouble);
      const source = merge ? tops.get(merge.top)?.cells.find((cell) => cell.column === merge.left) : undefined;
      const cell = source ?? own.find((one) => one.column === column);
      if (cell) cells.set(key, cell);
    }
    return { row: number, hidden, cells, merged };
  });
}
