import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskOf } from '../../platform/desks';
import { currentSeason } from '../../platform/season';
import { unitPapersView } from './unitPapersView';

/** What the unit itself has handed in beside its nominees' papers. */
export const papers = action({
  input: z.strictObject({}),
  allow: [unitContact],
  run: async (_asked, { unitId }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    return allow(await unitPapersView(season, desk));
  },
});
