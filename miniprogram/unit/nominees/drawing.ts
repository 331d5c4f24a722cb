/**
 * A long list in pieces of ten rows. Only the pieces on the screen and shortly above and below it are drawn, the others are
 * blanks of the same height: WeChat wants less than 1000 nodes on a page however long the list is.
 */
export const pieceRows = 10;

export interface Piece<Row> {
  /** Its place in the list. */
  readonly at: number;
  readonly rows: readonly Row[];
  /** In px: as measured, or a guess before it was drawn. */
  readonly height: number;
}

export interface Span {
  /** The first piece that is drawn, and the first after them that is not. */
  readonly from: number;
  readonly to: number;
}

/** Drawn above and below the screen, in px: what a finger moves while the next pieces are on their way. */
const margin = 500;
const guessedRow = 84;

export const piecesOf = <Row>(rows: readonly Row[], from = 0, height = guessedRow * pieceRows): Piece<Row>[] =>
  Array.from({ length: Math.ceil(rows.length / pieceRows) }, (_, n) => ({
    at: from + n,
    rows: rows.slice(n * pieceRows, (n + 1) * pieceRows),
    height,
  }));

/** What `setData` is told when more rows have come: the new pieces by their paths, nothing that is there already. */
export function appended<Row>(pieces: readonly Piece<Row>[], rows: readonly Row[]): Record<string, unknown> {
  const known = pieces.map(({ height }) => height);
  const usual = known.length > 0 ? known.reduce((sum, height) => sum + height, 0) / known.length : undefined;
  return Object.fromEntries(piecesOf(rows, pieces.length, usual).map((piece) => [`pieces[${piece.at}]`, piece]));
}

/** The pieces to draw when the list's top lies `top` px above the screen's, and the screen is so high. */
export function spanAt(heights: readonly number[], top: number, screen: number): Span {
  let [edge, from, to] = [0, 0, 0];
  for (const [at, height] of heights.entries()) {
    if (edge + height < top - margin) from = at + 1;
    if (edge <= top + screen + margin) to = at + 1;
    edge += height;
  }
  return { from: Math.min(from, Math.max(0, to - 1)), to };
}

/** The heights of drawn pieces that turned out different, by their paths. */
export function measured<Row>(
  pieces: readonly Piece<Row>[],
  { from, to }: Span,
  heights: readonly number[],
): Record<string, number> {
  const changed = pieces
    .slice(from, to)
    .filter(({ at, height }) => Math.abs((heights[at] ?? height) - height) >= 1)
    .map(({ at, height }) => [`pieces[${at}].height`, heights[at] ?? height] as const);
  return Object.fromEntries(changed);
}

/** The path of one row, to change it alone; null where it is not in the list. */
export function pathOf<Row extends { readonly nominationId: string }>(
  pieces: readonly Piece<Row>[],
  nominationId: string,
): string | null {
  for (const { at, rows } of pieces) {
    const n = rows.findIndex((row) => row.nominationId === nominationId);
    if (n >= 0) return `pieces[${at}].rows[${n}]`;
  }
  return null;
}
