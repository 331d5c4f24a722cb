import * as z from 'zod';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { panels } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { panelId } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { progressOfPanel } from './panelBallots';

/** How far a panel is, without any score. */
export const progress = action({
  input: z.strictObject({ panelId }),
  allow: [cityStaff],
  refuses: ['notFound'],
  run: async ({ panelId: id }) => {
    const [panel, season] = await Promise.all([get(panels, id), currentSeason()]);
    return panel ? allow(await progressOfPanel(panel, season.evaluation)) : refuse('notFound', { what: '这个专家组' });
  },
});
