import * as z from 'zod';
import { decideSeal } from '../../domain/draw/chance';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { draws } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { panelId } from '../../platform/inputs';
import { showPanel } from '../panels/showPanel';
import { savePanel } from '../savePanel';
import { drawWithin } from './withDraw';

/** A witness seals a number: SM3 of nonce and number, made on the phone; the number itself stays there until all have sealed. */
export const commitNumber = action({
  input: z.strictObject({ panelId, commitment: z.string().regex(/^[0-9a-f]{64}$/, '封存码要 64 位') }),
  allow: [cityStaff, discipline],
  refuses: ['notFound', 'panelState', 'sealsClosed', 'sealTaken', 'invalid', 'busy'],
  run: async ({ panelId: id, commitment }, caller, { now }) => {
    const sealed = await transact(async (tx) => {
      const found = await drawWithin(tx, id);
      if (!found.ok) return found;
      const { panel, draw } = found.value;
      if (panel.state !== 'frozen' || draw.chance.kind !== 'witnesses') return refuse('panelState', { state: panel.state });
      const decision = decideSeal(draw.chance, commitment, { personId: caller.personId, role: caller.role, now });
      if (!decision.ok) return decision;
      if (decision.value) {
        await tx.put(draws, { ...draw, chance: decision.value });
        await savePanel(tx, { ...panel, version: panel.version + 1 }, { type: 'numberSealed', at: now, actor: caller, facts: { commitment } });
      }
      return allow(null);
    });
    return sealed.ok ? showPanel(id, caller) : sealed;
  },
});
