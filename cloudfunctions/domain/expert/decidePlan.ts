import type { Day } from '../beijing';
import type { Panel, PanelCase } from '../evaluation/panel';
import type { Evaluation } from '../season/season';
import { allow, refuse, type Decision } from '../refusal';
import type { Tier } from '../terms';
import { strata } from './expert';

/** The panels of a season, numbered one after the other: planning two at once would take the same cases twice. `_id` is the season. */
export interface PanelCount {
  readonly _id: string;
  readonly last: number;
  /** Rises with every panel that is planned or dropped. */
  readonly version: number;
}

export interface Planning {
  readonly season: string;
  readonly tier: Tier;
  readonly fields: readonly string[];
  readonly chairs: Panel['chairs'];
  readonly day: Day;
  /** Nominees of the tier and the fields that no panel has, in the order in which they are taken. */
  readonly waiting: readonly Omit<PanelCase, 'recused'>[];
  readonly count: PanelCount | null;
  readonly evaluation: Pick<Evaluation, 'panelSize' | 'loadCap'>;
}

export const panelId = (season: string, number: number): string => `${season}.p${number}`;

/** A panel with as many cases as one expert may take; what is left over is for the next one. */
export function decidePlan(planning: Planning): Decision<{ readonly panel: Panel; readonly count: PanelCount }, 'chairsUnfit' | 'nothingToPlan'> {
  const { season, tier, fields, chairs, day, waiting, count, evaluation } = planning;
  const [size, sum] = [evaluation.panelSize.value, strata.reduce((all, stratum) => all + (chairs[stratum] ?? 0), 0)];
  if (sum !== size) return refuse('chairsUnfit', { size, sum });
  const cases = waiting.slice(0, evaluation.loadCap.value).map((one) => ({ ...one, recused: [] }));
  if (cases.length === 0) return refuse('nothingToPlan', { tier });
  const number = (count?.last ?? 0) + 1;
  const panel: Panel = {
    _id: panelId(season, number),
    season,
    number,
    tier,
    fields,
    chairs,
    day,
    state: 'planned',
    cases,
    seats: [],
    closedAt: null,
    reopenings: [],
    spread: true,
    version: 1,
  };
  return allow({ panel, count: { _id: season, last: number, version: (count?.version ?? 0) + 1 } });
}

/** Moves a case between two panels of one tier that are not frozen yet, as where the occupation's name told the wrong field. */
export function decideMove(
  from: Panel,
  to: Panel,
  caseId: string,
  most: number,
): Decision<{ readonly from: Panel; readonly to: Panel } | null, 'panelState' | 'notFound' | 'nothingToPlan'> {
  if (to.cases.some((one) => one.caseId === caseId)) return allow(null);
  for (const { state } of [from, to]) if (state !== 'planned') return refuse('panelState', { state });
  const moved = from.cases.find((one) => one.caseId === caseId);
  if (!moved || from.tier !== to.tier || to.cases.length >= most) return refuse('notFound', { what: '能移过去的专家组' });
  if (from.cases.length === 1) return refuse('nothingToPlan', { tier: from.tier });
  return allow({
    from: { ...from, cases: from.cases.filter((one) => one !== moved), version: from.version + 1 },
    to: { ...to, cases: [...to.cases, moved], version: to.version + 1 },
  });
}
