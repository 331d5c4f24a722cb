import * as z from 'zod';
import { decideRestart } from '../../domain/draw/decideFreeze';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { discipline } from '../../platform/caller';
import { draws } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { panelId, sentence } from '../../platform/inputs';
import { showPanel } from '../panels/showPanel';
import { savePanel } from '../savePanel';
import { drawWithin } from './withDraw';

/** Gives a frozen draw up before it happened, as when a witness lost the phone. Only the discipline office may, and says why. */
export const restartDraw = action({
  input: z.strictObject({ panelId, reason: sentence(200) }),
  allow: [discipline],
  refuses: ['notFound', 'panelState', 'busy'],
  run: async ({ panelId: id, reason }, caller, { now }) => {
    const given = await transact(async (tx) => {
      const found = await drawWithin(tx, id);
      if (!found.ok) return found;
      const decision = decideRestart(found.value.panel, found.value.draw, reason, now);
      if (!decision.ok) return decision;
      await tx.put(draws, decision.value.draw);
      await savePanel(tx, decision.value.panel, { type: 'drawGivenUp', at: now, actor: caller, facts: { reason } });
      return allow(null);
    });
    return given.ok ? showPanel(id, caller) : given;
  },
});
