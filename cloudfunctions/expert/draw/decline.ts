import * as z from 'zod';
import { decideDecline } from '../../domain/draw/decideDraw';
import type { Panel, Seat } from '../../domain/evaluation/panel';
import { allow, refuse } from '../../domain/refusal';
import { tierName } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { discipline, expert, type Discipline, type ExpertCaller } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { panelId, sentence } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { fingerprint } from '../../platform/secrets';
import { seatNumber } from '../inputs';
import { againWhileBusy, knownNow, seatFacts, unchanged, writeSeated } from './inviting';
import { peopleOf } from '../../platform/pooledPeople';
import { drawWithin } from './withDraw';

/** One's own seat, or the one that the discipline office names; anybody else's is as unknown as none. */
function seatOf({ seats }: Panel, caller: ExpertCaller | Discipline, number: number | undefined): Seat | undefined {
  if (caller.role === 'discipline') return seats.find(({ seat }) => seat === number);
  return seats.filter(({ expertId }) => expertId === caller.personId).at(-1);
}

/** An expert says no, alone or by phone through the discipline office; the next of the order is asked. */
export const decline = action({
  input: z.strictObject({ panelId, seat: seatNumber.optional(), reason: sentence(200) }),
  allow: [expert, discipline],
  refuses: ['notFound', 'panelState', 'tooLateToDecline', 'busy'],
  run: async ({ panelId: id, seat: number, reason }, caller, { now }) =>
    againWhileBusy(async () => {
      const known = await knownNow();
      return transact(async (tx) => {
        const found = await drawWithin(tx, id);
        const seat = found.ok ? seatOf(found.value.panel, caller, number) : undefined;
        if (!found.ok || !seat) return refuse('notFound', { what: '这个席位' });
        const filling = { ...found.value, people: peopleOf(found.value.draw), ...known, now, hash: fingerprint };
        const decision = decideDecline(filling, { seat, reason });
        if (!decision.ok) return decision;
        if (!decision.value) return allow({ panelId: id });
        const { panel, draw, invited, left } = decision.value;
        const rests = [...invited.map(({ _id }) => _id), seat.expertId];
        const changed = await unchanged(tx, known, rests);
        if (changed) return changed;
        const facts = { seat: seat.seat, seats: seatFacts(panel, found.value.panel.seats.length) };
        const event = await writeSeated(tx, { panel, draw, invited, left }, { type: 'declined', at: now, actor: caller, facts });
        const told = `第${panel.number}组 ${tierName(panel.tier)}`;
        const to = { kind: 'office', officeId: 'discipline' } as const;
        await notify(tx, event, 99, now, { to, template: 'panelLeft', page: pages.panels, facts: { panel: told } });
        return allow({ panelId: id });
      });
    }),
});
