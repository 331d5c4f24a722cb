import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { nominations } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { deskOf, noNomination } from '../../platform/desks';
import { nominationId } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { showNomination } from './showNomination';
import { tableOf } from '../table';

/** One nomination on the caller's own table; any other is as unknown as none. */
export const open = action({
  input: z.strictObject({ nominationId }),
  allow: [districtStaff, cityStaff],
  refuses: ['notFound'],
  run: async ({ nominationId: id }, caller, { now }) => {
    const reviewer = tableOf(caller);
    const nomination = await get(nominations, id);
    if (!nomination || nomination.reviewer !== reviewer) return noNomination();
    const [season, desk] = await Promise.all([currentSeason(), deskOf(nomination.unitId)]);
    return allow(await showNomination({ season, desk, nomination, reviewer, now }));
  },
});
