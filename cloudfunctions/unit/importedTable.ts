import { dayOf } from '../domain/beijing';
import { readTable, type PeopleTable } from '../domain/import/readTable';
import { allow, type Decision } from '../domain/refusal';
import type { Season } from '../domain/season/season';
import type { UnitContact } from '../platform/caller';
import { currentSeason } from '../platform/season';
import { uploadedSheet } from '../platform/sheetUploads';

export interface ImportedTable {
  /** Names the upload in ids. */
  readonly ticketId: string;
  readonly season: Season;
  readonly table: PeopleTable;
}

/** Reads a table that this unit uploaded. */
export async function importedTable(
  fileId: string,
  { unitId }: UnitContact,
  now: string,
): Promise<Decision<ImportedTable, 'ticketInvalid' | 'ticketExpired' | 'fileTooLarge' | 'sheetRefused'>> {
  const [uploaded, season, { readSheets }] = await Promise.all([
    uploadedSheet({ fileId, unitId, now }),
    currentSeason(),
    import('../paperwork'),
  ]);
  if (!uploaded.ok) return uploaded;
  const { ticketId, bytes } = uploaded.value;
  const table = readTable(readSheets(bytes), season, dayOf(now));
  return table.ok ? allow({ ticketId, season, table: table.value }) : table;
}
