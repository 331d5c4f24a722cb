import * as z from 'zod';
import { decideEnd, type Ended } from '../../domain/nomination/decideEnd';
import { endings } from '../../domain/nomination/nomination';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact, type UnitContact } from '../../platform/caller';
import { transact, type Transaction } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../../platform/desks';
import { day, nominationId, sentence } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { closeNomination } from './closeNomination';

async function write(tx: Transaction, caller: UnitContact, done: Ended, now: string): Promise<void> {
  const { desk, nomination, tell } = done;
  const { _id, ended, unitName } = nomination;
  const facts = { nominationId: _id, why: ended?.why, on: ended?.on };
  const event = await saveDesk(tx, desk, { type: 'ended', at: now, actor: caller, facts });
  await closeNomination(tx, done, now);
  if (!tell) return;
  const to = { kind: 'person', personId: tell } as const;
  await notify(tx, event, 1, now, { to, template: 'ended', page: pages.status, facts: { unitName } });
}

/** A person left, retired, died or does not want it: the nomination ends without blame, place and person are free again. */
export const end = action({
  input: z.strictObject({ nominationId, why: z.enum(endings), on: day, note: sentence(200).optional() }),
  allow: [unitContact],
  refuses: ['notFound', 'wrongState', 'invalid', 'busy'],
  run: async ({ nominationId: id, why, on, note = '' }, caller, { now }) =>
    transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const decision = decideEnd({ desk, nomination, why, on, note, now });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, decision.value, now);
      return allow({ state: 'ended' as const });
    }),
});
