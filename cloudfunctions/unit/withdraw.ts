import * as z from 'zod';
import { decideWithdraw } from '../domain/nomination/decideWithdraw';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { claims, nominations } from '../platform/database/collections';
import { transact } from '../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../platform/desks';
import { nominationId } from '../platform/inputs';
import { seasonWithin } from '../platform/season';

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
        const { desk: changed, nomination: written, released } = decision.value;
        await saveDesk(tx, changed, { type: 'withdrawn', at: now, actor: caller, facts: { nominationId: id } });
        await tx.put(nominations, written);
        if (released) await tx.remove(claims, released);
      }
      return allow({ state: 'withdrawn' as const });
    }),
});
