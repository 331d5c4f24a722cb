import * as z from 'zod';
import { mostHolders } from '../../domain/quota/quota';
import { allow } from '../../domain/refusal';
import { quotaLevels } from '../../domain/terms';
import { action } from '../../platform/action';
import { anyone } from '../../platform/caller';
import { currentSeason } from '../../platform/season';
import { explained } from './quotaReply';

/** How many places a headcount gives, and why. No sign-in: everybody may check the sum. */
export const explainQuota = action({
  input: z.strictObject({ level: z.enum(quotaLevels), headcount: z.int().min(0).max(mostHolders) }),
  allow: [anyone],
  run: async ({ level, headcount }) => allow(explained(await currentSeason(), level, headcount)),
});
