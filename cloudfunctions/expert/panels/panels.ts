import * as z from 'zod';
import { strata } from '../../domain/expert/expert';
import { allow } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { stratumNames } from '../../domain/wording/drawRefusals';
import { tierName } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { draws } from '../../platform/database/collections';
import { command, find } from '../../platform/database/read';
import { allPanels } from '../../platform/panels';
import { currentSeason } from '../../platform/season';
import { panelRow } from './panelView';
import { waitingFor } from './waiting';
import type { PanelsView } from './views';

/** All panels of the season, and who still waits for one. */
export const panels = action({
  input: z.strictObject({}),
  allow: [cityStaff, discipline],
  run: async (_input, { role }) => {
    const [season, all] = await Promise.all([currentSeason(), allPanels()]);
    const frozen = all.filter(({ state }) => state === 'frozen').map(({ _id }) => _id);
    const found = frozen.length > 0 ? await find(draws, { where: { _id: command().in(frozen) }, limit: 100 }) : [];
    const drawOf = new Map(found.map((draw) => [draw._id, draw]));
    const waiting = await Promise.all(
      tiers.map(async (tier) => {
        const free = await waitingFor(season, tier, all);
        const fields = season.evaluation.fields.value
          .map(({ id, name }) => ({ id, name, count: free.filter(({ field }) => field === id).length }))
          .filter(({ count }) => count > 0);
        return { tier, tierName: tierName(tier), count: free.length, fields };
      }),
    );
    const view: PanelsView = {
      items: all.map((panel) => panelRow(season, panel, drawOf.get(panel._id) ?? null)),
      waiting: waiting.filter(({ count }) => count > 0),
      size: season.evaluation.panelSize.value,
      strata: strata.map((stratum) => ({ stratum, name: stratumNames[stratum] })),
      canPlan: role !== 'discipline',
    };
    return allow(view);
  },
});
