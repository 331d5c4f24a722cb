import * as z from 'zod';
import { allow, refuse, type RefusalCode } from '../../domain/refusal';
import { decidePass } from '../../domain/review/decidePass';
import { messageOf } from '../../domain/wording';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { nominationId, version } from '../../platform/inputs';
import type { Reviewer } from '../table';
import { inHand } from './inHand';
import type { SeveralPassed } from './views';
import { writePassed } from './writePassed';

type One = { readonly nominationId: string; readonly version: number };

async function passOne(caller: Reviewer, { nominationId: id, version: seen }: One, now: string): Promise<string> {
  const passed = await transact<null, RefusalCode>(async (tx) => {
    const found = await inHand(tx, caller, id);
    if (!found.ok) return found;
    const { personId, name } = caller;
    const decision = decidePass({ ...found.value, version: seen, by: { personId, name }, now });
    if (!decision.ok) return decision;
    if (decision.value) await writePassed(tx, caller, { ...decision.value, list: found.value.list }, now);
    return allow(null);
  });
  return passed.ok ? '' : messageOf(passed.code, passed.facts);
}

/** Passes a page of nominations that an officer ticked, each for itself: one that cannot be passed is named and holds up no other. */
export const passSeveral = action({
  input: z.strictObject({ nominations: z.array(z.strictObject({ nominationId, version })).min(1).max(20) }),
  allow: [districtStaff, cityStaff],
  refuses: ['invalid'],
  run: async ({ nominations: chosen }, caller, { now }) => {
    if (new Set(chosen.map(({ nominationId: id }) => id)).size < chosen.length) return refuse('invalid', { fields: ['nominations'] });
    const failed: { nominationId: string; message: string }[] = [];
    for (const one of chosen) {
      const message = await passOne(caller, one, now);
      if (message) failed.push({ nominationId: one.nominationId, message });
    }
    return allow<SeveralPassed>({ passed: chosen.length - failed.length, failed });
  },
});
