import type { Panel } from '../domain/evaluation/panel';
import { panels } from './database/collections';
import { command, find, inPages, mostAtOnce } from './database/read';
import { seasonId } from './season';

/** All panels of the season, by their numbers. */
export const allPanels = async (): Promise<readonly Panel[]> => {
  const all = await inPages((after) =>
    find(panels, { where: { season: seasonId, _id: command().gt(after) }, orderBy: [['_id', 'asc']], limit: mostAtOnce }),
  );
  return [...all].sort((one, other) => one.number - other.number);
};
