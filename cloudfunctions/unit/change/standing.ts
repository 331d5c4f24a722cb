import * as z from 'zod';
import { lineOf } from '../../domain/nomination/desk';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { atDesk } from '../../platform/correctedPhone';
import { nominations } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { deskOf, noNomination } from '../../platform/desks';
import { formOf, maskedForm } from '../../platform/formRevisions';
import { nominationId } from '../../platform/inputs';
import { unitPaperViews } from '../../platform/readViews';
import { currentSeason } from '../../platform/season';
import { standingView } from './standingView';

/** Where a nominee stands, and what can be done when something changes in their life. */
export const standing = action({
  input: z.strictObject({ nominationId }),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, { unitId }, { now }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    const line = lineOf(desk, id);
    const nomination = line ? await get(nominations, id) : null;
    if (!line || !nomination) return noNomination();
    const signed = nomination.papers.filter(({ slot }) => slot === 'signedConfirmation');
    const [kept, scans] = await Promise.all([formOf(id, nomination.revision), unitPaperViews(signed)]);
    const { phone } = atDesk(maskedForm(kept), nomination);
    return allow(standingView({ season, desk, line, nomination, phone, scans, now }));
  },
});
