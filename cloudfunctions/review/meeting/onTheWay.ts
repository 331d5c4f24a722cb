import type { NominationState } from '../../domain/nomination/states';
import { sayOnTheWay, type OnTheWay } from '../../domain/wording/meetingWords';
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

/** Handed in and not before the meeting: who is missing from its ranking, and where that is put right. One call, no nomination is read. */
export async function onTheWay(): Promise<readonly OnTheWayView[]> {
  const counted = await dashboardCounts(null);
  const countOf = (state: NominationState): number => counted.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0);
  return states.flatMap((state) => {
    const count = countOf(state);
    return count > 0 ? [{ text: sayOnTheWay(state), count, page: pageOf[state] }] : [];
  });
}
