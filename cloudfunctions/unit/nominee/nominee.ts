import * as z from 'zod';
import { lineOf, openedAs } from '../../domain/nomination/desk';
import { withKnownProof } from '../../domain/form/proof';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { atDesk } from '../../platform/correctedPhone';
import { nominations } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { deskOf, noNomination } from '../../platform/desks';
import { formOf, maskedForm, wholeForm } from '../../platform/formRevisions';
import { draftKey, nominationId } from '../../platform/inputs';
import { unitPaperViews } from '../../platform/readViews';
import { currentSeason } from '../../platform/season';
import { nomineeView } from './nomineeView';
import { openRemarks } from './remarked';

/** One nominee of the caller's own unit, to read and to write on; by the key of its draft where a phone never heard the id. */
export const nominee = action({
  input: z
    .strictObject({ nominationId: nominationId.optional(), draftKey: draftKey.optional() })
    .refine((input) => (input.nominationId === undefined) !== (input.draftKey === undefined), {
      path: ['nominationId'],
      message: '要写明是哪一份：推荐的编号，或草稿的编号',
    }),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async ({ nominationId: asked, draftKey: key }, { unitId, grant }, { now }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    const id = key === undefined ? asked : openedAs(desk, key);
    const line = id === undefined ? undefined : lineOf(desk, id);
    const nomination = line ? await get(nominations, line.nominationId) : null;
    if (!line || !nomination) return noNomination();
    const [kept, papers] = await Promise.all([formOf(nomination._id, nomination.revision), unitPaperViews(nomination.papers)]);
    const whole = atDesk(wholeForm(kept), nomination);
    const masked = withKnownProof(atDesk(maskedForm(kept), nomination), nomination.papers);
    const remarks = await openRemarks({ line, nomination, form: whole });
    return allow(nomineeView({ season, line, nomination, whole, masked, papers, remarks, now, grant: grant.id }));
  },
});
