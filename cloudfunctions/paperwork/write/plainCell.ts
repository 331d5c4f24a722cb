/**
 * Spreadsheets take a text that begins with one of these for a formula, some programs the full-width forms too. Such a text
 * gets an apostrophe before it, as a person would type one; what came with apostrophes gets one more, so that both ways fit.
 */
const looksLikeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const neutralised = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell may hold it: nothing that a program would run. */
export const plainCell = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);

/** The text that `plainCell` was given. */
export const textOfCell = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell);
