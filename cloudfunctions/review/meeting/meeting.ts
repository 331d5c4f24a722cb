import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { decisions } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { currentSeason, seasonId } from '../../platform/season';
import { meetingView } from './meetingView';

/** The meeting's board: four tiers round their lines, what was recorded, and what is missing before the list can be frozen. */
export const meeting = action({
  input: z.strictObject({}),
  allow: [cityStaff],
  run: async () => {
    const [season, decision] = await Promise.all([currentSeason(), get(decisions, seasonId)]);
    return allow(await meetingView(season, decision));
  },
});
