/** 本人确认书: for a nominee who does not confirm on the phone. It names the revision, and holds for that one alone. */
import { AlignmentType, type TableRow } from 'docx';
import { achievementLists, type FormField, type NomineeForm } from '../../domain/form/form';
import { fieldLabels, fieldValue } from '../../domain/wording/formWords';
import { tierName } from '../../domain/wording/names';
import { confirmationWords as words, dateBlank, printedNote, printedWords } from '../../domain/wording/printedWords';
import { paperConfirmationSentences } from '../../domain/wording/privacy';
import type { NomineePaper } from './paperData';
import { heading, paragraphs, wordFile, type Sheet } from './wordPage';
import { label, parts, row, table, value } from './wordTable';

const pairs: readonly (readonly [FormField, FormField])[] = [
  ['name', 'gender'],
  ['idType', 'idNumber'],
  ['phone', 'position'],
  ['occupation', 'occupationYears'],
  ['skillLevel', 'certificateNumber'],
  ['issuingAuthority', 'issuedOn'],
];

const pairRow = (form: NomineeForm, [first, second]: readonly [FormField, FormField]): TableRow =>
  row([label(fieldLabels[first]), value(fieldValue(form, first)), label(fieldLabels[second]), value(fieldValue(form, second))], { height: 560 });

const listRow = (form: NomineeForm, name: FormField): TableRow =>
  row([label(fieldLabels[name]), value(fieldValue(form, name), { columns: 3, wide: true, size: 11 })], { height: 900, breaks: true });

export function confirmationSheet({ unit, tier, form, revision, madeOn }: NomineePaper): Sheet {
  const { title } = printedWords('confirmation');
  return {
    note: printedNote(form.name, revision, madeOn),
    children: [
      ...heading('', title),
      ...paragraphs(words.opening(unit.name, tierName(tier), revision), { size: 12, indent: 480, line: 360, after: 120 }),
      table(parts([1400, 3250, 1400, 3250]), [...pairs.map((pair) => pairRow(form, pair)), ...achievementLists.map((name) => listRow(form, name))]),
      ...paragraphs(words.statement(paperConfirmationSentences), { size: 12, indent: 480, before: 80, line: 340 }),
      ...words.signs.flatMap((sign) => paragraphs(`${sign}　　　　　　　　　　`, { size: 14, before: 700, align: AlignmentType.RIGHT, keepNext: true })),
      ...paragraphs(dateBlank, { size: 14, before: 300, align: AlignmentType.RIGHT, keepNext: true }),
      ...paragraphs(words.note, { size: 10.5, before: 500 }),
    ],
  };
}

/** The bytes of one paper, or of one file with a paper for each. */
export const writeConfirmations = (papers: readonly NomineePaper[]): Promise<Buffer> =>
  wordFile(printedWords('confirmation').title, papers.map(confirmationSheet));
