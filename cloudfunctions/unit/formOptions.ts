import * as z from 'zod';
import { allow } from '../domain/refusal';
import { skillLevels, tiers } from '../domain/terms';
import { formChoices } from '../domain/wording/formWords';
import { levelName, tierName } from '../domain/wording/names';
import { action } from '../platform/action';
import { anyone } from '../platform/caller';
import { currentSeason } from '../platform/season';
import type { FormOptionsView } from './views';

/** What the form offers to pick from; which level leads to which tier is the season's. */
export const formOptions = action({
  input: z.strictObject({}),
  allow: [anyone],
  run: async () => {
    const season = await currentSeason();
    const { gender, ethnicity, politicalStatus, education } = formChoices;
    const view: FormOptionsView = {
      tiers: tiers.map((tier) => ({ tier, name: tierName(tier), from: season.tiers[tier].levels.value })),
      levels: skillLevels.map((level) => ({ level, name: levelName(level) })),
      choices: { gender, ethnicity, politicalStatus, education },
    };
    return allow(view);
  },
});
