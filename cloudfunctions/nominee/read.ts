import * as z from 'zod';
import { isNomineeOf } from '../domain/nomination/decideConfirm';
import { remarkLabel } from '../domain/nomination/remarkFields';
import { step } from '../domain/nomination/states';
import { allow } from '../domain/refusal';
import { messageOf } from '../domain/wording';
import { action } from '../platform/action';
import { signedIn } from '../platform/caller';
import { nominations } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { noNomination } from '../platform/desks';
import { formOf, maskedForm } from '../platform/formRevisions';
import { nominationId } from '../platform/inputs';
import { paperViews, sectionsOf } from '../platform/readViews';
import { foundView } from './find';
import type { OwnFormView } from './views';

/** 五(二): "申报人员要如实填报申报信息". */
const statement = '我已核对，以上内容属实。如有弄虚作假，取消申报资格，三年内不得申报市级及以上荣誉（通知五（二））。';

/** The own form in full, with the sentence one puts one's name to. */
export const read = action({
  input: z.strictObject({ nominationId }),
  allow: [signedIn],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, { personId }) => {
    const nomination = await get(nominations, id);
    if (!nomination || !isNomineeOf(nomination, personId)) return noNomination();
    const form = await formOf(id, nomination.revision);
    const papers = await paperViews(nomination.papers, form.form);
    const confirmable = step(nomination.state, 'confirm');
    const view: OwnFormView = {
      ...foundView(nomination),
      sections: sectionsOf(maskedForm(form)),
      papers,
      canConfirm: confirmable.ok,
      whyNot: confirmable.ok ? '' : messageOf('wrongState', confirmable.facts),
      statement,
      remarks: nomination.remarks
        .filter(({ by }) => by === 'nominee')
        .map(({ field, text }) => ({ field, label: remarkLabel(field), text })),
    };
    return allow(view);
  },
});
