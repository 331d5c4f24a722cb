import type { Hash } from '../draw/canonical';
import type { Tier } from '../terms';
import { meetingOffices, tiersDown, type Ranked, type SeasonDecision, type Sitting, type TierChoice } from './decision';
import type { Gate } from './gate';
import type { Rankings } from './decideMeeting';

export interface Freezing {
  readonly gate: Gate;
  readonly decision: SeasonDecision;
  readonly sitting: Sitting;
  readonly rankings: Rankings;
  /** Reasons speak of people: the text holds only their fingerprints. */
  readonly sealReason: Hash;
}

type Line = readonly (string | number | null)[];

const sealed = (reason: string, seal: Hash): string => (reason === '' ? '' : seal(reason));

function tierLines(tier: Tier, { line, lineReason, nominationIds, departures, tieReason }: TierChoice, ranked: readonly Ranked[], { gate, sealReason }: Freezing): Line[] {
  const chosen = new Set(nominationIds);
  const out = [...departures].sort((a, b) => (a.nominationId < b.nominationId ? -1 : 1));
  return [
    ['tier', tier, gate.places[tier], line, nominationIds.length, sealed(lineReason, sealReason), sealed(tieReason, sealReason)],
    ...out.map(({ nominationId, direction, reason }): Line => ['departure', tier, direction, nominationId, sealed(reason, sealReason)]),
    ...ranked.filter(({ nominationId }) => chosen.has(nominationId)).map(({ nominationId, rank, exact }): Line => ['chosen', tier, rank, nominationId, exact]),
  ];
}

/**
 * What a sitting froze, as one text: a JSON array a line in fixed order, ended by LF, without any name. Its hash covers the sheets it
 * rests on and the list frozen before it.
 */
export function frozenText(freezing: Freezing): string {
  const { decision, sitting, rankings } = freezing;
  const { number, kind, day, attendance, votes, minutesNumber, chosen } = sitting;
  const voted = [['whole', votes.whole] as const, ...tiersDown.map((tier) => [tier, votes.tiers[tier]] as const)];
  const lines: Line[] = [
    ['decision', 1, decision._id],
    ['sitting', number, kind, day, decision.sittings[number - 2]?.hash ?? null],
    ['evaluation', decision.evaluation],
    ['minutes', minutesNumber],
    ...meetingOffices.map((office): Line => {
      const people = attendance.filter((one) => one.office === office);
      return ['attendance', office, people.length, people.filter(({ present }) => present).length];
    }),
    ...voted.flatMap(([of, vote]): Line[] => (vote ? [['vote', of, vote.for, vote.against, vote.abstain]] : [])),
    ...tiersDown.flatMap((tier) => tierLines(tier, chosen[tier], rankings[tier], freezing)),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
