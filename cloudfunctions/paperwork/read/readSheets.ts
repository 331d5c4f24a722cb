/** Hostile .xlsx bytes → plain rows of cells. */
import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { serialDay } from '../../domain/import/cellDates';
import {
  addressOf,
  type Cell,
  type Merge,
  type Row,
  type Sheet,
  type SheetsRead,
  type SheetTrouble,
} from '../../domain/import/sheet';
import { textOfCell } from '../write/plainCell';
import { cellsOnly, countCells } from './sheetXml';
import { sheetParts } from './sheetParts';

/** A table of the most people, its title, and the empty rows that a border was drawn round. */
const most = { rows: 4000, cells: 120_000, merges: 5000, columns: 200, text: 4000 } as const;

/** Excel allows 255 characters; a longer one only costs time. */
const longFormat = /formatCode\s*=\s*"[^"]{300}/;

type Parts = ReadonlyMap<string, Buffer>;
const isWorksheet = (name: string): boolean => /^xl\/worksheets\//i.test(name);

/** A small stored zip of what was let through, for the library to read. */
function stored(parts: Parts): Uint8Array {
  const kept = Array.from(parts, ([name, part]) =>
    [name, isWorksheet(name) ? Buffer.from(cellsOnly(part.toString('utf8'))) : part] as const,
  );
  return zipSync(Object.fromEntries(kept), { level: 0 });
}

function tooMuch(parts: Parts): SheetTrouble | null {
  if (longFormat.test(parts.get('xl/styles.xml')?.toString('latin1') ?? '')) return 'broken';
  const all = { rows: 0, cells: 0 };
  for (const [name, part] of parts) {
    if (!isWorksheet(name)) continue;
    const { rows, cells } = countCells(part.toString('latin1'), most);
    if (rows > most.rows) return 'tooManyRows';
    all.cells += cells;
  }
  return all.cells > most.cells ? 'tooLarge' : null;
}

/** A number format without its words, colours and escaped signs. */
const codesOf = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');

/** The day that a number shows as, its month where the format shows no day; '' where it is no date. */
function dateText(serial: number, format: string, date1904: boolean): string {
  const codes = codesOf(format);
  if (!/[ymd]/i.test(codes)) return '';
  const day = serialDay(serial, date1904);
  return /d/i.test(codes) ? day : day.slice(0, 7);
}

type Said = Pick<Cell, 'kind' | 'text'>;

/** Beyond 15 digits a spreadsheet has made the rest zeros. */
const exact = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e15;

/** Digits as they were typed; those that a format like 0000000 shows with their zeros are as good as text. */
function saidByNumber(value: number, format: string, shown: string): Said {
  if (/^0{2,}$/.test(format) && exact(value)) return { kind: 'text', text: shown };
  return { kind: 'number', text: Number.isInteger(value) ? BigInt(value).toString() : String(value) };
}

function saidBy({ t, v, w = '', z, f, F }: CellObject, date1904: boolean): Said {
  const format = String(z ?? 'General');
  if (f !== undefined || F !== undefined) return { kind: 'formula', text: w.slice(0, most.text) };
  if (t === 'e') return { kind: 'error', text: w };
  if (t !== 'n' || typeof v !== 'number') {
    return { kind: 'text', text: textOfCell((typeof v === 'string' ? v : w).slice(0, most.text)) };
  }
  const date = dateText(v, format, date1904);
  return date === '' ? saidByNumber(v, format, w) : { kind: 'date', text: date };
}

const isCell = (value: unknown): value is CellObject => typeof value === 'object' && value !== null && 't' in value;

function cellsOf(sheet: WorkSheet, date1904: boolean): ReadonlyMap<number, Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const [key, value] of Object.entries(sheet)) {
    if (!/^[A-Z]{1,3}\d{1,7}$/.test(key)) continue;
    const { c: column, r } = utils.decode_cell(key);
    if (!isCell(value)) continue;
    const said = saidBy(value, date1904);
    if (said.text.trim() === '' && said.kind !== 'formula') continue;
    if (column >= most.columns) continue;
    const cells = rows.get(r + 1) ?? [];
    cells.push({ address: addressOf(column, r + 1), column, ...said });
    rows.set(r + 1, cells);
  }
  return rows;
}

const mergeOf = ({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Merge => ({
  top: s.r + 1,
  bottom: e.r + 1,
  left: s.c,
  right: e.c,
});

function sheetOf(name: string, sheet: WorkSheet, date1904: boolean): Sheet {
  const hidden = sheet['!rows'] ?? [];
  const rows = Array.from(cellsOf(sheet, date1904), ([number, cells]): Row => ({
    number,
    hidden: hidden[number - 1]?.hidden === true,
    cells: cells.sort((one, other) => one.column - other.column),
  }));
  return {
    name,
    date1904,
    rows: rows.sort((one, other) => one.number - other.number),
    merges: (sheet['!merges'] ?? []).map(mergeOf),
  };
}

/** The visible worksheets, in their order. */
function visible({ SheetNames, Sheets, Workbook }: WorkBook): Sheet[] {
  const date1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.flatMap((name, at) => {
    const sheet = Sheets[name];
    const isHidden = (Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return sheet && !isHidden ? [sheetOf(name, sheet, date1904)] : [];
  });
}

/** What the library cannot make sense of it throws. */
function sheetsIn(parts: Parts): readonly Sheet[] {
  try {
    return visible(read(stored(parts), { type: 'buffer', cellFormula: true, cellHTML: false, cellNF: true, cellStyles: true, dense: false }));
  } catch {
    return [];
  }
}

/** The visible sheets of an .xlsx file, or why it is not taken. Bounded in entries, bytes, rows and cells; never throws. */
export function readSheets(bytes: Uint8Array): SheetsRead {
  const found = sheetParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!found.ok) return found;
  const why = tooMuch(found.parts);
  if (why) return { ok: false, why };
  const sheets = sheetsIn(found.parts);
  if (sheets.length === 0) return { ok: false, why: 'broken' };
  return sheets.some(({ merges }) => merges.length > most.merges) ? { ok: false, why: 'tooLarge' } : { ok: true, sheets };
}
