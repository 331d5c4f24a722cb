import type { RefusalFacts } from '../refusal';
import { panelStateName } from './evaluationWords';
import type { Sayings } from './sayings';

/** The case list stands whole in the progress of the panel, with what the chairs did instead. */
function belowQuorum({ quorum, cases }: RefusalFacts['belowQuorum']): string {
  const shown = cases.slice(0, 3).map(({ name, valid }) => `${name} ${valid} 份`).join('、');
  return `有效打分不足 ${quorum} 份：${shown}${cases.length > 3 ? `等 ${cases.length} 人` : ''}。请催交，或递补专家`;
}

export const evaluationSayings: Sayings<
  'scoringClosed' | 'scoresIncomplete' | 'sheetHandedIn' | 'panelNotScoring' | 'panelNotClosed' | 'belowQuorum' | 'rankingNotReady'
> = {
  scoringClosed: () => '本组打分已经结束，没有改动。有疑问请找现场工作人员',
  scoresIncomplete: ({ missing }) => `还没打分：${missing.join('、')}。每项都打了再交`,
  sheetHandedIn: () => '这份打分已经交了。要改请改好再交一次',
  panelNotScoring: ({ state }) => `这个组现在是“${panelStateName(state)}”，不在打分。请刷新看看`,
  panelNotClosed: ({ state }) => `这个组现在是“${panelStateName(state)}”，还没有结束打分。请刷新看看`,
  belowQuorum,
  rankingNotReady: ({ panels }) => `还有 ${panels} 个组没有结束打分。都结束后再看排名`,
};
