import * as z from 'zod';
import { dayOf } from '../../domain/beijing';
import { isMobile, maskMobile, maskMobilesIn, normaliseMobile } from '../../domain/identity/mobile';
import { checkForm } from '../../domain/form/checkForm';
import { paperProblems } from '../../domain/nomination/decideAttach';
import { decideCorrectPhone, type PhoneCorrected } from '../../domain/nomination/decideCorrectPhone';
import { lacksOf, type NomineeForm } from '../../domain/form/form';
import { allow } from '../../domain/refusal';
import { refuseField } from '../../domain/wording/fieldProblems';
import { action } from '../../platform/action';
import { unitContact, type UnitContact } from '../../platform/caller';
import { atDesk, sealPhone } from '../../platform/correctedPhone';
import { forms, nominations } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../../platform/desks';
import { formWithin, keysOf, sealForm, wholeForm } from '../../platform/formRevisions';
import { nominationId, sentence } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { askNominee } from '../nominee/askNominee';

interface Correction {
  readonly before: NomineeForm;
  readonly form: NomineeForm;
  readonly reason: string;
  readonly now: string;
}

async function write(tx: Transaction, caller: UnitContact, corrected: PhoneCorrected, correction: Correction): Promise<void> {
  const { desk, nomination, revised } = corrected;
  const { before, form, reason, now } = correction;
  const { _id, revision } = nomination;
  const phones = { from: maskMobile(before.phone), to: maskMobile(form.phone) };
  const facts = { nominationId: _id, revision, revised, reason, ...phones };
  const event = await saveDesk(tx, desk, { type: 'phoneCorrected', at: now, actor: caller, facts });
  await tx.put(nominations, nomination);
  if (revised) await tx.add(forms, sealForm(_id, revision, form, { personId: caller.personId, at: now }));
  if (corrected.askNominee) await askNominee(tx, event, nomination, now);
}

/** Leads a nomination to the right phone, on the record; the number itself stands sealed and masked only. */
export const correctPhone = action({
  input: z.strictObject({ nominationId, phone: z.string().max(30), reason: sentence(100) }),
  allow: [unitContact],
  refuses: ['notFound', 'wrongState', 'invalid', 'busy'],
  run: async ({ nominationId: id, phone: typed, reason: given }, caller, { now }) => {
    const phone = normaliseMobile(typed);
    const reason = maskMobilesIn(given);
    if (!isMobile(phone)) return refuseField('phone', 'phoneWrong');
    return transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const { tier, papers, revision } = nomination;
      const before = atDesk(wholeForm(await formWithin(tx, id, revision)), nomination);
      const form = { ...before, phone };
      const season = await seasonWithin(tx);
      const decision = decideCorrectPhone({
        desk,
        nomination,
        form: before,
        phone,
        keys: keysOf(form),
        sealed: sealPhone(id, phone),
        lacks: lacksOf([...checkForm(season, tier, form, dayOf(now)), ...paperProblems(papers)]),
        reason,
        now,
      });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, decision.value, { before, form, reason, now });
      return allow({ phoneMasked: maskMobile(phone), revision: decision.value?.nomination.revision ?? revision });
    });
  },
});
