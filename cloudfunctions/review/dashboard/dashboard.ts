import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { currentSeason } from '../../platform/season';
import { reachCounts } from '../reach/reachPages';
import { dashboardCounts } from './dashboardCounts';
import { dashboardView } from './dashboardView';

/** How many of each tier stand where, against the places: of all districts for the city, of its own for a district. */
export const dashboard = action({
  input: z.strictObject({}),
  allow: [cityStaff, districtStaff],
  run: async (_input, caller, { now }) => {
    const district = 'district' in caller ? caller.district : null;
    const [season, counted, units] = await Promise.all([currentSeason(), dashboardCounts(district), reachCounts(district)]);
    return allow(dashboardView({ season, counted, units, district, now }));
  },
});
