import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { currentSeason } from '../../platform/season';
import { rankingView } from './rankingView';
import { tierCasesOf } from './tierCases';

/** One tier's panels, and its ranking once they all are closed; the highest tier where none is named. */
export const ranking = action({
  input: z.strictObject({ tier: z.enum(tiers).optional() }),
  allow: [cityStaff],
  run: async ({ tier = 'chief' }) => {
    const [season, found] = await Promise.all([currentSeason(), tierCasesOf(tier)]);
    return allow(rankingView(season, tier, found));
  },
});
