import * as z from 'zod';
import { allow, refuse } from '../../domain/refusal';
import { messageOf } from '../../domain/wording';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { nominationId, version } from '../../platform/inputs';
import { passOne } from './passOne';
import type { SeveralPassed } from './views';

/** Passes a page of nominations that an officer ticked, each for itself: one that cannot be passed is named and holds up no other. */
export const passSeveral = action({
  input: z.strictObject({ nominations: z.array(z.strictObject({ nominationId, version })).min(1).max(20) }),
  allow: [districtStaff, cityStaff],
  refuses: ['invalid'],
  run: async ({ nominations: chosen }, caller, { now }) => {
    if (new Set(chosen.map(({ nominationId: id }) => id)).size < chosen.length) return refuse('invalid', { fields: ['nominations'] });
    const failed: { nominationId: string; message: string }[] = [];
    for (const one of chosen) {
      const passed = await passOne(caller, one, now);
      if (!passed.ok) failed.push({ nominationId: one.nominationId, message: messageOf(passed.code, passed.facts) });
    }
    return allow<SeveralPassed>({ passed: chosen.length - failed.length, failed });
  },
});
