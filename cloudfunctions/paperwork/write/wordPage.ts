/** What all printed Word forms share: A4, margins, fonts, the line at the foot. Lengths are twips, 20 to a point. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type IRunOptions,
} from 'docx';
import { printable } from './printable';

const millimetres = convertMillimetersToTwip;

const margins = { top: millimetres(20), bottom: millimetres(18), left: millimetres(22), right: millimetres(22), footer: millimetres(9) };
export const pageWidth = millimetres(210) - margins.left - margins.right;

/**
 * The faces that official papers are set in. Windows and WPS bring them; where one lacks a character (𬭳) or is not there, the
 * programs fall back by themselves to what they have for Chinese. `hint` keeps “ ” and · full width.
 */
const faceOf = (eastAsia: string): IRunOptions['font'] => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});

/** The first is the document's own; the others are named by a run, which is much less to write than a face. */
const faces = { text: faceOf('仿宋'), head: faceOf('黑体'), title: faceOf('宋体') } as const;

export interface Style {
  readonly face?: keyof typeof faces;
  /** Points. */
  readonly size?: number;
  readonly weight?: 'normal' | 'bold';
}

export const run = (text: string, { face = 'text', size = 12, weight = 'normal' }: Style = {}): TextRun => {
  const look: IRunOptions = { text: printable(text), size: size * 2, ...(face === 'text' ? {} : { style: face }), ...(weight === 'bold' ? { bold: true } : {}) };
  return new TextRun(look);
};

export interface Setting extends Style {
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
  readonly after?: number;
  /** Twips before the first line; two characters where a letter begins its sentences. */
  readonly indent?: number;
  /** Share of a line in 240ths. */
  readonly line?: number;
  readonly keepNext?: boolean;
}

/** A paragraph for each line of the text. */
export const paragraphs = (text: string, setting: Setting = {}): Paragraph[] =>
  printable(text)
    .split('\n')
    .map((line) => {
      const { align = AlignmentType.LEFT, before = 0, after = 0, indent = 0, line: height = 280, keepNext = false } = setting;
      return new Paragraph({
        alignment: align,
        spacing: { before, after, line: height },
        indent: { firstLine: indent },
        keepNext,
        children: [run(line, setting)],
      });
    });

/** 附件1 in its corner where there is a number, then the title. */
export const heading = (mark: string, title: string): Paragraph[] => [
  ...(mark === '' ? [] : paragraphs(mark, { face: 'head', size: 14, after: 60 })),
  ...paragraphs(title, { face: 'title', size: 20, weight: 'bold', align: AlignmentType.CENTER, before: 120, after: 200, line: 320 }),
];

/** A field of the foot takes its look from the paragraph's style, not from its run. */
const footStyle = 'foot';

/** What the paper is, so that loose sheets find each other, and 第 1 页，共 2 页 where the file is one paper. */
const footer = (note: string, total: boolean): Footer => {
  const said = (text: string): TextRun => new TextRun({ text: printable(text) });
  const whole = total ? [said(' 页，共 '), new TextRun({ children: [PageNumber.TOTAL_PAGES] })] : [];
  const children = [said(`${note}　　第 `), new TextRun({ children: [PageNumber.CURRENT] }), ...whole, said(' 页')];
  return new Footer({ children: [new Paragraph({ style: footStyle, alignment: AlignmentType.CENTER, children })] });
};

export interface Sheet {
  /** At the foot of each of its pages. */
  readonly note: string;
  readonly children: readonly FileChild[];
}

/** The bytes of a document; each sheet begins on a page of its own and counts its pages from 1. */
export async function wordFile(title: string, sheets: readonly Sheet[]): Promise<Buffer> {
  const file = new Document({
    title: printable(title),
    creator: '包头“金蓝领”',
    styles: {
      default: { document: { run: { font: faces.text, size: 24 } } },
      characterStyles: [
        { id: 'head', name: 'head', run: { font: faces.head } },
        { id: 'title', name: 'title', run: { font: faces.title } },
      ],
      paragraphStyles: [{ id: footStyle, name: footStyle, basedOn: 'Normal', run: { font: faces.title, size: 18 } }],
    },
    sections: sheets.map(({ note, children }) => ({
      properties: {
        page: {
          size: { width: millimetres(210), height: millimetres(297), orientation: PageOrientation.PORTRAIT },
          margin: margins,
          pageNumbers: { start: 1 },
        },
      },
      footers: { default: footer(note, sheets.length === 1) },
      children: [...children],
    })),
  });
  return Packer.toBuffer(file);
}
