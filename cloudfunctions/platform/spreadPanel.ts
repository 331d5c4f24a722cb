/** Lets the nominations of a panel follow it: a close sends them to the meeting, a reopening back to the experts. */
import type { Panel } from '../domain/evaluation/panel';
import { cityReviewer } from '../domain/nomination/reviewers';
import { now } from './clock';
import { panels } from './database/collections';
import { updateWhere } from './database/read';
import type { Transaction } from './database/transact';
import { moveByUnit } from './moveNominations';

/**
 * A close or a reopening commits the panel alone; this follows it, and nothing moves once the panel has gone on. Scores are nobody's to see yet,
 * so that the step stands in no history.
 */
export async function spreadPanel({ _id, state, cases }: Panel): Promise<void> {
  const event = state === 'closed' ? 'evaluate' : 'reopen';
  const lines = cases.map(({ unitId, caseId }) => ({ unitId, move: { nominationId: caseId, event, what: null, note: '', reviewer: cityReviewer } as const }));
  const holds = async (tx: Transaction): Promise<boolean> => (await tx.get(panels, _id))?.state === state;
  const type = state === 'closed' ? 'evaluated' : 'evaluatedAnew';
  await moveByUnit(lines, { type, at: now(), actor: { personId: '', role: 'schedule' }, holds });
  await updateWhere(panels, { _id, state, spread: false }, { spread: true });
}
