import type { Sitting } from '../../domain/decision/decision';
import type { CountedSheet, EvaluatedCase } from '../../domain/decision/takeRanking';
import { seatsBefore, type Panel } from '../../domain/evaluation/panel';
import { sheetId } from '../../domain/evaluation/sheet';
import { isUndecided, type NominationState } from '../../domain/nomination/states';
import { nominations, panels, sheets } from '../../platform/database/collections';
import { command, fieldsById, find, findFields, inPages, mostAtOnce } from '../../platform/database/read';
import { seasonId } from '../../platform/season';

/** Far more than a season draws. */
const mostPanels = 200;

/** How every panel of the season stands, without its cases. */
export const panelMarks = () => findFields(panels, { where: { season: seasonId }, limit: mostPanels }, ['state', 'version', 'tier']);

/** The sheets of one panel that count: handed in by whoever has a chair and is not recused. */
async function countedOf(panel: Panel): Promise<readonly CountedSheet[]> {
  const _ = command();
  const all = await inPages((after) =>
    find(sheets, { where: { panelId: panel._id, _id: _.gt(after) }, orderBy: [['_id', 'asc']], limit: mostAtOnce }),
  );
  const seats = new Map(panel.cases.flatMap((one) => seatsBefore(panel, one).map(({ expertId, seat }) => [sheetId(one.caseId, expertId), seat] as const)));
  return all.flatMap(({ _id, caseId, state, scores }) => {
    const seat = seats.get(_id);
    return state === 'final' && seat !== undefined ? [{ caseId, seat, scores }] : [];
  });
}

const statesOf = (ids: readonly string[]) => fieldsById(nominations, ids, ['state']);

/** Gave up, ended or cancelled: nobody to decide about any more. */
const hasLeft = (state: NominationState | undefined): boolean => state === undefined || !isUndecided(state);

/** How many of those whom a sitting chooses have left. A supplementary one may choose from those whom the published list left out. */
export async function goneOf({ kind }: Pick<Sitting, 'kind'>, ids: readonly string[]): Promise<number> {
  const states = await statesOf(ids);
  return ids.filter((id) => hasLeft(states.get(id)?.state) && !(kind === 'supplementary' && states.get(id)?.state === 'notSelected')).length;
}

export interface Evaluated {
  readonly cases: readonly EvaluatedCase[];
  readonly sheets: readonly CountedSheet[];
}

/** Everybody who was before a panel, with the sheets that count. A case moved to a second panel counts where it stands now. */
export async function evaluated(closed: readonly Panel[]): Promise<Evaluated> {
  const before = closed.flatMap(({ tier, cases }) => cases.map(({ caseId }) => ({ caseId, tier })));
  const states = await statesOf(before.map(({ caseId }) => caseId));
  const counted: CountedSheet[] = [];
  for (const panel of closed) counted.push(...(await countedOf(panel)));
  return { cases: before.map((one) => ({ ...one, left: hasLeft(states.get(one.caseId)?.state) })), sheets: counted };
}
