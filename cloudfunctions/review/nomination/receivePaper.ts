import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { nominations } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { deskWithin, noNomination } from '../../platform/desks';
import { nominationId } from '../../platform/inputs';
import { record } from '../../platform/ledger';
import { seasonWithin } from '../../platform/season';
import { tableOf } from '../table';
import { showNomination } from './showNomination';

/** Notes that the stamped paper lies here, or that it does not after all (纸质收讫). Decides nothing. */
export const receivePaper = action({
  input: z.strictObject({ nominationId, received: z.boolean() }),
  allow: [districtStaff, cityStaff],
  refuses: ['notFound', 'busy'],
  run: async ({ nominationId: id, received }, caller, { now }) => {
    const reviewer = tableOf(caller);
    const noted = await transact(async (tx) => {
      const nomination = await tx.get(nominations, id);
      if (!nomination || nomination.reviewer !== reviewer) return noNomination();
      const [season, desk] = [await seasonWithin(tx), await deskWithin(tx, nomination.unitId)];
      if (!!nomination.paperReceived === received) return allow({ season, desk, nomination });
      const { personId, name, role } = caller;
      const version = nomination.version + 1;
      const after = { ...nomination, version, paperReceived: received ? { at: now, personId, name } : null };
      await tx.put(nominations, after);
      const type = received ? 'paperReceived' : 'paperNotReceived';
      await record(tx, { aggregate: `nomination|${id}`, seq: version, type, at: now, actor: { personId, role }, facts: {} });
      return allow({ season, desk, nomination: after });
    });
    return noted.ok ? allow(await showNomination({ ...noted.value, reviewer, now })) : noted;
  },
});
