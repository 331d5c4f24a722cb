/** Papers of the unit itself: 附件3, the headcount statement, the authority letter. */
import { AlignmentType, type Paragraph, type TableRow } from 'docx';
import { sayFullDay } from '../../domain/beijing';
import { explainQuota, tierDrawingOn } from '../../domain/quota/quota';
import type { Season } from '../../domain/season/season';
import { isOneOf, quotaLevels, skillLevels, tiers, type SkillLevel } from '../../domain/terms';
import { districtName, levelName, sayClause, tierName } from '../../domain/wording/names';
import { addressee, authorityWords, contactWords, dateBlank, headcountWords, printedNote, printedWords } from '../../domain/wording/printedWords';
import type { HeadcountsPaper, UnitPaperData } from './paperData';
import { heading, paragraphs, wordFile } from './wordPage';
import { label, parts, row, table, value } from './wordTable';

const letter = { size: 14, indent: 560, line: 400 } as const;

/** Lines to sign, each with room for a seal, then the date. */
const signed = (signs: readonly string[]): Paragraph[] => [
  ...signs.flatMap((sign, at) => paragraphs(`${sign}　　　　　　　　　`, { size: 14, before: at === 0 ? 900 : 480, align: AlignmentType.RIGHT })),
  ...paragraphs(dateBlank, { size: 14, before: 480, align: AlignmentType.RIGHT }),
];

const noteOf = ({ unit, madeOn }: UnitPaperData): string => printedNote(unit.name, null, madeOn);

/** The bytes of 附件3. */
export function writeContacts(paper: UnitPaperData): Promise<Buffer> {
  const { unit, contact } = paper;
  const high = 760;
  const one = (name: string, said: string): TableRow => row([label(name), value(said, { columns: 3 })], { height: high });
  const two = (first: string, said: string, second: string, more: string): TableRow =>
    row([label(first), value(said), label(second), value(more)], { height: high });
  const rows = [
    one(contactWords.unit, unit.name),
    two(contactWords.uscc, unit.uscc, contactWords.district, districtName(unit.district)),
    one(contactWords.address, unit.address),
    two(contactWords.name, contact.name, contactWords.position, contact.position),
    two(contactWords.phone, contact.phone, contactWords.landline, contact.landline),
    one(contactWords.email, contact.email),
    two(contactWords.backupName, contact.backupName, contactWords.backupPhone, contact.backupPhone),
  ];
  const { mark, title } = printedWords('contacts');
  const children = [...heading(mark, title), table(parts([1500, 3200, 1500, 3200]), rows), ...signed([contactWords.stamp])];
  return wordFile(title, [{ note: noteOf(paper), children }]);
}

/** 高级技师 99 人：99 × 10% = 9.9，舍去零头得 9 */
function placesRow(season: Season, level: SkillLevel, headcount: number): TableRow {
  const quota = isOneOf(quotaLevels, level) ? explainQuota(season, level, headcount) : null;
  const tier = isOneOf(quotaLevels, level)
    ? tierName(tierDrawingOn(season, level))
    : tiers.filter((one) => season.tiers[one].levels.value.includes(level)).map(tierName).join('、');
  const sum = quota ? `${quota.sum}\n${sayClause(quota.clause)}：${quota.band}` : headcountWords.noLimit;
  const places = quota ? String(quota.places) : '—';
  return row([value(levelName(level)), value(String(headcount)), value(tier), value(sum, { size: 10.5 }), value(places)], { height: 720 });
}

/** The bytes of the statement that places rest on. */
export function writeHeadcounts(paper: HeadcountsPaper): Promise<Buffer> {
  const { season, unit, headcounts } = paper;
  const { title } = printedWords('headcounts');
  const head = row(headcountWords.columns.map((name) => label(name)), { height: 560, head: true });
  const rows = skillLevels.map((level) => placesRow(season, level, headcounts[level]));
  const children = [
    ...heading('', title),
    ...paragraphs(`${addressee(season, 'district', unit.district)}：`, { size: 14, after: 120, line: 400 }),
    ...paragraphs(headcountWords.opening(sayFullDay(headcounts.asOf)), { ...letter, after: 160 }),
    table(parts([1400, 1100, 2000, 3700, 1000]), [head, ...rows]),
    ...paragraphs(headcountWords.closing, { ...letter, before: 240 }),
    ...paragraphs(`${contactWords.unit}：${unit.name}`, { size: 14, before: 320, line: 400 }),
    ...paragraphs(`${contactWords.uscc}：${unit.uscc}`, { size: 14, line: 400 }),
    ...signed(headcountWords.signs),
  ];
  return wordFile(title, [{ note: noteOf(paper), children }]);
}

/** The bytes of the letter by which the unit lets its contact act. */
export function writeAuthority(paper: UnitPaperData): Promise<Buffer> {
  const { season, unit, contact } = paper;
  const { title } = printedWords('authority');
  const { name, position, phone } = contact;
  const children = [
    ...heading('', title),
    ...paragraphs(`${addressee(season, 'district', unit.district)}：`, { size: 14, after: 120, line: 480 }),
    ...paragraphs(`${contactWords.unit}：${unit.name}`, { ...letter, line: 480 }),
    ...paragraphs(`${contactWords.uscc}：${unit.uscc}`, { ...letter, line: 480 }),
    ...[authorityWords.body({ name, position, phone, season: season.title }), authorityWords.effect, authorityWords.term].flatMap((text) =>
      paragraphs(text, { ...letter, line: 480 }),
    ),
    ...signed(authorityWords.signs),
  ];
  return wordFile(title, [{ note: noteOf(paper), children }]);
}
