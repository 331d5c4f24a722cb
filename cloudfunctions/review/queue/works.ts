/** What an office does beside reading forms, in the order in which a season needs it. */
import { link, pages } from '../../platform/pages';
import type { Reviewer } from '../table';
import type { QueueView } from './views';

type Work = QueueView['works'][number];

const work = (label: string, page: Parameters<typeof link>[0]): Work => ({ label, page: link(page) });

const ofDistrict: readonly Work[] = [
  work('排名、会签、上报', pages.ranking),
  work('未报送单位', pages.reach),
];
const ofCity: readonly Work[] = [
  work('各地报送情况', pages.reach),
  work('会议审定', pages.meeting),
];

export const worksOf = (caller: Reviewer): readonly Work[] => ('district' in caller ? ofDistrict : ofCity);
