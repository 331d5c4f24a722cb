/** What lies in each queue of nominations, as a query that an index answers. */
import type { NominationState } from '../../domain/nomination/states';
import { command } from '../../platform/database/read';
import type { NominationStage } from './queueStages';

/** A returned one stays in its reviewer's list until it is handed in again, whatever the unit does to it meanwhile. */
const statesOf: Readonly<Record<NominationStage, readonly NominationState[]>> = {
  firstReview: ['firstReview'],
  checked: ['firstReview'],
  qualificationReview: ['qualificationReview'],
  qualified: ['evaluation'],
  returned: ['returned', 'draft', 'awaitingConfirmation', 'disputed', 'confirmed'],
  rejected: ['rejected'],
};

/** `checked.at` stands in the indexes: whoever has looked at two thousand of them is not made to pass them by on every page. */
export function stageQuery(reviewer: string, stage: NominationStage): Readonly<Record<string, unknown>> {
  const _ = command();
  const states = statesOf[stage];
  const state = states.length === 1 ? states[0] : _.in([...states]);
  if (stage === 'firstReview') return { reviewer, state, 'checked.at': _.eq(null) };
  return stage === 'checked' ? { reviewer, state, 'checked.at': _.gt('') } : { reviewer, state };
}
