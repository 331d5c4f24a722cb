import { panels } from '../../platform/database/collections';
import { findFields } from '../../platform/database/read';
import { seasonId } from '../../platform/season';

/** The panel that has both, by its id, '' where there is none: a transaction then finds nothing, as it does where the expert may not look. */
export async function ownPanelId(expertId: string, caseId: string): Promise<string> {
  const where = { season: seasonId, 'cases.caseId': caseId, 'seats.expertId': expertId };
  const [found] = await findFields(panels, { where, orderBy: [['_id', 'asc']], limit: 1 }, ['number']);
  return found?._id ?? '';
}
