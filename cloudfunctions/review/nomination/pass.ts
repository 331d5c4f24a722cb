import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { decidePass } from '../../domain/review/decidePass';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { nominationId, version } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { inHand } from './inHand';
import { showNomination } from './showNomination';
import { writePassed } from './writePassed';

/** Finds one nomination in order: the district's check, or the city's qualification review (三(二)). */
export const pass = action({
  input: z.strictObject({ nominationId, version }),
  allow: [districtStaff, cityStaff],
  refuses: ['notFound', 'stale', 'wrongState', 'listCut', 'busy'],
  run: async ({ nominationId: id, version: seen }, caller, { now }) => {
    const passed = await transact(async (tx) => {
      const found = await inHand(tx, caller, id);
      if (!found.ok) return found;
      const season = await seasonWithin(tx);
      const { personId, name } = caller;
      const decision = decidePass({ ...found.value, version: seen, by: { personId, name }, now });
      if (!decision.ok) return decision;
      if (decision.value) await writePassed(tx, caller, { ...decision.value, list: found.value.list }, now);
      return allow({ season, ...found.value, ...decision.value });
    });
    return passed.ok ? allow(await showNomination({ ...passed.value, now })) : passed;
  },
});
