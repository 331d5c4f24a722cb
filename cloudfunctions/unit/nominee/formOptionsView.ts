import type { Season } from '../../domain/season/season';
import { skillLevels, tiers } from '../../domain/terms';
import { formChoices } from '../../domain/wording/formWords';
import { levelName, tierName } from '../../domain/wording/names';
import type { FormOptionsView } from './views';

/** `grant` is the one that a form is written under, null for a visitor who only looks. */
export function formOptionsView(season: Season, grant: string | null): FormOptionsView {
  const { gender, ethnicity, politicalStatus, education } = formChoices;
  return {
    season: season.id,
    grant,
    tiers: tiers.map((tier) => ({ tier, name: tierName(tier), from: season.tiers[tier].levels.value })),
    levels: skillLevels.map((level) => ({ level, name: levelName(level) })),
    choices: { gender, ethnicity, politicalStatus, education },
  };
}
