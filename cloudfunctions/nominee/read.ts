import * as z from 'zod';
import { isNomineeOf } from '../domain/nomination/decideConfirm';
import { step } from '../domain/nomination/states';
import { allow } from '../domain/refusal';
import { consentSentence, privacyText, separateConsentSentence, truthSentence } from '../domain/wording/privacy';
import { action } from '../platform/action';
import { signedIn } from '../platform/caller';
import { changesSince, remarkViews } from '../platform/changes';
import { nominations } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { noNomination } from '../platform/desks';
import { formOf, maskedForm, wholeForm } from '../platform/formRevisions';
import { nominationId } from '../platform/inputs';
import { paperViews, sectionsOf } from '../platform/readViews';
import { confirmedText } from './confirmedText';
import { foundView } from './find';
import { todoText } from './todoText';
import type { OwnFormView } from './views';

const consent = { version: privacyText.version, sentence: consentSentence, idNumber: separateConsentSentence };

/** The own form in full, with the sentence one puts one's name to. */
export const read = action({
  input: z.strictObject({ nominationId }),
  allow: [signedIn],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, { personId }) => {
    const nomination = await get(nominations, id);
    if (!nomination || !isNomineeOf(nomination, personId)) return noNomination();
    const { revision, seen, state } = nomination;
    const form = await formOf(id, revision);
    const papers = await paperViews(nomination.papers, form.form);
    const changes = seen ? await changesSince(seen, { revision, form: wholeForm(form) }, nomination) : [];
    const confirmable = step(state, 'confirm');
    const view: OwnFormView = {
      ...foundView(nomination),
      sections: sectionsOf(maskedForm(form)),
      papers,
      canConfirm: confirmable.ok,
      whyNot: confirmable.ok ? '' : todoText(nomination),
      statement: truthSentence,
      canDispute: step(state, 'dispute').ok,
      confirmedText: confirmedText(nomination),
      consent,
      changes,
      remarks: remarkViews(
        nomination.remarks.filter(({ by }) => by === 'nominee'),
        changes,
      ),
    };
    return allow(view);
  },
});
