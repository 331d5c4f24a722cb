import * as z from 'zod';
import { lineOf } from '../domain/nomination/desk';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { atDesk } from '../platform/correctedPhone';
import { nominations } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { deskOf, noNomination } from '../platform/desks';
import { formOf, maskedForm, wholeForm } from '../platform/formRevisions';
import { nominationId } from '../platform/inputs';
import { unitPaperViews } from '../platform/readViews';
import { currentSeason } from '../platform/season';
import { nomineeView } from './nomineeView';

/** One nominee of the caller's own unit, to read and to write on. */
export const nominee = action({
  input: z.strictObject({ nominationId }),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, { unitId }, { now }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    const line = lineOf(desk, id);
    const nomination = line ? await get(nominations, id) : null;
    if (!line || !nomination) return noNomination();
    const [kept, papers] = await Promise.all([formOf(id, nomination.revision), unitPaperViews(nomination.papers)]);
    return allow(
      nomineeView({
        season,
        desk,
        line,
        nomination,
        whole: atDesk(wholeForm(kept), nomination),
        masked: atDesk(maskedForm(kept), nomination),
        papers,
        now,
      }),
    );
  },
});
