/** 意见栏: a page of boxes, each large enough for a seal of 42 mm beside a signature. */
import { AlignmentType, type Paragraph, type Table, type TableCell, type TableRow } from 'docx';
import type { Season } from '../../domain/season/season';
import type { Tier } from '../../domain/terms';
import { applicationWords, dateBlank, opinionBoxes, type OpinionBox } from '../../domain/wording/printedWords';
import { pageWidth, paragraphs } from './wordPage';
import { cell, row, table } from './wordTable';

const titleWidth = 640;
const wide = Math.floor(pageWidth / 2) - titleWidth;
const columns = [titleWidth, wide, titleWidth, pageWidth - 2 * titleWidth - wide];
const height = 3340;
const size = 11;
const textLine = 280;
const signLine = 400;

/** How many lines the printed words take in a box, so that signatures stand at its foot. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * 20) / (width - 200))), 0);

/** One character under the other, as narrow boxes are titled. */
const upright = (title: string): TableCell =>
  cell([...title].flatMap((letter) => paragraphs(letter, { face: 'head', size: 10.5, align: AlignmentType.CENTER, line: 240 })));

function content({ text, signs, closed }: OpinionBox, width: number): Paragraph[] {
  if (closed) return paragraphs(text, { size, align: AlignmentType.CENTER });
  const signed = (signs.length + 1) * signLine;
  const free = Math.max(120, height - 160 - linesOf(text, width) * textLine - signed);
  return [
    ...paragraphs(text, { size, line: textLine }),
    ...signs.flatMap((sign, at) =>
      paragraphs(`${sign}${sign.endsWith('：') ? '　　　　　' : ''}`, { size, before: at === 0 ? free : 0, align: AlignmentType.RIGHT, line: signLine }),
    ),
    ...paragraphs(dateBlank, { size, align: AlignmentType.RIGHT, line: signLine }),
  ];
}

function boxes(pair: readonly OpinionBox[]): TableRow {
  const alone = pair.length === 1;
  const width = alone ? pageWidth - titleWidth : wide;
  const cells = pair.flatMap((box) => [
    upright(box.title),
    cell(content(box, width), { align: box.closed ? 'CENTER' : 'TOP', columns: alone ? 3 : 1 }),
  ]);
  return row(cells, { height });
}

export const opinions = (season: Season, tier: Tier, district: string): (Paragraph | Table)[] => [
  ...paragraphs(applicationWords.opinions, { face: 'head', size: 14, align: AlignmentType.CENTER, after: 120 }),
  table(columns, opinionBoxes(season, tier, district).map(boxes)),
];
