import * as z from 'zod';
import { decideConfirm } from '../domain/nomination/decideConfirm';
import { allow } from '../domain/refusal';
import { privacyText } from '../domain/wording/privacy';
import { action } from '../platform/action';
import { signedIn } from '../platform/caller';
import { claimWithin, saveConfirmed } from '../platform/confirmations';
import { transact } from '../platform/database/transact';
import { deskWithin, noNomination } from '../platform/desks';
import { nominationId, version } from '../platform/inputs';
import { ownNominationWithin } from './ownNomination';
import { statusOf } from './statusOf';

/** The version of the text that was read and agreed to, and the consent of its own to the ID number (PIPL 29). */
const consent = z.strictObject({
  version: z.literal(privacyText.version, '告知书更新了。请重新打开，看过再勾选'),
  idNumber: z.literal(true, '证件号码要单独同意'),
});

/**
 * The nominee puts their name to one revision of the form; the person is claimed for this nomination by it. The page always
 * sends a consent; what it was given to stands in the event.
 */
export const confirm = action({
  input: z.strictObject({ nominationId, revision: version, consent: consent.optional() }),
  allow: [signedIn],
  refuses: ['notFound', 'stale', 'wrongState', 'alreadyNominated', 'busy'],
  run: async ({ nominationId: id, revision, consent: given }, caller, { now }) => {
    const { personId } = caller;
    const confirmed = await transact(async (tx) => {
      const nomination = await ownNominationWithin(tx, id, personId);
      if (!nomination) return noNomination();
      const desk = await deskWithin(tx, nomination.unitId);
      const claimed = await claimWithin(tx, nomination);
      const decision = decideConfirm({ desk, nomination, personId, revision, ...claimed, now });
      if (!decision.ok) return decision;
      const facts = given ? { consent: given.version } : {};
      if (decision.value) await saveConfirmed(tx, decision.value, { type: 'confirmed', at: now, actor: caller, facts });
      return allow(null);
    });
    return confirmed.ok ? allow(await statusOf(personId, now)) : confirmed;
  },
});
