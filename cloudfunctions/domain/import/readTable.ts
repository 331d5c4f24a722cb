import type { Day } from '../beijing';
import type { Season } from '../season/season';
import { refuse, allow, type Decision } from '../refusal';
import { saySameNumber } from '../wording/importWords';
import { headedSheet, type Header } from './header';
import type { CellProblem, PersonRow } from './person';
import { readPerson } from './readPerson';
import { rowsOf } from './rowCells';
import { addressOf, mostPeople, type SheetsRead } from './sheet';

/** A table of nominees, read: who becomes a draft, who does not and why. */
export interface PeopleTable {
  readonly good: readonly PersonRow[];
  readonly bad: readonly PersonRow[];
  /** Of the header and of every bad row, by row and column. */
  readonly problems: readonly CellProblem[];
  readonly unused: Header['unused'];
}

/** Rows by the ID number that they share with others. */
function shared(people: readonly PersonRow[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const { form, row } of people) {
    if (form.idNumber !== '') rows.set(form.idNumber, [...(rows.get(form.idNumber) ?? []), row]);
  }
  return new Map(Array.from(rows).filter(([, list]) => list.length > 1));
}

/** Whoever stands in two rows stays out with both: nobody here can tell which is right. */
function withoutDoubles(people: readonly PersonRow[], idColumn: number): PersonRow[] {
  const doubles = shared(people);
  return people.map((person) => {
    const rows = doubles.get(person.form.idNumber)?.filter((row) => row !== person.row);
    if (!rows) return person;
    const { row, form } = person;
    const problem: CellProblem = { cell: addressOf(idColumn, row), row, column: 'idNumber', name: form.name, message: saySameNumber(rows) };
    return { ...person, problems: [...person.problems.filter(({ column }) => column !== 'idNumber'), problem] };
  });
}

/** Reads what the office room made of a file. */
export function readTable(read: SheetsRead, season: Season, today: Day): Decision<PeopleTable, 'sheetRefused'> {
  if (!read.ok) return refuse('sheetRefused', { why: read.why, most: mostPeople });
  const headed = headedSheet(read.sheets);
  if (!headed) return refuse('sheetRefused', { why: 'noHeader', most: mostPeople });
  const { sheet, header } = headed;
  const rows = rowsOf(headed);
  if (rows.length === 0) return refuse('sheetRefused', { why: 'noRows', most: mostPeople });
  if (rows.length > mostPeople) return refuse('sheetRefused', { why: 'tooManyRows', most: mostPeople });
  const reading = { season, today, date1904: sheet.date1904, columns: header.columns };
  const people = withoutDoubles(rows.map((row) => readPerson(row, reading)), header.columns.get('idNumber') ?? 0);
  const bad = people.filter(({ problems }) => problems.length > 0);
  return allow({
    good: people.filter(({ problems }) => problems.length === 0),
    bad,
    problems: [...header.problems, ...bad.flatMap(({ problems }) => problems)],
    unused: header.unused,
  });
}
