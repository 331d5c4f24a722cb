import type { Hash } from '../draw/canonical';
import { tiers, type Tier } from '../terms';
import { lastSitting, meetingOffices, type SeasonDecision, type TierChoice } from './decision';
import type { Rankings } from './decideMeeting';
import { rankingText, type EvaluatedCase, type Rules } from './takeRanking';

/** What the ledger keeps of a decision: everything that the frozen text is made of, and no name. Reasons stand there by their fingerprints. */
export const decisionAggregate = (season: string): string => `decision|${season}`;

type Facts = Readonly<Record<string, unknown>>;

export const openedFacts = (decision: SeasonDecision, rules: Rules, rankings: Rankings, cases: readonly EvaluatedCase[], hash: Hash): Facts => ({
  day: lastSitting(decision)?.day,
  basis: decision.basis,
  rules,
  left: cases.filter(({ left }) => left).map(({ caseId }) => caseId),
  evaluation: decision.evaluation,
  rankings: Object.fromEntries(tiers.map((tier) => [tier, hash(rankingText(rankings[tier]))])),
});

const sealed = (reason: string, hash: Hash): string => (reason === '' ? '' : hash(reason));

export const chosenFacts = (tier: Tier, { line, lineReason, nominationIds, departures, tieReason }: TierChoice, hash: Hash): Facts => ({
  tier,
  line,
  lineReason: sealed(lineReason, hash),
  nominationIds,
  departures: departures.map(({ nominationId, direction, reason }) => ({ nominationId, direction, reason: hash(reason) })),
  tieReason: sealed(tieReason, hash),
});

export function recordedFacts(decision: SeasonDecision): Facts {
  const { attendance = [], votes, minutesNumber } = lastSitting(decision) ?? {};
  const counted = meetingOffices.map((office) => {
    const people = attendance.filter((one) => one.office === office);
    return { office, asked: people.length, present: people.filter(({ present }) => present).length };
  });
  return { attendance: counted, votes, minutesNumber };
}

export const supplementedFacts = (decision: SeasonDecision): Facts => ({ day: lastSitting(decision)?.day });

export const frozenFacts = (decision: SeasonDecision): Facts => ({ sitting: lastSitting(decision)?.number, hash: lastSitting(decision)?.hash });
