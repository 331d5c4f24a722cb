import * as z from 'zod';
import { decideRank } from '../../domain/district/decideRank';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { nominationId, version } from '../../platform/inputs';
import { districtListView } from './districtListView';
import { onDistrictList, writeList } from './onDistrictList';

/** Keeps the order of the district's 高级技师, best first. */
export const rank = action({
  input: z.strictObject({ order: z.array(nominationId).max(3000), version: version.optional() }),
  allow: [districtStaff],
  refuses: ['stale', 'listCut', 'invalid', 'busy'],
  run: async ({ order, version: seen }, caller, { now }) => {
    const ranked = await onDistrictList(caller, now, async (tx, { list, seniors }) => {
      const decision = decideRank({ list, version: seen ?? list.version, order, seniors: seniors.base });
      if (!decision.ok || !decision.value) return decision;
      await writeList(tx, caller, { list: decision.value, type: 'ranked', facts: { order } }, now);
      return decision;
    });
    return ranked.ok ? allow(districtListView(ranked.value, caller)) : ranked;
  },
});
