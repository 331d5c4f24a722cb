import * as z from 'zod';
import { lineOf, openedAs } from '../domain/nomination/desk';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { nominations } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { deskOf, noNomination } from '../platform/desks';
import { formOf, maskedForm, wholeForm } from '../platform/formRevisions';
import { draftKey, nominationId } from '../platform/inputs';
import { unitPaperViews } from '../platform/readViews';
import { currentSeason } from '../platform/season';
import { nomineeView } from './nomineeView';

/** One nominee of the caller's own unit, to read and to write on; by the key of its draft where a phone never heard the id. */
export const nominee = action({
  input: z.union([z.strictObject({ nominationId }), z.strictObject({ draftKey })]),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async (asked, { unitId, grant }, { now }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    const id = 'draftKey' in asked ? openedAs(desk, asked.draftKey) : asked.nominationId;
    const line = id === undefined ? undefined : lineOf(desk, id);
    const nomination = line ? await get(nominations, line.nominationId) : null;
    if (!line || !nomination) return noNomination();
    const [kept, papers] = await Promise.all([
      formOf(nomination._id, nomination.revision),
      unitPaperViews(nomination.papers),
    ]);
    const forms = { whole: wholeForm(kept), masked: maskedForm(kept) };
    return allow(nomineeView({ season, desk, line, nomination, ...forms, papers, now, grant: grant.id }));
  },
});
