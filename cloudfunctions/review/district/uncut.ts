import * as z from 'zod';
import { decideUncut } from '../../domain/district/decideCut';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { sentence, version } from '../../platform/inputs';
import { districtListView } from './districtListView';
import { onDistrictList, writeList } from './onDistrictList';

/** Takes the 30% line away before anything was forwarded, for a reason that the record keeps. */
export const uncut = action({
  input: z.strictObject({ version, reason: sentence(200) }),
  allow: [districtStaff],
  refuses: ['stale', 'listForwarded', 'busy'],
  run: async ({ version: seen, reason }, caller, { now }) => {
    const done = await onDistrictList(caller, now, async (tx, { list }) => {
      const decision = decideUncut(list, seen);
      if (!decision.ok || !decision.value) return decision;
      await writeList(tx, caller, { list: decision.value, type: 'uncut', facts: { reason } }, now);
      return decision;
    });
    return done.ok ? allow(districtListView(done.value, caller)) : done;
  },
});
