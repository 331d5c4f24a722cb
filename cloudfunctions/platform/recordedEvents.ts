import { decisionAggregate } from '../domain/decision/decisionEvents';
import type { ClosedEvent, DecisionEvent, RecordedEvent, ScoredEvent } from '../domain/decision/evaluationRecord';
import type { LedgerEvent } from '../domain/ledger/event';
import { events } from './database/collections';
import { beginningWith, command, findFields, inPages, mostAtOnce } from './database/read';
import { seasonId } from './season';

type Kept = Pick<LedgerEvent, '_id' | 'seq' | 'type' | 'at' | 'facts'>;

/** A ledger's events by the beginning of their ids, which is their aggregate's: no index but the one that all have. */
async function eventsOf(prefix: string, types: readonly string[]): Promise<readonly Kept[]> {
  const all = await inPages<Kept>((after) =>
    findFields(events, { where: { _id: beginningWith(prefix).and(command().gt(after)) }, orderBy: [['_id', 'asc']], limit: mostAtOnce }, ['seq', 'type', 'at', 'facts']),
  );
  return all.filter(({ type }) => types.includes(type));
}

const panelIn = (id: string): string => id.split('|')[1] ?? '';

/** The facts of other rooms' events as those write them; only what a replay needs is taken over. */
type ClosedFacts = Pick<ClosedEvent, 'tier' | 'cases'>;
type ScoredFacts = Pick<ScoredEvent, 'panelId' | 'caseId' | 'seat' | 'scores'>;

function closedEvent({ _id, seq, at, facts }: Kept): ClosedEvent {
  const { tier, cases } = facts as unknown as ClosedFacts;
  return { of: 'panel', panelId: panelIn(_id), seq, at, tier, cases: cases.map(({ caseId, seats }) => ({ caseId, seats })) };
}

function scoredEvent({ seq, at, facts }: Kept): ScoredEvent {
  const { panelId, caseId, seat, scores } = facts as unknown as ScoredFacts;
  return { of: 'sheet', panelId, caseId, seat, seq, at, scores };
}

const decisionSteps = ['meetingOpened', 'decided', 'meetingRecorded', 'supplementOpened', 'vacated', 'frozen'];

/** Every close of a panel, every sheet handed in and every step of the decision. No expert is in it, only the number of a chair. */
export async function recordedEvents(): Promise<readonly RecordedEvent[]> {
  const [panels, sheets, steps] = await Promise.all([
    eventsOf(`panel|${seasonId}.`, ['closed']),
    eventsOf(`sheet|${seasonId}.`, ['scored']),
    eventsOf(`${decisionAggregate(seasonId)}|`, decisionSteps),
  ]);
  const decided = steps.map(({ seq, at, type, facts }) => ({ of: 'decision', seq, at, type, facts }) as unknown as DecisionEvent);
  return [...panels.map(closedEvent), ...sheets.map(scoredEvent), ...decided];
}
