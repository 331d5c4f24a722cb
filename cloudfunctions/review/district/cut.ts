import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { version } from '../../platform/inputs';
import { districtListView } from './districtListView';
import { onDistrictList, writeList } from './onDistrictList';
import { cutNow } from './standing';

/** Draws the 30% line under the ranking and freezes its base (三(一)1). Nobody outside learns of it before the list is forwarded. */
export const cut = action({
  input: z.strictObject({ version: version.optional() }),
  allow: [districtStaff],
  refuses: ['stale', 'unitsStillSubmitting', 'returnsOpen', 'reviewsOpen', 'orderIncomplete', 'deadlinePassed', 'busy'],
  run: async ({ version: seen }, caller, { now }) => {
    const done = await onDistrictList(caller, now, async (tx, standing) => {
      const decision = cutNow(standing, seen ?? standing.list.version, caller);
      if (!decision.ok || !decision.value) return decision;
      const { base, byRate, granted, kept, left } = decision.value.cut ?? {};
      await writeList(tx, caller, { list: decision.value, type: 'cut', facts: { base, byRate, granted, kept, left } }, now);
      return decision;
    });
    return done.ok ? allow(districtListView(done.value, caller)) : done;
  },
});
