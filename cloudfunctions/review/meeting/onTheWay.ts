import * as z from 'zod';
import type { NominationState } from '../../domain/nomination/states';
import { allow } from '../../domain/refusal';
import { sayOnTheWay, type OnTheWay } from '../../domain/wording/meetingWords';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { link, pages } from '../../platform/pages';
import { dashboardCounts } from '../dashboard/dashboardCounts';
import type { OnTheWayView } from './views';

const pageOf: Readonly<Record<OnTheWay, string>> = {
  firstReview: link(pages.dashboard),
  returned: link(pages.dashboard),
  qualificationReview: link(pages.queue, { stage: 'qualificationReview' }),
  evaluation: link(pages.panels),
};
/** In the order of a season. */
const states: readonly OnTheWay[] = ['firstReview', 'returned', 'qualificationReview', 'evaluation'];

/**
 * Who handed in and is not before the meeting, and where that is put right. Apart from the board, since it counts the whole season: by its
 * index, without reading a nomination.
 */
export const onTheWay = action({
  input: z.strictObject({}),
  allow: [cityStaff],
  run: async () => {
    const counted = await dashboardCounts(null);
    const countOf = (state: NominationState): number => counted.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0);
    const items: readonly OnTheWayView[] = states.flatMap((state) => {
      const count = countOf(state);
      return count > 0 ? [{ text: sayOnTheWay(state), count, page: pageOf[state] }] : [];
    });
    return allow({ items });
  },
});
