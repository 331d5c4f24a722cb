/** What an office does beside reading forms, in the order in which a season needs it. */
import { link, pages } from '../../platform/pages';
import type { Reviewer } from '../table';
import type { QueueView } from './views';

type Work = QueueView['works'][number];

const work = (label: string, page: Parameters<typeof link>[0]): Work => ({ label, page: link(page) });

const ofDistrict: readonly Work[] = [
  work('排名、会签、上报', pages.ranking),
  work('未报送单位', pages.reach),
  work('本地区进度', pages.dashboard),
  work('推荐汇总表', pages.lists),
];
const ofCity: readonly Work[] = [
  work('全市一览', pages.dashboard),
  work('裁定、延期、增补', pages.rulings),
  work('专家库', pages.experts),
  work('专家组和抽取', pages.panels),
  work('评价结果', pages.results),
  work('会议审定', pages.meeting),
  work('打印文件', pages.lists),
];

export const worksOf = (caller: Reviewer): readonly Work[] => ('district' in caller ? ofDistrict : ofCity);
