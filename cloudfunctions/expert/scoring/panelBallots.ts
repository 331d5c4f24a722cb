import { hasFrozenList } from '../../domain/decision/decision';
import type { Ballot } from '../../domain/evaluation/ballot';
import type { Panel } from '../../domain/evaluation/panel';
import type { Evaluation } from '../../domain/season/season';
import { ballots, decisions } from '../../platform/database/collections';
import { command, find, get, mostAtOnce } from '../../platform/database/read';
import { seasonId } from '../../platform/season';
import { overAmong } from './ownCases';
import { progressView } from './progressView';
import type { ProgressView } from './views';

/** The ballots of some panels: at most one for each chair. */
export const ballotsOf = (panels: readonly Panel[]): Promise<readonly Ballot[]> =>
  panels.length === 0
    ? Promise.resolve([])
    : find(ballots, { where: { panelId: command().in(panels.map(({ _id }) => _id)) }, orderBy: [['_id', 'asc']], limit: mostAtOnce });

/** Whether the meeting has frozen a list, so that no panel is opened again. */
export const isListFrozen = async (): Promise<boolean> => hasFrozenList(await get(decisions, seasonId));

export async function progressOfPanel(panel: Panel, evaluation: Evaluation): Promise<ProgressView> {
  const [kept, over, listFrozen] = await Promise.all([ballotsOf([panel]), overAmong(panel.cases), isListFrozen()]);
  return progressView({ panel, ballots: kept, over, listFrozen, evaluation });
}
