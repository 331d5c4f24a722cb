import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { nominationId, version } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { passOne } from './passOne';
import { showNomination } from './showNomination';

/** Finds one nomination in order: the district's check, or the city's qualification review (三(二)). */
export const pass = action({
  input: z.strictObject({ nominationId, version }),
  allow: [districtStaff, cityStaff],
  refuses: ['notFound', 'stale', 'wrongState', 'listCut', 'busy'],
  run: async (passing, caller, { now }) => {
    const passed = await passOne(caller, passing, now);
    return passed.ok ? allow(await showNomination({ ...passed.value, season: await currentSeason(), now })) : passed;
  },
});
