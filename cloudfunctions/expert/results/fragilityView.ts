import type { LeftOut } from '../../domain/evaluation/fragility';
import { seated } from '../../domain/evaluation/panel';
import type { Tier } from '../../domain/terms';
import { fragilityMethod, panelName, sayFragility, sayShift } from '../../domain/wording/evaluationWords';
import { tierName } from '../../domain/wording/names';
import type { TierCases } from './tierCases';
import type { FragilityView } from './views';

/** 第 1 组 3 号；第 2 组 5 号 */
const chairsOf = ({ panels }: TierCases, expertId: string): string =>
  panels
    .flatMap((panel) => seated(panel).filter((seat) => seat.expertId === expertId).map(({ seat }) => `${panelName(panel.number)} ${seat} 号`))
    .join('；');

export function fragilityView(tier: Tier, found: TierCases, leftOut: readonly LeftOut[]): FragilityView {
  const names = new Map(found.cases.map(({ one }) => [one.caseId, `${one.name}（${one.unitName}）`]));
  const telling = leftOut.filter(({ shifts }) => shifts.length > 0);
  const touched = new Set(telling.flatMap(({ shifts }) => shifts.map(({ caseId }) => caseId)));
  return {
    tierName: tierName(tier),
    method: fragilityMethod,
    summary: sayFragility({ experts: leftOut.length, telling: telling.length, people: touched.size }),
    rows: telling
      .map(({ expertId, cases, shifts }) => ({
        expert: chairsOf(found, expertId),
        cases,
        shifts: shifts.map(({ caseId, from, to }) => ({ caseId, text: sayShift(names.get(caseId) ?? '', from, to) })),
      }))
      .sort((a, b) => b.shifts.length - a.shifts.length || (a.expert < b.expert ? -1 : 1)),
  };
}
