import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import { deskId } from '../../domain/nomination/desk';
import { allow } from '../../domain/refusal';
import { decideDecline } from '../../domain/unit/decideDecline';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { desks, units } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { transact } from '../../platform/database/transact';
import { sentence, unitId } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { currentSeason, seasonId } from '../../platform/season';
import { recordUnit } from './recordUnit';
import { unitPapersOf } from './unitPapers';
import { unitView } from './unitView';

/** Turns a registration down; its contact reads the reason and may register again. */
export const declineUnit = action({
  input: z.strictObject({ unitId, reason: sentence(200) }),
  allow: [districtStaff],
  refuses: ['notFound', 'wrongState', 'busy'],
  run: async ({ unitId: id, reason }, caller, { now }) => {
    const declined = await transact(async (tx) => {
      const unit = await tx.get(units, id);
      const decision = decideDecline({ district: caller.district, unit, reason, now });
      if (!decision.ok) return decision;
      const shown = decision.value ?? unit;
      if (!shown) throw new Error('a declined unit is there');
      if (decision.value) {
        await tx.put(units, decision.value);
        const event = await recordUnit(tx, decision.value, 'unitDeclined', caller, now);
        const to = { kind: 'office', officeId: grantIdOf('unitContact', id) } as const;
        await notify(tx, event, 1, now, { to, template: 'unitDeclined', page: pages.register, facts: { reason } });
      }
      return allow(shown);
    });
    if (!declined.ok) return declined;
    return allow(unitView(await currentSeason(), declined.value, null, await unitPapersOf(await get(desks, deskId(seasonId, id)))));
  },
});
