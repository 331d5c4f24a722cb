import * as z from 'zod';
import { mostHolders } from '../../domain/quota/quota';
import { allow } from '../../domain/refusal';
import { quotaLevels } from '../../domain/terms';
import { action } from '../../platform/action';
import { anyone } from '../../platform/caller';
import { currentSeason } from '../../platform/season';
import { quotaGuideView } from './quotaGuideView';

/** 名额怎么算, for everybody: the same answer as `explainQuota`, ready to print. */
export const quotaGuide = action({
  input: z.strictObject({ level: z.enum(quotaLevels), headcount: z.int().min(0).max(mostHolders) }),
  allow: [anyone],
  run: async ({ level, headcount }) => allow(quotaGuideView(await currentSeason(), level, headcount)),
});
