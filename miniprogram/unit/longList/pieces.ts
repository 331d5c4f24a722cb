/**
 * A long list in pieces of ten rows. Only the pieces on the screen and shortly above and below it are drawn, the others are
 * blanks of the same height: WeChat wants less than 1000 nodes on a page however long the list is.
 */
export const pieceRows = 10;

export interface Piece<Row> {
  /** Its place in the list. */
  readonly at: number;
  readonly rows: readonly Row[];
}

/** The first piece that is drawn, and the first after them that is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Drawn above and below the screen, in px: what a finger moves while the next pieces are on their way. */
const margin = 500;
const guessedHeight = 840;

/** What `setData` is told, by paths: nothing that is there already goes to the page again. */
type Changes = Record<string, unknown>;

export const piecesOf = <Row>(rows: readonly Row[], from = 0): Piece<Row>[] =>
  Array.from({ length: Math.ceil(rows.length / pieceRows) }, (_, n) => ({
    at: from + n,
    rows: rows.slice(n * pieceRows, (n + 1) * pieceRows),
  }));

/** A list from its start, `pieces` on a page that shows them from the top. */
export function started<Row>(rows: readonly Row[]): { pieces: Piece<Row>[]; heights: number[]; from: number; to: number } {
  const pieces = piecesOf(rows);
  return { pieces, heights: pieces.map(() => guessedHeight), from: 0, to: 2 };
}

/** More rows at the end; their pieces are taken to be as high as the others are on average. Pieces before must be full. */
export function appended(heights: readonly number[], rows: readonly unknown[]): Changes {
  const usual = heights.length > 0 ? heights.reduce((sum, height) => sum + height, 0) / heights.length : guessedHeight;
  const changes = piecesOf(rows, heights.length).flatMap((piece) => [
    [`pieces[${piece.at}]`, piece],
    [`heights[${piece.at}]`, usual],
  ]);
  return Object.fromEntries(changes) as Changes;
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

/** The heights of drawn pieces that turned out different. */
export function measured(heights: readonly number[], { from, to }: Span, found: readonly number[]): Changes {
  const changed = heights.flatMap((height, at) => {
    const real = at >= from && at < to ? (found[at] ?? height) : height;
    return Math.abs(real - height) >= 1 ? [[`heights[${at}]`, real] as const] : [];
  });
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
