import * as z from 'zod';
import { decideAnswer } from '../../domain/nomination/decideAnswer';
import { remarkFields } from '../../domain/form/remarkFields';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { nominations } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../../platform/desks';
import { nominationId, sentence } from '../../platform/inputs';
import { askNominee } from './askNominee';

/** Answers a nominee's doubt in words where the field is right as it stands. */
export const answerDispute = action({
  input: z.strictObject({ nominationId, field: z.enum(remarkFields), text: sentence(200) }),
  allow: [unitContact],
  refuses: ['notFound', 'wrongState', 'busy'],
  run: async ({ nominationId: id, field, text }, caller, { now }) =>
    transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const decision = decideAnswer({ desk, nomination, field, text, now });
      if (!decision.ok) return decision;
      if (decision.value) {
        const { desk: changed, nomination: written, askNominee: asks } = decision.value;
        const facts = { nominationId: id, field };
        const event = await saveDesk(tx, changed, { type: 'disputeAnswered', at: now, actor: caller, facts });
        await tx.put(nominations, written);
        if (asks) await askNominee(tx, event, written, now);
      }
      return allow({ state: decision.value?.nomination.state ?? nomination.state });
    }),
});
