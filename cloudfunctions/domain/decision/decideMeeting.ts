import { dayOf, type Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Tier } from '../terms';
import { lastSitting, openSitting, tiersDown, withSitting, type Attendee, type Ranked, type SeasonDecision, type Sitting, type TierChoice, type Vote, type Votes } from './decision';
import { freePlaces, type Gate } from './gate';
import { proposal, standing } from './line';

export type Rankings = Readonly<Record<Tier, readonly Ranked[]>>;

const each = (of: (tier: Tier) => TierChoice): Readonly<Record<Tier, TierChoice>> => ({
  excellent: of('excellent'),
  senior: of('senior'),
  special: of('special'),
  chief: of('chief'),
});

const blank = (number: number, now: Instant): Omit<Sitting, 'kind' | 'chosen'> => ({
  number,
  state: 'open',
  day: dayOf(now),
  attendance: [],
  votes: { whole: null, tiers: {} },
  minutesNumber: '',
  frozenAt: null,
  hash: null,
});

export interface Opening extends Pick<SeasonDecision, 'basis' | 'evaluation'> {
  readonly season: string;
  readonly gate: Gate;
  /** What is there already. */
  readonly decision: SeasonDecision | null;
  readonly rankings: Rankings;
  /** Panels that have not closed. */
  readonly open: number;
  readonly now: Instant;
}

const sameBasis = (a: SeasonDecision['basis'], b: SeasonDecision['basis']): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Opens the first sitting on the ranking as it stands. Where panels were opened again since, the ranking is taken anew, and with it all
 * that rested on it; else a repeated call changes nothing.
 */
export function decideOpen({ season, gate, decision, rankings, basis, evaluation, open, now }: Opening): Decision<SeasonDecision, 'sittingFrozen' | 'panelsOpen'> {
  const before = decision && lastSitting(decision);
  if (before && (before.state === 'frozen' || before.kind === 'supplementary')) return refuse('sittingFrozen');
  if (open > 0 || basis.length === 0) return refuse('panelsOpen', { open });
  if (before && sameBasis(decision.basis, basis)) return allow(decision);
  const chosen = each((tier) => proposal(rankings[tier], gate.places[tier]));
  const record = before ? { attendance: before.attendance, votes: before.votes, minutesNumber: before.minutesNumber } : {};
  const sitting: Sitting = { ...blank(1, now), ...record, kind: 'first', chosen };
  return allow({ _id: season, sittings: [sitting], vacated: [], basis, evaluation, version: (decision?.version ?? 0) + 1 });
}

export interface Supplementing {
  readonly gate: Gate;
  readonly decision: SeasonDecision | null;
  readonly rankings: Rankings;
  readonly version: number;
  readonly now: Instant;
}

type SupplementCode = 'meetingNotOpen' | 'sittingOpen' | 'nobodyToAdd' | 'stale';

/** Opens a supplementary sitting (递补): only after a freeze, only where a place is free and somebody ranked was not chosen. Nobody is proposed. */
export function decideSupplement({ gate, decision, rankings, version, now }: Supplementing): Decision<SeasonDecision, SupplementCode> {
  if (!decision) return refuse('meetingNotOpen');
  const open = openSitting(decision);
  const repeated = open?.kind === 'supplementary' && decision.version === version + 1;
  if (repeated) return allow(decision);
  if (open) return refuse('sittingOpen');
  if (decision.version !== version) return refuse('stale', { what: '审定' });
  const room = tiersDown.some((tier) => freePlaces(decision, gate, tier) > 0 && standing(decision.sittings, rankings[tier], tier).length > 0);
  if (!room) return refuse('nobodyToAdd');
  const nobody: TierChoice = { line: 0, lineReason: '', nominationIds: [], departures: [], tieReason: '' };
  const sitting: Sitting = { ...blank(decision.sittings.length + 1, now), kind: 'supplementary', chosen: each(() => nobody) };
  return allow({ ...decision, sittings: [...decision.sittings, sitting], version: decision.version + 1 });
}

export interface MeetingRecord {
  readonly attendance: readonly Attendee[];
  readonly votes: Votes;
  readonly minutesNumber: string;
}

export interface Recording extends MeetingRecord {
  readonly decision: SeasonDecision | null;
  readonly version: number;
}

const sumOf = (vote: Vote): number => vote.for + vote.against + vote.abstain;

/** Writes down who came, how they voted and the minutes' number; all of it may still come in parts. */
export function decideRecord({ decision, version, ...record }: Recording): Decision<{ decision: SeasonDecision; again: boolean }, 'meetingNotOpen' | 'sittingFrozen' | 'stale' | 'votesMiscounted'> {
  if (!decision) return refuse('meetingNotOpen');
  const sitting = openSitting(decision);
  if (!sitting) return refuse('sittingFrozen');
  const present = record.attendance.filter((one) => one.present).length;
  const votes = [record.votes.whole, ...tiersDown.map((tier) => record.votes.tiers[tier])].filter((vote) => vote !== null && vote !== undefined);
  const wrong = votes.find((vote) => sumOf(vote) !== present);
  if (wrong) return refuse('votesMiscounted', { votes: sumOf(wrong), present });
  const { attendance, votes: voted, minutesNumber } = sitting;
  const same = JSON.stringify({ attendance, votes: voted, minutesNumber }) === JSON.stringify(record);
  if (same && decision.version === version + 1) return allow({ decision, again: true });
  if (decision.version !== version) return refuse('stale', { what: '审定' });
  return allow({ decision: withSitting(decision, { ...sitting, ...record }), again: false });
}
