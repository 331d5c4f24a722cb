import { sayDay, sayWeekday } from '../../domain/beijing';
import type { Mark } from '../../domain/evaluation/ballot';
import { ownSeat } from '../../domain/evaluation/ownCase';
import type { Panel, PanelCase } from '../../domain/evaluation/panel';
import { panelName, sheetTag } from '../../domain/wording/evaluationWords';
import { tierName } from '../../domain/wording/names';
import type { OwnCases } from './ownCases';
import { sayTotal } from './sheetView';
import type { CasesView, OwnCaseRow, OwnPanelView } from './views';

export const isDone = (mark: Mark | undefined): boolean => mark?.state === 'final' || mark?.state === 'abstained';

function rowOf({ caseId, name, unitName, occupation }: PanelCase, over: boolean, mark: Mark | undefined): OwnCaseRow {
  const tag = over ? { name: '已终止，不用打', tone: 'grey' as const } : sheetTag(mark?.state ?? 'none');
  return { caseId, name, unitName, occupation, tag, totalText: over ? '' : sayTotal(mark?.total), over };
}

function noteOf(state: OwnPanelView['state'], panel: Panel, left: number): string {
  if (state === 'closed') return '打分已经结束，分数不能再改。结果由会议审定';
  if (state === 'scoring') return left === 0 ? '都打完了。本组结束以前还可以改' : `还有 ${left} 位没有打`;
  return panel.state === 'scoring' ? '请先找现场工作人员签到，签到后开始打分' : `${sayDay(panel.day)}签到后开始打分`;
}

const names = { waiting: '还没开始', scoring: '打分中', closed: '已结束' } as const;

function panelView(panel: Panel, { cases, over, ballot }: OwnCases, expertId: string): OwnPanelView {
  const marks = new Map(ballot?.marks.map((mark) => [mark.caseId, mark]));
  const state = !ownSeat(panel, expertId) ? 'waiting' : panel.state === 'closed' ? 'closed' : 'scoring';
  const open = cases.filter(({ caseId }) => !over.has(caseId));
  const done = open.filter(({ caseId }) => isDone(marks.get(caseId))).length;
  return {
    name: panelName(panel.number),
    tierName: tierName(panel.tier),
    dayText: `${sayDay(panel.day)}（${sayWeekday(panel.day)}）`,
    state,
    stateName: names[state],
    note: noteOf(state, panel, open.length - done),
    done,
    total: open.length,
    cases: cases.map((one) => rowOf(one, over.has(one.caseId), marks.get(one.caseId))),
  };
}

export const casesView = (all: readonly { readonly panel: Panel; readonly own: OwnCases }[], expertId: string): CasesView => ({
  panels: all.map(({ panel, own }) => panelView(panel, own, expertId)),
});
