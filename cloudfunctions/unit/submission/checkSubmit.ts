import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { routes } from '../../domain/terms';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskOf } from '../../platform/desks';
import { currentSeason } from '../../platform/season';
import { submitCheckView } from './submitCheckView';

/** What a submit on this route would do now, by the same survey that the submit itself obeys. */
export const checkSubmit = action({
  input: z.strictObject({ route: z.enum(routes) }),
  allow: [unitContact],
  run: async ({ route }, { unitId }, { now }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    return allow(submitCheckView(season, desk, route, now));
  },
});
