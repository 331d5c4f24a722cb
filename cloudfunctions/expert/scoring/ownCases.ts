import { ballotId, type Ballot } from '../../domain/evaluation/ballot';
import { ownSeat } from '../../domain/evaluation/ownCase';
import { casesFor, type Panel, type PanelCase } from '../../domain/evaluation/panel';
import { terminalStates } from '../../domain/nomination/states';
import { ballots, nominations } from '../../platform/database/collections';
import { fieldsById, get } from '../../platform/database/read';

/** Those of some cases whose nominations are over: withdrawn, ended or cancelled while experts were at it. */
export async function overAmong(cases: readonly Pick<PanelCase, 'caseId'>[]): Promise<ReadonlySet<string>> {
  const found = await fieldsById(nominations, cases.map(({ caseId }) => caseId), ['state']);
  return new Set([...found.values()].filter(({ state }) => terminalStates.includes(state)).map(({ _id }) => _id));
}

export interface OwnCases {
  readonly cases: readonly PanelCase[];
  readonly over: ReadonlySet<string>;
  readonly ballot: Ballot | null;
}

/** What an expert may see of a panel; no case of it before the sign-in. */
export async function ownCasesOf(panel: Panel, expertId: string): Promise<OwnCases> {
  if (!ownSeat(panel, expertId)) return { cases: [], over: new Set(), ballot: null };
  const cases = casesFor(panel, expertId);
  const [over, ballot] = await Promise.all([overAmong(cases), get(ballots, ballotId(panel._id, expertId))]);
  return { cases, over, ballot };
}
