import * as z from 'zod';
import { canonicalList } from '../../domain/district/recommended';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { fingerprint } from '../../platform/secrets';
import { districtListView } from './districtListView';
import { onDistrictList, writeList } from './onDistrictList';
import { cosignNow, signsFor } from './standing';

/** Signs the list for the caller's office, as it was looked at (人社局会同人才办). `seen` is its fingerprint; without one, the list as it stands. */
export const cosign = action({
  input: z.strictObject({ seen: z.string().regex(/^[0-9a-f]{64}$/).optional() }),
  allow: [districtStaff],
  refuses: ['stale', 'cutMissing', 'reviewsOpen', 'nothingToForward', 'sameSigner', 'busy'],
  run: async ({ seen }, caller, { now }) => {
    const signed = await onDistrictList(caller, now, async (tx, standing) => {
      const office = signsFor(caller);
      const print = seen ?? fingerprint(canonicalList(standing.list, standing.recommended));
      const decision = cosignNow(standing, caller, { office, seen: print });
      if (!decision.ok || !decision.value) return decision;
      await writeList(tx, caller, { list: decision.value, type: 'cosigned', facts: { office, fingerprint: print } }, now);
      return decision;
    });
    return signed.ok ? allow(districtListView(signed.value, caller)) : signed;
  },
});
