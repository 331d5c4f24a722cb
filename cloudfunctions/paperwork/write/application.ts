/** 附件1 认定申请表: what the nominee and the unit say, then a page of boxes for those who sign and stamp. */
import { AlignmentType, PageBreak, Paragraph, type TableCell, type TableRow } from 'docx';
import type { AchievementList, FormField } from '../../domain/form/form';
import { districtName, tierName } from '../../domain/wording/names';
import { fieldLabels, fieldValue, numbered, sayAchievement } from '../../domain/wording/formWords';
import { applicationWords as words, dateBlank, nomineeStatement, printedNote, printedWords, unitStatement } from '../../domain/wording/printedWords';
import { opinions } from './opinions';
import type { ApplicationPaper } from './paperData';
import { photoRun, type Photo } from './photo';
import { heading, paragraphs, wordFile, type Sheet } from './wordPage';
import { cell, label, labelWidth, parts, row, table, value } from './wordTable';

/** Above, four columns beside the photo; below, the same lines make two wide fields. */
const columns = parts([labelWidth, 2006, labelWidth, labelWidth, 994, 2212]);
const photoRows = 4;
/** Four of these are as high as the photo. */
const high = 710;
const low = 540;

function photoCell(photo: Photo | null): TableCell {
  const picture = photo ? photoRun(photo) : null;
  const inside = picture
    ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] })]
    : words.photo.flatMap((line) => paragraphs(line, { align: AlignmentType.CENTER, size: 10.5 }));
  return cell(inside, { rows: photoRows });
}

type Field = readonly [words: string, value: string];

const field = ({ form }: ApplicationPaper, name: FormField): Field => [fieldLabels[name], fieldValue(form, name)];

/** Beside the photo: two fields, the second over two columns. */
const upper = ([first, said]: Field, [second, more]: Field, photo: readonly TableCell[] = []): TableRow =>
  row([label(first), value(said), label(second), value(more, { columns: 2 }), ...photo], { height: high });

const lower = ([first, said]: Field, [second, more]: Field): TableRow =>
  row([label(first), value(said, { columns: 2 }), label(second), value(more, { columns: 2 })], { height: low });

/** A field over the whole width that grows with what is written, over pages if need be. */
const long = (name: string, lines: readonly string[], height: number): TableRow =>
  row([label(name), value(numbered(lines).join('\n'), { columns: 5, wide: true, size: 11 })], { height, breaks: true });

const achievements = ({ form }: ApplicationPaper, name: AchievementList, height: number): TableRow =>
  long(fieldLabels[name], form[name].map(sayAchievement), height);

function attachments({ papers }: ApplicationPaper): Record<'certificates' | 'evidence', readonly string[]> {
  const named = (slot: string): string[] => papers.filter((paper) => paper.slot === slot).map(({ name }) => name);
  return { certificates: named('levelCertificate'), evidence: named('evidence') };
}

const declaration = ({ season, form }: ApplicationPaper): TableRow =>
  row(
    [
      label(fieldLabels.truthStatement),
      cell(
        [
          ...(form.truthStatement ? paragraphs(unitStatement, { size: 10.5, indent: 420, line: 260 }) : []),
          ...paragraphs(nomineeStatement(season), { size: 10.5, indent: 420, line: 260 }),
          ...paragraphs(`${words.nomineeSigns}　　　　　　　　　　${dateBlank}`, { size: 11, before: 200, align: AlignmentType.RIGHT }),
        ],
        { columns: 5 },
      ),
    ],
    { height: 1500 },
  );

function rows(paper: ApplicationPaper): TableRow[] {
  const { form, tier, unit } = paper;
  const { certificates, evidence } = attachments(paper);
  const of = (name: FormField): Field => field(paper, name);
  return [
    upper(of('name'), of('gender'), [photoCell(paper.photo)]),
    upper(of('ethnicity'), of('birthMonth')),
    upper(of('idType'), of('idNumber')),
    upper(of('politicalStatus'), of('education')),
    lower(of('phone'), [words.unitName, unit.name]),
    lower([words.uscc, unit.uscc], [words.district, districtName(unit.district)]),
    lower(of('position'), of('inServiceStatement')),
    lower(of('occupation'), of('occupationYears')),
    lower(of('skillLevel'), of('certificateNumber')),
    lower(of('issuingAuthority'), of('issuedOn')),
    lower([words.levelCertificate, words.attached(certificates.length)], [words.tier, `“金蓝领”${tierName(tier)}`]),
    achievements(paper, 'honours', 1250),
    achievements(paper, 'results', 1500),
    achievements(paper, 'benefits', 1000),
    ...(form.justification ? [long(fieldLabels.justification, [form.justification], 700)] : []),
    long(words.evidence, evidence, 560),
    declaration(paper),
  ];
}

export function applicationSheet(paper: ApplicationPaper): Sheet {
  const { mark, title } = printedWords('application');
  const { form, tier, unit, revision, madeOn } = paper;
  return {
    note: printedNote(form.name, revision, madeOn),
    children: [
      ...heading(mark, title),
      table(columns, rows(paper)),
      new Paragraph({ children: [new PageBreak()], spacing: { line: 20 } }),
      ...opinions(paper.season, tier, unit.district),
    ],
  };
}

/** The bytes of one nominee's 附件1. */
export const writeApplication = (paper: ApplicationPaper): Promise<Buffer> =>
  wordFile(printedWords('application').title, [applicationSheet(paper)]);
