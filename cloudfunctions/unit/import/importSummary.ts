import * as z from 'zod';
import type { Imported, Known } from '../../domain/import/decideImport';
import { differences } from '../../domain/import/differences';
import type { PeopleTable } from '../../domain/import/readTable';
import type { Line } from '../../domain/nomination/desk';
import { allow } from '../../domain/refusal';
import { columnTitles } from '../../domain/wording/importWords';
import { stateName } from '../../domain/wording/states';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { formsByLine } from '../../platform/formRevisions';
import { fileId } from '../../platform/inputs';
import { importDrafts } from './importDrafts';
import { importedTable } from './importedTable';
import type { ImportedRow, ImportSummaryView } from './views';

/** Nobody reads more; the error sheet has them all. */
const mostProblems = 200;
const mostThere = 200;

const rowOf = ({ row, line }: { readonly row: number; readonly line: Line }): ImportedRow => ({
  row,
  nominationId: line.nominationId,
  name: line.name,
});

/** Whoever was in the list before, with the columns in which the table says something else. */
async function compared(table: PeopleTable, there: readonly Known[]): Promise<ImportSummaryView['alreadyThere']> {
  const kept = await formsByLine(there.map(({ line }) => line));
  const people = new Map(table.good.map((person) => [person.row, person]));
  return there
    .map(({ row, line }) => {
      const person = people.get(row);
      const form = kept.get(line.nominationId);
      const differs = person && form ? differences(person, { form: form.form, tier: line.tier }) : [];
      return { ...rowOf({ row, line }), stateName: stateName(line.state), differs };
    })
    .sort((one, other) => other.differs.length - one.differs.length || one.row - other.row);
}

async function summaryView(table: PeopleTable, { added, again, alreadyThere }: Imported): Promise<ImportSummaryView> {
  const rows = [...added, ...again].map(rowOf).sort((one, other) => one.row - other.row);
  const there = await compared(table, alreadyThere);
  return {
    accepted: rows.length,
    rows,
    alreadyThereCount: there.length,
    alreadyThere: there.slice(0, mostThere),
    badRows: table.bad.length,
    problemCount: table.problems.length,
    problems: table.problems.slice(0, mostProblems).map((problem) => ({ ...problem, title: columnTitles[problem.column] })),
    unused: table.unused,
    errorSheet: table.bad.length > 0,
  };
}

/** 附件2 as a table: its good rows become drafts, once; its bad rows stay out and say why, cell by cell. */
export const importSummary = action({
  input: z.strictObject({ fileId }),
  allow: [unitContact],
  refuses: ['ticketInvalid', 'ticketExpired', 'fileTooLarge', 'tooManyAttempts', 'sheetRefused', 'tooManyDrafts', 'busy'],
  run: async ({ fileId: file }, caller, { now }) => {
    const imported = await importedTable(file, caller, now);
    if (!imported.ok) return imported;
    const drafts = await importDrafts(imported.value, caller, now);
    return drafts.ok ? allow(await summaryView(imported.value.table, drafts.value)) : drafts;
  },
});
