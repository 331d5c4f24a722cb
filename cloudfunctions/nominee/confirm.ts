import * as z from 'zod';
import { decideConfirm, type Confirmed } from '../domain/nomination/decideConfirm';
import { claimId } from '../domain/nomination/nomination';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { signedIn, type SignedIn } from '../platform/caller';
import { claims, nominations } from '../platform/database/collections';
import { transact, type Transaction } from '../platform/database/transact';
import { deskWithin, noNomination, saveDesk } from '../platform/desks';
import { nominationId, version } from '../platform/inputs';
import { ownNominationWithin } from './ownNomination';
import { statusOf } from './statusOf';

async function write(
  tx: Transaction,
  caller: SignedIn,
  { desk, nomination, claim, released }: Confirmed,
  now: string,
): Promise<void> {
  const facts = { nominationId: nomination._id, revision: nomination.confirmedRevision };
  await saveDesk(tx, desk, { type: 'confirmed', at: now, actor: caller, facts });
  await tx.put(nominations, nomination);
  await tx.put(claims, claim);
  if (released) await tx.remove(claims, released);
}

/** The nominee puts their name to one revision of the form; the person is claimed for this nomination by it. */
export const confirm = action({
  input: z.strictObject({ nominationId, revision: version }),
  allow: [signedIn],
  refuses: ['notFound', 'stale', 'wrongState', 'alreadyNominated', 'busy'],
  run: async ({ nominationId: id, revision }, caller, { now }) => {
    const { personId } = caller;
    const confirmed = await transact(async (tx) => {
      const nomination = await ownNominationWithin(tx, id, personId);
      if (!nomination) return noNomination();
      const desk = await deskWithin(tx, nomination.unitId);
      const claim = nomination.idKey ? await tx.get(claims, claimId(nomination.season, nomination.idKey)) : null;
      const decision = decideConfirm({ desk, nomination, personId, revision, claim, now });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, decision.value, now);
      return allow(null);
    });
    return confirmed.ok ? allow(await statusOf(personId, now)) : confirmed;
  },
});
