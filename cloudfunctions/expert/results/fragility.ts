import * as z from 'zod';
import { fragilityOf } from '../../domain/evaluation/fragility';
import { allow, refuse } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { currentSeason } from '../../platform/season';
import { fragilityView } from './fragilityView';
import { tierCasesOf } from './tierCases';

/** Whose standing at the line hangs on one expert, by leaving out each in turn; once all panels of the tier are closed. */
export const fragility = action({
  input: z.strictObject({ tier: z.enum(tiers) }),
  allow: [cityStaff],
  refuses: ['rankingNotReady'],
  run: async ({ tier }) => {
    const [season, found] = await Promise.all([currentSeason(), tierCasesOf(tier)]);
    if (found.open > 0) return refuse('rankingNotReady', { panels: found.open });
    const judged = found.cases.map(({ one, valid }) => ({ caseId: one.caseId, sheets: valid }));
    const leftOut = fragilityOf(season.evaluation, judged, season.tiers[tier].places.value);
    return allow(fragilityView(tier, found, leftOut));
  },
});
