import * as z from 'zod';
import { explainQuota as explain } from '../domain/nomination/quota';
import { quotaLevels } from '../domain/terms';
import { action } from '../platform/action';
import { anyone } from '../platform/caller';
import { currentSeason } from '../platform/season';
import { allow } from '../domain/refusal';

export const mostHeadcount = 1_000_000;

/** How many places a headcount gives, and why. No sign-in: everybody may check the sum. */
export const explainQuota = action({
  input: z.strictObject({ level: z.enum(quotaLevels), headcount: z.int().min(0).max(mostHeadcount) }),
  allow: [anyone],
  run: async ({ level, headcount }) => allow(explain(await currentSeason(), level, headcount)),
});
