import * as z from 'zod';
import { decideSignIn } from '../../domain/draw/decideDraw';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { panels } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { panelId } from '../../platform/inputs';
import { savePanel } from '../savePanel';

/** On the panel's day an expert signs in; the first one begins the scoring. From then on the city reads the name. */
export const signIn = action({
  input: z.strictObject({ panelId }),
  allow: [expert],
  refuses: ['notFound', 'seatLeft', 'panelState', 'notTheDay', 'busy'],
  run: async ({ panelId: id }, caller, { now }) =>
    transact(async (tx) => {
      const panel = await tx.get(panels, id);
      if (!panel) return refuse('notFound', { what: '您的席位' });
      const decision = decideSignIn(panel, caller.personId, now);
      if (!decision.ok) return decision;
      if (decision.value) {
        const facts = { seat: decision.value.seat };
        await savePanel(tx, decision.value.panel, { type: 'signedIn', at: now, actor: caller, facts });
      }
      return allow({ panelId: id });
    }),
});
