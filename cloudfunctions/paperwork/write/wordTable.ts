/** Tables of fixed width: a form keeps its columns whatever is written into it, and only grows downwards. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import { pageWidth, paragraphs, type Style } from './wordPage';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const frame = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;

export interface Span {
  readonly columns?: number;
  readonly rows?: number;
}

export interface CellSetting extends Span {
  readonly align?: keyof typeof VerticalAlignTable;
  /** Twips left and right of the text. */
  readonly side?: number;
}

export const cell = (children: readonly Paragraph[], { columns = 1, rows = 1, align = 'CENTER', side = 80 }: CellSetting = {}): TableCell =>
  new TableCell({
    children: [...children],
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable[align],
    margins: { top: 40, bottom: 40, left: side, right: side },
  });

const longestLabel = 6;

/** 统一社会 over 信用代码, 从事本工种 over 年限: a break where words end. */
const inTwo = (text: string): string => {
  if (text.length <= longestLabel) return text;
  const cut = text.length - (text.length > longestLabel + 1 ? 4 : 2);
  return `${text.slice(0, cut)}\n${text.slice(cut)}`;
};

/** The words of a field; six characters take a column of `labelWidth`. */
export const label = (text: string, span: Span = {}): TableCell =>
  cell(paragraphs(inTwo(text), { face: 'head', size: 10.5, align: AlignmentType.CENTER, line: 260 }), { ...span, side: 30 });

export const labelWidth = 1400;

/** What stands in a field: shorter letters before a second line, so that a name of fifty characters still looks like a name. */
export function value(text: string, span: Span & { readonly wide?: boolean } & Style = {}): TableCell {
  const size = span.size ?? (text.length > 18 && !span.wide ? 10.5 : 12);
  return cell(paragraphs(text, { size, align: span.wide ? AlignmentType.LEFT : AlignmentType.CENTER, line: 260 }), span);
}

export interface RowSetting {
  /** The least height; twips. */
  readonly height: number;
  /** Whether a page may end inside the row: where somebody may write pages. */
  readonly breaks?: boolean;
  /** Printed again at the top of each page. */
  readonly head?: boolean;
}

export const row = (cells: readonly TableCell[], { height, breaks = false, head = false }: RowSetting): TableRow =>
  new TableRow({
    children: [...cells],
    height: { value: height, rule: HeightRule.ATLEAST },
    cantSplit: !breaks,
    tableHeader: head,
  });

/** `columns` are twips and make up the page's width. */
export function table(columns: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...columns],
    width: { size: pageWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: frame, bottom: frame, left: frame, right: frame, insideHorizontal: line, insideVertical: line },
  });
}

/** So many parts of the page's width in twips; the last takes what rounding left. */
export function parts(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((pageWidth * share) / whole));
  const left = pageWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + left : width));
}
