/** A worksheet as plain data: what stands where, with nothing in it that could act. */

/** Why a file is not taken as a table at all. */
export type SheetTrouble =
  | 'notXlsx'
  | 'oldExcel'
  | 'encrypted'
  | 'macros'
  | 'tooLarge'
  | 'tooManyRows'
  | 'broken'
  | 'noHeader'
  | 'noPoolHeader'
  | 'noRows';

/** What a name says at once; the content decides. */
export function sheetNameTrouble(name: string): SheetTrouble | null {
  if (/\.xlsx$/i.test(name)) return null;
  if (/\.xls$/i.test(name)) return 'oldExcel';
  return /\.(xlsm|xltm|xlam)$/i.test(name) ? 'macros' : 'notXlsx';
}

/**
 * text, number: as written. date: `YYYY-MM-DD`, or `YYYY-MM` where its format shows no day. formula: what it came to is in
 * no one's hand. error: `#N/A` and the like.
 */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'error';

export interface Cell {
  /** `D7` */
  readonly address: string;
  /** 0 is A. */
  readonly column: number;
  readonly kind: CellKind;
  readonly text: string;
}

export interface Row {
  /** As printed at the sheet's edge; 1 is the first. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column, empty ones left out. */
  readonly cells: readonly Cell[];
}

/** Cells merged into one; only the top left one holds a value. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  /** Days are counted from 1904 (old Macs), not from 1900. */
  readonly date1904: boolean;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

export type SheetsRead =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly why: SheetTrouble };

/** People in one table; a unit with more sends two. */
export const mostPeople = 1000;

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  const rest = column % 26;
  const before = (column - rest) / 26;
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + rest);
}

export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`;
