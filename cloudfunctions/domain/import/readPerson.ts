import type { Day } from '../beijing';
import { checkForm, emptyForm, normaliseForm } from '../form/checkForm';
import type { FormProblem, NomineeForm } from '../form/form';
import type { Season } from '../season/season';
import { tiers, type SkillLevel, type Tier } from '../terms';
import { cellTexts, sayHidden, sayWhichTier, type ColumnKey } from '../wording/importWords';
import { tidyLine } from './cellText';
import type { CellProblem, PersonRow } from './person';
import { readers, readTier } from './readFields';
import { addressOf, type Cell } from './sheet';

/** One row's cells by column, merged ones counted in. */
export interface RowCells {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<ColumnKey, Cell>;
  /** Cells that are merged so that nobody can tell whose they are. */
  readonly merged: ReadonlyMap<ColumnKey, string>;
}

export interface Reading {
  readonly season: Season;
  readonly today: Day;
  readonly date1904: boolean;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

type Troubles = Map<ColumnKey, string>;

/** Without these nobody could say whose row it is. */
const needed: readonly string[] = ['name', 'idNumber'];

const isColumn = (field: string, columns: Reading['columns']): field is ColumnKey =>
  Array.from(columns.keys()).some((key) => key === field);

/** What makes a cell worthless whatever its column. */
function untrusted({ kind }: Cell): string | null {
  if (kind === 'formula') return cellTexts.formula;
  return kind === 'error' ? cellTexts.error : null;
}

function readForm({ cells }: RowCells, { date1904 }: Reading, troubles: Troubles): NomineeForm {
  let form = emptyForm;
  for (const [key, cell] of cells) {
    const trouble = untrusted(cell);
    const done = trouble === null ? readers[key]?.(cell, date1904) : { trouble };
    if (!done || troubles.has(key)) continue;
    if ('trouble' in done) troubles.set(key, done.trouble);
    else form = { ...form, ...done.value };
  }
  return normaliseForm(form);
}

/** The tiers that a level leads to, in this season. */
const tiersFor = (season: Season, level: SkillLevel): readonly Tier[] =>
  tiers.filter((tier) => season.tiers[tier].levels.value.includes(level));

/** The tier as written, or the only one that the level leads to. */
function tierOf({ cells }: RowCells, { skillLevel }: NomineeForm, season: Season, troubles: Troubles): Tier | null {
  const cell = cells.get('tier');
  if (troubles.has('tier')) return null;
  if (cell) {
    const done = readTier(cell);
    if ('value' in done) return done.value;
    troubles.set('tier', done.trouble);
    return null;
  }
  const open = skillLevel === '' ? [] : tiersFor(season, skillLevel);
  if (open.length === 1 && open[0]) return open[0];
  troubles.set('tier', open.length > 1 ? sayWhichTier(open) : cellTexts.noTier);
  return null;
}

/** The form's own rules, for what the row says: what is left out may be filled in later. */
function nameLacks(lacks: readonly FormProblem[], tier: Tier | null, { columns }: Reading, troubles: Troubles): void {
  for (const { field, code, message } of lacks) {
    const key = field.split('.')[0] ?? field;
    const left = code === 'missing' && !field.includes('.') && !needed.includes(key);
    const byTier = tier === null && key === 'skillLevel' && code === 'ineligible';
    if (left || byTier || !isColumn(key, columns) || troubles.has(key)) continue;
    troubles.set(key, message);
  }
}

/** Where a trouble is shown: its own cell, or the name's where the sheet has no such column. */
function problemsOf(row: number, name: string, troubles: Troubles, columns: Reading['columns']): CellProblem[] {
  const place = (key: ColumnKey): number => columns.get(key) ?? columns.get('name') ?? 0;
  return Array.from(troubles, ([column, message]) => ({ cell: addressOf(place(column), row), row, column, name, message })).sort(
    (one, other) => place(one.column) - place(other.column),
  );
}

/** As it stood, but for numbers that a spreadsheet spoilt and results of formulas: those are to be written anew. */
function textsOf({ cells, merged }: RowCells, troubles: Troubles): PersonRow['texts'] {
  const spoilt: readonly (string | undefined)[] = [cellTexts.formula, cellTexts.error, cellTexts.idAsNumber, cellTexts.certificateAsNumber];
  const kept = Array.from(cells).filter(([key]) => !merged.has(key) && !spoilt.includes(troubles.get(key)));
  return Object.fromEntries(kept.map(([key, { text }]) => [key, text]));
}

/** A row as a form, a tier and everything that is wrong with it. */
export function readPerson(row: RowCells, reading: Reading): PersonRow {
  const { columns, season } = reading;
  const troubles: Troubles = new Map(row.merged);
  const given = [...row.cells.keys()];
  if (row.hidden) {
    const name = tidyLine(row.cells.get('name')?.text ?? '');
    const problems = problemsOf(row.row, name, new Map([['name', sayHidden(row.row)]]), columns);
    return { row: row.row, form: emptyForm, tier: null, lacks: [], given, texts: textsOf(row, troubles), problems };
  }
  const form = readForm(row, reading, troubles);
  const trouble = untrusted(row.cells.get('tier') ?? { address: '', column: 0, kind: 'text', text: '' });
  if (trouble !== null && !troubles.has('tier')) troubles.set('tier', trouble);
  const tier = tierOf(row, form, season, troubles);
  const lacks = checkForm(season, tier ?? 'excellent', form, reading.today);
  nameLacks(lacks, tier, reading, troubles);
  const problems = problemsOf(row.row, form.name, troubles, columns);
  return { row: row.row, form, tier, lacks, given, texts: textsOf(row, troubles), problems };
}
