import { isUscc, normaliseUscc } from '../identity/uscc';
import { isMobile, normaliseMobile } from '../identity/mobile';
import { normalisePersonName, personNameProblem } from '../identity/personName';
import { tidyLine } from '../import/cellText';
import { addressOf, mostPeople, type Cell, type Row, type Sheet, type SheetsRead } from '../import/sheet';
import { allow, refuse, type Decision } from '../refusal';
import type { FieldOfWork } from '../season/season';
import { tiers, type Tier } from '../terms';
import { tierName } from '../wording/names';
import { poolSynonyms, poolTexts, poolTitles, sayFields, saySamePhone, stratumWords, type PoolColumn } from '../wording/poolWords';
import { strata, type Expert } from './expert';

export type PooledRow = Pick<Expert, 'name' | 'unitName' | 'uscc' | 'title' | 'stratum' | 'fields' | 'tiers'> & {
  readonly row: number;
  readonly phone: string;
};

export interface PoolProblem {
  readonly cell: string;
  readonly row: number;
  readonly title: string;
  readonly message: string;
}

export interface PoolTable {
  readonly good: readonly PooledRow[];
  readonly problems: readonly PoolProblem[];
}

type Columns = ReadonlyMap<PoolColumn, number>;

const isColumn = (key: string): key is PoolColumn => key in poolTitles;
const columns = Object.keys(poolTitles).filter(isColumn);
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*:]/g, '');
const calledBy = new Map(
  columns.flatMap((key) => [poolTitles[key], ...(poolSynonyms[key] ?? [])].map((name) => [plain(name), key] as const)),
);

function headerOf({ rows }: Sheet): { readonly row: number; readonly at: Columns } | null {
  for (const { number, cells } of rows.filter((row) => row.number <= 30)) {
    const at = new Map(
      cells.flatMap(({ text, column }) => {
        const key = calledBy.get(plain(text)) ?? calledBy.get(plain(text).replace(/\([^()]*\)$/, ''));
        return key ? [[key, column] as const] : [];
      }),
    );
    if (at.has('name') && at.has('phone')) return { row: number, at };
  }
  return null;
}

const partsOf = (text: string): readonly string[] => text.split(/[、,，;；/\s]+/).filter(Boolean);

/** Several words of a list, null where one of them is none of it. */
function listed<T>(text: string, called: (word: string) => T | undefined): readonly T[] | null {
  const found = partsOf(text).map(called);
  return found.every((one) => one !== undefined) ? found : null;
}

function troubleIn(cell: Cell | undefined, row: Row, sheet: Sheet, column: number): string | null {
  if (row.hidden) return poolTexts.hidden;
  if (cell?.kind === 'formula' || cell?.kind === 'error') return poolTexts.formula;
  const merged = sheet.merges.some(({ top, bottom, left, right }) => row.number >= top && row.number <= bottom && column >= left && column <= right);
  return merged ? poolTexts.merged : null;
}

/** What the cells of a row come to, with a complaint for every one that comes to nothing. */
function read(texts: Readonly<Record<PoolColumn, string>>, row: number, fields: readonly FieldOfWork[]) {
  const wrong: Partial<Record<PoolColumn, string>> = {};
  const name = normalisePersonName(texts.name);
  const phone = normaliseMobile(texts.phone);
  const uscc = texts.uscc === '' ? null : normaliseUscc(texts.uscc);
  const stratum = strata.find((one) => stratumWords[one].includes(texts.stratum));
  const own = listed(texts.fields, (word) => fields.find((field) => field.name === word)?.id);
  const judged = listed<Tier>(texts.tiers, (word) => tiers.find((tier) => tierName(tier) === word));
  if (personNameProblem(name)) wrong.name = name === '' ? poolTexts.missing : poolTexts.name;
  if (!isMobile(phone)) wrong.phone = phone === '' ? poolTexts.missing : poolTexts.phone;
  if (texts.unitName === '') wrong.unitName = poolTexts.missing;
  if (uscc !== null && !isUscc(uscc)) wrong.uscc = poolTexts.uscc;
  if (!stratum) wrong.stratum = poolTexts.stratum;
  if (!own || own.length === 0) wrong.fields = sayFields(fields.map((field) => field.name));
  if (!judged) wrong.tiers = poolTexts.tiers;
  for (const key of columns) if (texts[key].length > 100) wrong[key] = poolTexts.tooLong;
  const { unitName, title } = texts;
  const person = stratum && { row, name, phone, unitName, uscc, title, stratum, fields: own ?? [], tiers: judged ?? [] };
  return { person: person ?? null, wrong };
}

interface Found {
  readonly row: number;
  readonly person: PooledRow | null;
  readonly problems: readonly PoolProblem[];
}

function readRow(row: Row, sheet: Sheet, at: Columns, fields: readonly FieldOfWork[]): Found {
  const cellOf = (key: PoolColumn): Cell | undefined => row.cells.find(({ column }) => column === at.get(key));
  const textOf = (key: PoolColumn): string => tidyLine(cellOf(key)?.text ?? '');
  const texts = {
    name: textOf('name'), phone: textOf('phone'), unitName: textOf('unitName'), uscc: textOf('uscc'),
    title: textOf('title'), stratum: textOf('stratum'), fields: textOf('fields'), tiers: textOf('tiers'),
  };
  const { person, wrong } = read(texts, row.number, fields);
  const problems = columns.flatMap((key): PoolProblem[] => {
    const column = at.get(key);
    const message = (column === undefined ? null : troubleIn(cellOf(key), row, sheet, column)) ?? wrong[key];
    const cell = column === undefined ? `${row.number}` : addressOf(column, row.number);
    return message ? [{ cell, row: row.number, title: poolTitles[key], message }] : [];
  });
  return { row: row.number, person, problems: row.hidden ? problems.slice(0, 1) : problems };
}

/** Reads the table of the pool; whoever shares a phone with another row stays out with both. */
export function readPool(read: SheetsRead, fields: readonly FieldOfWork[]): Decision<PoolTable, 'sheetRefused'> {
  if (!read.ok) return refuse('sheetRefused', { why: read.why, most: mostPeople });
  const sheet = read.sheets.find((one) => headerOf(one));
  const header = sheet && headerOf(sheet);
  if (!sheet || !header) return refuse('sheetRefused', { why: 'noPoolHeader', most: mostPeople });
  const known = [...header.at.values()];
  const rows = sheet.rows.filter(({ number, cells }) => number > header.row && cells.some(({ column }) => known.includes(column)));
  if (rows.length === 0) return refuse('sheetRefused', { why: 'noRows', most: mostPeople });
  if (rows.length > mostPeople) return refuse('sheetRefused', { why: 'tooManyRows', most: mostPeople });
  const found = rows.map((row) => readRow(row, sheet, header.at, fields));
  const byPhone = new Map<string, number[]>();
  for (const { person } of found) if (person) byPhone.set(person.phone, [...(byPhone.get(person.phone) ?? []), person.row]);
  const doubled = found.flatMap(({ row, person }): PoolProblem[] => {
    const others = (byPhone.get(person?.phone ?? '') ?? []).filter((one) => one !== row);
    const cell = addressOf(header.at.get('phone') ?? 0, row);
    return others.length > 0 ? [{ cell, row, title: poolTitles.phone, message: saySamePhone(others) }] : [];
  });
  const problems = [...found.flatMap((one) => one.problems), ...doubled].sort((one, other) => one.row - other.row);
  const bad = new Set(problems.map(({ row }) => row));
  return allow({ good: found.flatMap(({ row, person }) => (person && !bad.has(row) ? [person] : [])), problems });
}
