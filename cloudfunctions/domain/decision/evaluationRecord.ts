import type { Day, Instant } from '../beijing';
import type { Tier } from '../terms';
import { canonical, type Hash } from '../draw/canonical';
import type { Direction, MeetingOffice, SeasonDecision, Vacated, Votes } from './decision';
import type { Rules } from './takeRanking';

/** The facts of the decision's events, as the ledger keeps them. */
export interface DecisionFacts {
  readonly meetingOpened: {
    readonly day: Day;
    readonly basis: SeasonDecision['basis'];
    readonly rules: Rules;
    readonly left: readonly string[];
    readonly evaluation: string;
    readonly rankings: Readonly<Record<Tier, string>>;
  };
  readonly decided: {
    readonly tier: Tier;
    readonly line: number;
    readonly lineReason: string;
    readonly nominationIds: readonly string[];
    readonly departures: readonly { readonly nominationId: string; readonly direction: Direction; readonly reason: string }[];
    readonly tieReason: string;
  };
  readonly meetingRecorded: {
    readonly attendance: readonly { readonly office: MeetingOffice; readonly asked: number; readonly present: number }[];
    readonly votes: Votes;
    readonly minutesNumber: string;
  };
  readonly supplementOpened: { readonly day: Day };
  readonly vacated: Pick<Vacated, 'nominationId' | 'cause'>;
  readonly frozen: { readonly sitting: number; readonly hash: string };
}

interface Recorded {
  readonly seq: number;
  readonly at: Instant;
}

export type DecisionEvent = {
  [T in keyof DecisionFacts]: Recorded & { readonly of: 'decision'; readonly type: T; readonly facts: DecisionFacts[T] };
}[keyof DecisionFacts];

/** A panel closed: for each case the chairs whose sheets count. */
export interface ClosedEvent extends Recorded {
  readonly of: 'panel';
  readonly panelId: string;
  readonly tier: Tier;
  readonly cases: readonly { readonly caseId: string; readonly seats: readonly number[] }[];
}

/** A sheet handed in, by its chair: who sits there is in no record that leaves. */
export interface ScoredEvent extends Recorded {
  readonly of: 'sheet';
  readonly panelId: string;
  readonly caseId: string;
  readonly seat: number;
  readonly scores: Readonly<Record<string, number>>;
}

export type RecordedEvent = ClosedEvent | ScoredEvent | DecisionEvent;

/** All that a season's frozen lists can be made again from. Ids of nominations and numbers of chairs stand for people. */
export interface EvaluationRecord {
  readonly season: string;
  readonly events: readonly RecordedEvent[];
}

const order = { panel: 0, sheet: 1, decision: 2 } as const;

const keyOf = (event: RecordedEvent): string => {
  if (event.of === 'panel') return event.panelId;
  return event.of === 'sheet' ? `${event.caseId}|${event.panelId}|${event.seat}` : '';
};

function compare(a: RecordedEvent, b: RecordedEvent): number {
  if (a.of !== b.of) return order[a.of] - order[b.of];
  const [one, other] = [keyOf(a), keyOf(b)];
  return one === other ? a.seq - b.seq : one < other ? -1 : 1;
}

/** The record as one text, an event a line, with the fingerprint of all before it at its end. */
export function recordText({ season, events }: EvaluationRecord, hash: Hash): string {
  const lines = [...events].sort(compare).map(canonical);
  const body = `{"format":"jll-record/1","season":${JSON.stringify(season)},"events":[\n${lines.join(',\n')}\n]`;
  return `${body},"fingerprint":"${hash(body)}"}\n`;
}
