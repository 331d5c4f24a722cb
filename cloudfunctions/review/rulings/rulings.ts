import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { seasons } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { seasonId } from '../../platform/season';
import { rulingsView } from './rulingsView';

/** What is in force on top of the notice, who decided it, and what the caller may decide. */
export const rulings = action({
  input: z.strictObject({}),
  allow: [cityStaff, districtStaff],
  run: async (_input, caller, { now }) => allow(await rulingsView((await get(seasons, seasonId)) ?? {}, 'district' in caller ? caller.district : null, now)),
});
