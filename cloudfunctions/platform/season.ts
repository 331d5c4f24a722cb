/** The season in force: the notice's data with the bureau's rulings, extensions and contacts on top. */
import { applyOverlay, type SeasonOverlay } from '../domain/season/overlay';
import type { Season } from '../domain/season/season';
import { season2024 } from '../domain/season/2024';
import { seasons } from './database/collections';
import { get } from './database/read';
import type { Transaction } from './database/transact';

/** The id under which everything of this season is kept. */
export const seasonId = season2024.id;

export const currentSeason = async (): Promise<Season> => applyOverlay(season2024, await get(seasons, seasonId));

/** The same inside a transaction, for decisions that rest on a ruling or an extension. */
export const seasonWithin = async (tx: Transaction): Promise<Season> =>
  applyOverlay(season2024, await tx.get(seasons, seasonId));

/** The notice's own, before anybody ruled. */
export const noticedSeason = season2024;

/** What was decided on top of it, to decide more. */
export const overlayWithin = (tx: Transaction): Promise<SeasonOverlay | null> => tx.get(seasons, seasonId);

export const saveOverlay = (tx: Transaction, overlay: SeasonOverlay): Promise<void> => tx.put(seasons, { ...overlay, _id: seasonId });
