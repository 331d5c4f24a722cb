/** All experts and ties of the season: a few hundred, read by their index. */
import type { Expert, Tie } from '../domain/expert/expert';
import { experts, ties } from '../platform/database/collections';
import { command, find, inPages, mostAtOnce } from '../platform/database/read';
import { seasonId } from '../platform/season';

const byId = [['_id', 'asc']] as const;
const behind = (after: string) => ({ where: { season: seasonId, _id: command().gt(after) }, orderBy: byId, limit: mostAtOnce });

export const allExperts = (): Promise<readonly Expert[]> => inPages((after) => find(experts, behind(after)));
export const allTies = (): Promise<readonly Tie[]> => inPages((after) => find(ties, behind(after)));
