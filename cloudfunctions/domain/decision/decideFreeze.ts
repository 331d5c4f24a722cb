import type { Hash } from '../draw/canonical';
import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { lastSitting, meetingOffices, openSitting, tiersDown, withSitting, type SeasonDecision, type Sitting } from './decision';
import type { Rankings } from './decideMeeting';
import { frozenText } from './frozenText';
import { withinPlaces, type Gate } from './gate';
import { standing, tieOpen } from './line';

/** What a list cannot be frozen without. */
export type Gap =
  | { readonly lacks: 'bureau' | 'talentOffice' | 'vote' | 'minutesNumber' | 'nobody' }
  | { readonly lacks: 'ties'; readonly count: number };

/** Everything that is missing, in the order in which it is best put right. */
export function gapsOf(decision: SeasonDecision, sitting: Sitting, rankings: Rankings): readonly Gap[] {
  const earlier = decision.sittings.filter(({ number }) => number < sitting.number);
  const ties = tiersDown.filter((tier) => tieOpen(standing(earlier, rankings[tier], tier), sitting.chosen[tier]) !== null).length;
  const absent = meetingOffices.filter((office) => !sitting.attendance.some((one) => one.office === office && one.present));
  const tiersChosen = tiersDown.filter((tier) => sitting.chosen[tier].nominationIds.length > 0);
  const voted = sitting.votes.whole !== null || (tiersChosen.length > 0 && tiersChosen.every((tier) => sitting.votes.tiers[tier]));
  return [
    ...(ties > 0 ? [{ lacks: 'ties', count: ties } as const] : []),
    ...(sitting.kind === 'supplementary' && tiersChosen.length === 0 ? [{ lacks: 'nobody' } as const] : []),
    ...absent.map((lacks) => ({ lacks })),
    ...(voted ? [] : [{ lacks: 'vote' } as const]),
    ...(sitting.minutesNumber === '' ? [{ lacks: 'minutesNumber' } as const] : []),
  ];
}

export interface FreezeAsked {
  readonly gate: Gate;
  readonly decision: SeasonDecision | null;
  readonly rankings: Rankings;
  /** Chosen ones who left the programme meanwhile: withdrawn, ended, cancelled. */
  readonly gone: number;
  /** Whether a panel was opened again since the ranking was taken. */
  readonly rankingChanged: boolean;
  readonly version: number;
  readonly hash: Hash;
  /** `hash`, but for a record in which reasons are fingerprints already. */
  readonly sealReason?: Hash;
  readonly now: Instant;
}

export interface Frozen {
  readonly decision: SeasonDecision;
  readonly hash: string;
  readonly again: boolean;
}

export type FreezeCode = 'meetingNotOpen' | 'stale' | 'rankingChanged' | 'placesExceeded' | 'chosenGone' | 'notReadyToFreeze';

/** Closes the open sitting for good; what is frozen already answers with its hash. */
export function decideFreeze(asked: FreezeAsked): Decision<Frozen, FreezeCode> {
  const { gate, decision, rankings, gone, version, hash, now } = asked;
  if (!decision) return refuse('meetingNotOpen');
  const sitting = openSitting(decision);
  const before = lastSitting(decision);
  if (!sitting && before?.hash && version >= decision.version - 1) return allow({ decision, hash: before.hash, again: true });
  if (!sitting || decision.version !== version) return refuse('stale', { what: '审定' });
  if (asked.rankingChanged) return refuse('rankingChanged');
  const gaps = gapsOf(decision, sitting, rankings);
  if (gaps.length > 0) return refuse('notReadyToFreeze', { gaps });
  if (gone > 0) return refuse('chosenGone', { count: gone });
  const within = withinPlaces(decision, gate);
  if (!within.ok) return within;
  const sealed = hash(frozenText({ gate, decision, sitting, rankings, sealReason: asked.sealReason ?? hash }));
  return allow({ decision: withSitting(decision, { ...sitting, state: 'frozen', frozenAt: now, hash: sealed }), hash: sealed, again: false });
}
