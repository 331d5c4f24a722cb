import { dayOf } from '../../domain/beijing';
import { readTable, type PeopleTable } from '../../domain/import/readTable';
import { deskId } from '../../domain/nomination/desk';
import { allow, type Decision } from '../../domain/refusal';
import type { Season } from '../../domain/season/season';
import { countAttempt } from '../../platform/attempts';
import type { UnitContact } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { currentSeason, seasonId } from '../../platform/season';
import { uploadedSheet } from '../../platform/sheetUploads';

export interface ImportedTable {
  /** Names the upload in ids. */
  readonly ticketId: string;
  readonly season: Season;
  readonly table: PeopleTable;
}

/** Far more than anybody corrects, far less than would keep the functions busy with tables that unpack to much. */
const mostInAnHour = 60;

/** Reads a table that this unit uploaded, so often in an hour, whatever stands in it. */
export async function importedTable(
  fileId: string,
  { unitId, personId }: UnitContact,
  now: string,
): Promise<Decision<ImportedTable, 'ticketInvalid' | 'ticketExpired' | 'fileTooLarge' | 'tooManyAttempts' | 'sheetRefused' | 'busy'>> {
  const [uploaded, season, { readSheets }] = await Promise.all([
    uploadedSheet({ fileId, owner: unitId, purpose: 'importSheet', desk: deskId(seasonId, unitId), now }),
    currentSeason(),
    import('../../paperwork'),
  ]);
  if (!uploaded.ok) return uploaded;
  const counted = await transact((tx) => countAttempt(tx, { what: 'import', who: personId, most: mostInAnHour, now }));
  if (!counted.ok) return counted;
  const { ticketId, bytes } = uploaded.value;
  const table = readTable(readSheets(bytes), season, dayOf(now));
  return table.ok ? allow({ ticketId, season, table: table.value }) : table;
}
