import * as z from 'zod';
import { grantIdOf } from '../domain/account/people';
import { decideDispute } from '../domain/nomination/decideDispute';
import { remarkFields } from '../domain/form/remarkFields';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { signedIn } from '../platform/caller';
import { nominations } from '../platform/database/collections';
import { transact } from '../platform/database/transact';
import { deskWithin, noNomination, saveDesk } from '../platform/desks';
import { nominationId, sentence } from '../platform/inputs';
import { notify } from '../platform/ledger';
import { pages } from '../platform/pages';
import { ownNominationWithin } from './ownNomination';
import { statusOf } from './statusOf';

/** The nominee says what is wrong with the form; its unit is told and nothing is submitted until it is settled. */
export const dispute = action({
  input: z.strictObject({ nominationId, field: z.enum(remarkFields), remark: sentence(200) }),
  allow: [signedIn],
  refuses: ['notFound', 'wrongState', 'busy'],
  run: async ({ nominationId: id, field, remark: text }, caller, { now }) => {
    const { personId } = caller;
    const disputed = await transact(async (tx) => {
      const nomination = await ownNominationWithin(tx, id, personId);
      if (!nomination) return noNomination();
      const desk = await deskWithin(tx, nomination.unitId);
      const decision = decideDispute({ desk, nomination, personId, field, text, now });
      if (!decision.ok) return decision;
      if (!decision.value) return allow(null);
      const { desk: changed, nomination: written } = decision.value;
      const event = await saveDesk(tx, changed, {
        type: 'disputed',
        at: now,
        actor: caller,
        facts: { nominationId: id, field },
      });
      await tx.put(nominations, written);
      const to = { kind: 'office', officeId: grantIdOf('unitContact', nomination.unitId) } as const;
      await notify(tx, event, 1, now, { to, template: 'disputed', page: pages.desk, facts: { name: nomination.name } });
      return allow(null);
    });
    return disputed.ok ? allow(await statusOf(personId, now)) : disputed;
  },
});
