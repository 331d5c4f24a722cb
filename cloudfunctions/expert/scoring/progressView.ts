import { sayDay, sayMoment, sayWeekday } from '../../domain/beijing';
import type { Ballot } from '../../domain/evaluation/ballot';
import { caseSheetsOf, type CaseSheets } from '../../domain/evaluation/caseSheets';
import type { Panel } from '../../domain/evaluation/panel';
import type { Evaluation } from '../../domain/season/season';
import { panelName, panelStateName } from '../../domain/wording/evaluationWords';
import { tierName } from '../../domain/wording/names';
import type { CaseProgress, ProgressView } from './views';

function sayCounts({ valid, abstained, recused, missing }: CaseSheets): string {
  const rest = [['弃权', abstained], ['回避', recused], ['没交', missing]] as const;
  return [`有效 ${valid.length}`, ...rest.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`)].join(' · ');
}

const progressOf = (sheets: CaseSheets, quorum: number, over: boolean): CaseProgress => ({
  caseId: sheets.one.caseId,
  name: sheets.one.name,
  unitName: sheets.one.unitName,
  valid: sheets.valid.length,
  text: over ? '推荐已终止，不用打分' : sayCounts(sheets),
  short: !over && sheets.valid.length < quorum,
  over,
});

export interface Progressing {
  readonly panel: Panel;
  readonly ballots: readonly Ballot[];
  readonly over: ReadonlySet<string>;
  readonly evaluation: Evaluation;
}

/** How many sheets each case has, and of nothing what they say: staff learn no score before the close. */
export function progressView({ panel, ballots, over, evaluation }: Progressing): ProgressView {
  const quorum = evaluation.quorum.value;
  const cases = caseSheetsOf(panel, ballots).map((sheets) => progressOf(sheets, quorum, over.has(sheets.one.caseId)));
  const open = cases.filter((one) => !one.over);
  const short = open.filter((one) => one.short).length;
  const scores = panel.state === 'scoring';
  return {
    panelId: panel._id,
    name: panelName(panel.number),
    tierName: tierName(panel.tier),
    dayText: `${sayDay(panel.day)}（${sayWeekday(panel.day)}）`,
    stateName: panelStateName(panel.state),
    version: panel.version,
    quorum,
    ready: open.length - short,
    total: open.length,
    canClose: scores && short === 0,
    canReopen: panel.state === 'closed' && panel.listFrozenAt === undefined,
    whyNot: scores && short > 0 ? `还有 ${short} 位的有效打分不足 ${quorum} 份` : '',
    cases,
    reopenings: panel.reopenings.map(({ at, reason }) => ({ atText: sayMoment(at), reason })),
  };
}
