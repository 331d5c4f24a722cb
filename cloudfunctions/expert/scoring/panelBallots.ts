import type { Ballot } from '../../domain/evaluation/ballot';
import type { Panel } from '../../domain/evaluation/panel';
import type { Evaluation } from '../../domain/season/season';
import { ballots } from '../../platform/database/collections';
import { command, find, mostAtOnce } from '../../platform/database/read';
import { overAmong } from './ownCases';
import { progressView } from './progressView';
import type { ProgressView } from './views';

/** The ballots of some panels: at most one for each chair. */
export const ballotsOf = (panels: readonly Panel[]): Promise<readonly Ballot[]> =>
  panels.length === 0
    ? Promise.resolve([])
    : find(ballots, { where: { panelId: command().in(panels.map(({ _id }) => _id)) }, orderBy: [['_id', 'asc']], limit: mostAtOnce });

export async function progressOfPanel(panel: Panel, evaluation: Evaluation): Promise<ProgressView> {
  const [kept, over] = await Promise.all([ballotsOf([panel]), overAmong(panel.cases)]);
  return progressView({ panel, ballots: kept, over, evaluation });
}
