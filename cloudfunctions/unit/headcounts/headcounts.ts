import * as z from 'zod';
import { dayOf } from '../../domain/beijing';
import { explainQuota } from '../../domain/quota/quota';
import type { Season } from '../../domain/season/season';
import { allow } from '../../domain/refusal';
import type { QuotaLevel } from '../../domain/terms';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskOf } from '../../platform/desks';
import { currentSeason } from '../../platform/season';
import type { HeadcountsView } from './views';
import { headcountsPart } from '../desk/workspaceView';

function placesOf(season: Season, level: QuotaLevel, headcount: number): NonNullable<HeadcountsView['quota']>[QuotaLevel] {
  const { sum, places } = explainQuota(season, level, headcount);
  return { sum, places };
}

/** What the unit stated, with the places that follow, to look at and to state anew. */
export const headcounts = action({
  input: z.strictObject({}),
  allow: [unitContact],
  run: async (_input, { unitId }, { now }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    const stated = desk.headcounts;
    return allow<HeadcountsView>({
      today: dayOf(now),
      version: desk.version,
      headcounts: headcountsPart(desk),
      quota: stated && {
        technician: placesOf(season, 'technician', stated.technician),
        seniorTechnician: placesOf(season, 'seniorTechnician', stated.seniorTechnician),
      },
    });
  },
});
