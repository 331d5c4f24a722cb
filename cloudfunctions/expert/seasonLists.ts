/** All experts, ties and panels of the season: a few hundred, read by their index. */
import type { Panel } from '../domain/evaluation/panel';
import type { Expert, Tie } from '../domain/expert/expert';
import { experts, panels, ties } from '../platform/database/collections';
import { command, find, inPages, mostAtOnce } from '../platform/database/read';
import { seasonId } from '../platform/season';

const byId = [['_id', 'asc']] as const;
const behind = (after: string) => ({ where: { season: seasonId, _id: command().gt(after) }, orderBy: byId, limit: mostAtOnce });

export const allExperts = (): Promise<readonly Expert[]> => inPages((after) => find(experts, behind(after)));
export const allTies = (): Promise<readonly Tie[]> => inPages((after) => find(ties, behind(after)));
export const allPanels = async (): Promise<readonly Panel[]> =>
  [...(await inPages((after) => find(panels, behind(after))))].sort((one, other) => one.number - other.number);
