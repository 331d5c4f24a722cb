import type { Gap } from '../decision/decideFreeze';
import type { RefusalFacts } from '../refusal';
import { sayClause, tierName } from './names';
import type { Sayings } from './sayings';

const gapWords: Readonly<Record<Exclude<Gap['lacks'], 'ties'>, string>> = {
  bureau: '市人社局参会人',
  talentOffice: '市委人才办参会人',
  vote: '表决结果',
  minutesNumber: '纪要编号',
  nobody: '递补人选',
};

/** 2 处并列 · 纪要编号 */
export const sayGap = (gap: Gap): string => (gap.lacks === 'ties' ? `${gap.count} 处并列` : gapWords[gap.lacks]);

const reasons: Readonly<Record<RefusalFacts['reasonMissing']['of'], (count: number) => string>> = {
  departure: (count) => `有 ${count} 处和排名不一样，没写理由。请逐处写明`,
  tie: (count) => `线上 ${count} 人并列，没写怎么定的。请写明理由`,
  line: (count) => `空出 ${count} 个名额，没写理由。请写明`,
};

export const decisionSayings: Sayings<
  | 'meetingNotOpen'
  | 'panelsOpen'
  | 'sittingFrozen'
  | 'sittingOpen'
  | 'notFrozen'
  | 'nobodyListed'
  | 'nobodyToAdd'
  | 'rankingChanged'
  | 'placesExceeded'
  | 'notRanked'
  | 'reasonMissing'
  | 'votesMiscounted'
  | 'notReadyToFreeze'
  | 'chosenGone'
> = {
  meetingNotOpen: () => '会议还没有开始。请先取排名，再审定',
  panelsOpen: ({ open }) => (open > 0 ? `还有 ${open} 个专家组没有结束评审。结束以后再开会` : '还没有专家组结束评审。结束以后再开会'),
  sittingFrozen: () => '名单已经封存，不能再改。要补人请开递补会议',
  sittingOpen: () => '上一次会议的名单还没有封存。请先封存',
  notFrozen: () => '名单还没有封存。封存以后再导出',
  nobodyListed: () => '推荐名单上还没有人。审核通过、划定初评线以后再打印',
  nobodyToAdd: () => '没有空出的名额，或者没有可以递补的人。不用开递补会议',
  rankingChanged: () => '有专家组重新打开过，排名可能变了。请重新取排名',
  placesExceeded: ({ tier, over, places, clause }) => `${tier ? tierName(tier) : '四个层级'}多了 ${over} 名。最多 ${places} 名（${sayClause(clause)}）`,
  notRanked: ({ count }) => `有 ${count} 人不在这一层级的排名里，或者已经审定。请刷新看看`,
  reasonMissing: ({ of, count }) => reasons[of](count),
  votesMiscounted: ({ votes, present }) => `票数合计 ${votes} 张，到会 ${present} 人，对不上。请核对`,
  notReadyToFreeze: ({ gaps }) => `还不能封存，还缺：${gaps.map(sayGap).join('、')}。请先补齐`,
  chosenGone: ({ count }) => `名单里有 ${count} 人已经退出申报。请把他们移出，写明理由`,
};
