import * as z from 'zod';
import { seated } from '../../domain/evaluation/panel';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { panels } from '../../platform/database/collections';
import { find } from '../../platform/database/read';
import { seasonId } from '../../platform/season';
import { casesView } from './casesView';
import { ownCasesOf } from './ownCases';

/** Panels that one expert can sit on in a season, at most. */
const most = 100;

/** The caller's panels, each with the cases before them once they have signed in. */
export const cases = action({
  input: z.strictObject({}),
  allow: [expert],
  run: async (_input, { personId }) => {
    const where = { season: seasonId, 'seats.expertId': personId };
    const found = await find(panels, { where, orderBy: [['_id', 'asc']], limit: most });
    const own = found.filter((panel) => seated(panel).some(({ expertId }) => expertId === personId));
    const all = await Promise.all(own.map(async (panel) => ({ panel, own: await ownCasesOf(panel, personId) })));
    return allow(casesView(all, personId));
  },
});
