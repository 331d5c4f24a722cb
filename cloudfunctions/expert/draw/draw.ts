import * as z from 'zod';
import { isResult } from '../../domain/draw/chance';
import { decideDraw } from '../../domain/draw/decideDraw';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { panelId } from '../../platform/inputs';
import { fingerprint } from '../../platform/secrets';
import { showPanel } from '../panels/showPanel';
import { againWhileBusy, knownNow, seatFacts, unchanged, writeSeated } from './inviting';
import { peopleOf } from '../../platform/pooledPeople';
import { drawWithin } from './withDraw';

/** Draws, once: with the result of the lottery, or when all witnesses have opened. Drawing again shows what was drawn. */
export const draw = action({
  input: z.strictObject({ panelId, result: z.string().trim().min(1).max(120).refine(isResult, '只写数字，中间用空格').optional() }),
  allow: [cityStaff],
  refuses: ['notFound', 'panelState', 'drawAltered', 'chanceUnknown', 'tooFewWitnesses', 'busy'],
  run: async ({ panelId: id, result = null }, caller, { now }) => {
    const drawn = await againWhileBusy(async () => {
      const known = await knownNow();
      return transact(async (tx) => {
        const found = await drawWithin(tx, id);
        if (!found.ok) return found;
        const decision = decideDraw({ ...found.value, people: peopleOf(found.value.draw), ...known, now, hash: fingerprint }, result);
        if (!decision.ok) return decision;
        if (!decision.value) return allow(null);
        const { panel, draw: after, invited } = decision.value;
        const changed = await unchanged(tx, known, invited.map(({ _id }) => _id));
        if (changed) return changed;
        const facts = { seed: after.seed, seats: seatFacts(panel, 0) };
        await writeSeated(tx, { panel, draw: after, invited, left: null }, { type: 'drawn', at: now, actor: caller, facts });
        return allow(null);
      });
    });
    return drawn.ok ? showPanel(id, caller) : drawn;
  },
});
