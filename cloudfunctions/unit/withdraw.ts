import * as z from 'zod';
import { decideWithdraw } from '../domain/nomination/decideWithdraw';
import { lineHandedIn } from '../domain/nomination/handedIn';
import { freed } from '../domain/nomination/paperPlace';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { claims, nominations } from '../platform/database/collections';
import { transact } from '../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../platform/desks';
import { dispose } from '../platform/disposables';
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
        // Never handed in, its papers are of no more use to anybody.
        const free = freed(nomination.papers, [], lineHandedIn(desk, id));
        await tx.put(nominations, { ...written, papers: written.papers.filter(({ fileId }) => !free.includes(fileId)) });
        await dispose(tx, free, now);
        if (released) await tx.remove(claims, released);
      }
      return allow({ state: 'withdrawn' as const });
    }),
});
