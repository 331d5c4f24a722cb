import { decisionAggregate } from '../../domain/decision/decisionEvents';
import type { SeasonDecision } from '../../domain/decision/decision';
import type { CityStaff } from '../../platform/caller';
import { decisions } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';
import { record } from '../../platform/ledger';
import { seasonId } from '../../platform/season';

/** The season's decision as of the transaction's start; null before the first meeting. */
export const decisionWithin = (tx: Transaction): Promise<SeasonDecision | null> => tx.get(decisions, seasonId);

export interface Happened {
  readonly type: 'meetingOpened' | 'decided' | 'meetingRecorded' | 'frozen' | 'supplementOpened';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly caller: CityStaff;
  readonly now: string;
}

/** Writes the one document that every limit of the decision rests on, and the event of its new version. */
export async function keep(tx: Transaction, decision: SeasonDecision, { type, facts, caller, now }: Happened): Promise<void> {
  await tx.put(decisions, decision);
  const actor = { personId: caller.personId, role: caller.role };
  await record(tx, { aggregate: decisionAggregate(decision._id), seq: decision.version, type, at: now, actor, facts });
}
