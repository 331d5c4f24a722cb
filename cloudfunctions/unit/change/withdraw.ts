import * as z from 'zod';
import { decideWithdraw } from '../../domain/nomination/decideWithdraw';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../../platform/desks';
import { nominationId } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { closeNomination } from './closeNomination';

/** Takes a nomination back: its place and its person are free again. */
export const withdraw = action({
  input: z.strictObject({ nominationId }),
  allow: [unitContact],
  refuses: ['notFound', 'wrongState', 'deadlinePassed', 'busy'],
  run: async ({ nominationId: id }, caller, { now }) =>
    transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const decision = decideWithdraw({ season: await seasonWithin(tx), desk, nomination, now });
      if (!decision.ok) return decision;
      if (decision.value) {
        await saveDesk(tx, decision.value.desk, { type: 'withdrawn', at: now, actor: caller, facts: { nominationId: id } });
        await closeNomination(tx, decision.value, now);
      }
      return allow({ state: 'withdrawn' as const });
    }),
});
