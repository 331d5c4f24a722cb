import * as z from 'zod';
import type { Ask, Phoned } from '../../domain/ledger/ask';
import { lineOf } from '../../domain/nomination/desk';
import { allow, refuse } from '../../domain/refusal';
import { sayPhoned } from '../../domain/wording/phoneWords';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { asks } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { deskWithin, noNomination } from '../../platform/desks';
import { nominationId } from '../../platform/inputs';
import { record } from '../../platform/ledger';

/** Notes that a colleague phoned a nominee who was asked: nobody is phoned twice for one ask. The first note stays. */
export const phoned = action({
  input: z.strictObject({ nominationId }),
  allow: [unitContact],
  refuses: ['notFound', 'wrongState', 'busy'],
  run: async ({ nominationId: id }, { unitId, personId, role, name }, { now }) =>
    transact(async (tx) => {
      const desk = await deskWithin(tx, unitId);
      const line = lineOf(desk, id);
      if (!line) return noNomination();
      const { state, revision } = line;
      if (state !== 'awaitingConfirmation') return refuse('wrongState', { state });
      const ask = await tx.get(asks, id);
      if (ask?.phoned) return allow({ phonedText: sayPhoned(ask.phoned) });
      const call: Phoned = { revision, at: now, personId, name };
      const known: Ask = ask ?? { _id: id, desk: desk._id, version: 0, askedAt: now, outcome: null, at: now, phoned: null };
      await tx.put(asks, { ...known, phoned: call });
      const facts = { nominationId: id, revision };
      await record(tx, { aggregate: `phoned|${id}`, seq: known.version, type: 'phoned', at: now, actor: { personId, role }, facts });
      return allow({ phonedText: sayPhoned(call) });
    }),
});
