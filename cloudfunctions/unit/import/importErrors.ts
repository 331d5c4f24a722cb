import * as z from 'zod';
import { refuse } from '../../domain/refusal';
import { errorSheetName } from '../../domain/wording/importWords';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { fileId } from '../../platform/inputs';
import { makeSheet } from '../../platform/madeSheets';
import { importedTable } from './importedTable';

/** The rows that an import left out, as a table to correct and import as it is. */
export const importErrors = action({
  input: z.strictObject({ fileId }),
  allow: [unitContact],
  refuses: ['ticketInvalid', 'ticketExpired', 'fileTooLarge', 'sheetRefused', 'notFound', 'tooManyAttempts', 'busy'],
  run: async ({ fileId: file }, caller, { now }) => {
    const imported = await importedTable(file, caller, now);
    if (!imported.ok) return imported;
    const { bad } = imported.value.table;
    if (bad.length === 0) return refuse('notFound', { what: '要改的行' });
    const { writeImportErrors } = await import('../../paperwork');
    const write = (): Promise<Uint8Array> => writeImportErrors(bad);
    return makeSheet({ plain: 'importErrors.xlsx', name: errorSheetName, who: caller.personId, now, write });
  },
});
