/** A printed list as a document: its tiers one below the other, or a page for each, as a ballot needs it. */
import { AlignmentType, type FileChild } from 'docx';
import type { ListPaper, ListPart } from './listPaper';
import { cell, parts as sharesOf, row, table } from './wordTable';
import { heading, paragraphs, wordFile } from './wordPage';

const small = 9;

/** A name of fifty characters grows downwards; a narrow column keeps its words short. */
const textCell = (said: string, left: boolean, head = false) =>
  cell(paragraphs(said, { size: small, line: 240, align: left ? AlignmentType.LEFT : AlignmentType.CENTER, ...(head ? { face: 'head' } : {}) }), { side: 40 });

function partOf({ columns, nobody }: ListPaper, { name, note, rows }: ListPart): FileChild[] {
  const title = paragraphs(note === '' ? name : `${name}　${note}`, { face: 'head', size: 14, before: 200, after: 100, keepNext: true });
  if (rows.length === 0) return [...title, ...paragraphs(nobody, { size: 12, after: 120 })];
  const head = row(columns.map((column) => textCell(column.name, false, true)), { height: 420, head: true });
  const body = rows.map((one) => row(one.map((said, at) => textCell(said, columns[at]?.left ?? false)), { height: 400 }));
  return [...title, table(sharesOf(columns.map(({ share }) => share)), [head, ...body])];
}

const signsOf = ({ signs, date }: ListPaper): FileChild[] =>
  signs.flatMap((sign, at) => [
    ...paragraphs(`${sign}　　　　　　　　　`, { size: 12, before: 700, align: AlignmentType.RIGHT, keepNext: true }),
    ...paragraphs(date, { size: 12, before: 120, align: AlignmentType.RIGHT, keepNext: at < signs.length - 1 }),
  ]);

/** The bytes of the document. `apart`: each tier on pages of its own, signed by itself. */
export function writeListWord(paper: ListPaper, { apart = false } = {}): Promise<Buffer> {
  const top = [...heading('', paper.title), ...paper.facts.flatMap((fact) => paragraphs(fact, { size: 11, line: 300 }))];
  const sheets = apart
    ? paper.parts.map((part) => [...top, ...partOf(paper, part), ...signsOf(paper)])
    : [[...top, ...paper.parts.flatMap((part) => partOf(paper, part)), ...signsOf(paper)]];
  return wordFile(paper.title, sheets.map((children) => ({ note: paper.foot, children })));
}
