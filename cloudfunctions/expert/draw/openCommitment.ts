import * as z from 'zod';
import { decideOpening } from '../../domain/draw/chance';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { draws } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { panelId } from '../../platform/inputs';
import { fingerprint } from '../../platform/secrets';
import { showPanel } from '../panels/showPanel';
import { savePanel } from '../savePanel';
import { drawWithin } from './withDraw';

/** A witness opens the number that was sealed; from the first opening on nobody can seal another. */
export const openCommitment = action({
  input: z.strictObject({ panelId, nonce: z.string().min(1).max(64), number: z.string().min(1).max(9) }),
  allow: [cityStaff, discipline],
  refuses: ['notFound', 'panelState', 'tooFewWitnesses', 'openingUnfit', 'busy'],
  run: async ({ panelId: id, nonce, number }, caller, { now }) => {
    const opened = await transact(async (tx) => {
      const found = await drawWithin(tx, id);
      if (!found.ok) return found;
      const { panel, draw } = found.value;
      if (draw.chance.kind !== 'witnesses') return refuse('panelState', { state: panel.state });
      const decision = decideOpening(draw.chance, { nonce, number }, { personId: caller.personId, now }, fingerprint);
      if (!decision.ok) return decision;
      if (decision.value && panel.state === 'frozen') {
        await tx.put(draws, { ...draw, chance: decision.value });
        await savePanel(tx, { ...panel, version: panel.version + 1 }, { type: 'numberOpened', at: now, actor: caller, facts: { nonce, number } });
      }
      return allow(null);
    });
    return opened.ok ? showPanel(id, caller) : opened;
  },
});
