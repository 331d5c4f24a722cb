import * as z from 'zod';
import { decideConfirmOnPaper } from '../../domain/nomination/decideConfirm';
import { signedPaperOf } from '../../domain/nomination/signedConfirmation';
import { allow } from '../../domain/refusal';
import { privacyText } from '../../domain/wording/privacy';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { claimWithin, saveConfirmed } from '../../platform/confirmations';
import { transact } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination } from '../../platform/desks';
import { nominationId, version } from '../../platform/inputs';

/**
 * Takes the signed 本人确认书 for the nominee's confirmation: the scan must hang on the nomination for the revision that is
 * confirmed. The sheet prints the sentences of the text in force, so that the same consent stands in the event.
 */
export const confirmOnPaper = action({
  input: z.strictObject({ nominationId, revision: version }),
  allow: [unitContact],
  refuses: ['notFound', 'stale', 'wrongState', 'confirmationMissing', 'alreadyNominated', 'busy'],
  run: async ({ nominationId: id, revision }, caller, { now }) =>
    transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const claimed = await claimWithin(tx, nomination);
      const decision = decideConfirmOnPaper({ desk, nomination, revision, ...claimed, now });
      if (!decision.ok) return decision;
      const fileId = signedPaperOf(nomination, revision)?.fileId;
      const facts = { fileId, consent: privacyText.version };
      if (decision.value) await saveConfirmed(tx, decision.value, { type: 'confirmedOnPaper', at: now, actor: caller, facts });
      return allow({ state: 'confirmed' as const });
    }),
});
