import { allow, refuse, type Decision } from '../refusal';
import type { Tier } from '../terms';
import { openSitting, withSitting, type Departure, type Ranked, type SeasonDecision, type Sitting, type TierChoice } from './decision';
import { freePlaces, withinPlaces, type Gate } from './gate';
import { clearAbove, departuresFrom, standing, tieAt } from './line';

/** What the meeting says of one tier: the whole list, or only where it leaves the ranking. */
export interface Wish {
  /** Everybody who is chosen; left out, the ranking above the line with the departures and the tied ones. */
  readonly chosen?: readonly string[] | undefined;
  /** How many of the ranking are taken; left out, as many as there are places. */
  readonly line?: number | undefined;
  readonly lineReason: string;
  readonly departures: readonly Departure[];
  /** Of those tied at the line. */
  readonly tied: readonly string[];
  readonly tieReason: string;
}

export interface Choosing {
  readonly gate: Gate;
  readonly decision: SeasonDecision | null;
  readonly tier: Tier;
  /** The tier's whole ranking. */
  readonly ranked: readonly Ranked[];
  readonly wish: Wish;
  readonly version: number;
}

export interface Chose {
  readonly decision: SeasonDecision;
  /** The same as before, asked once more. */
  readonly again: boolean;
}

export type ChooseCode = 'meetingNotOpen' | 'sittingFrozen' | 'stale' | 'notRanked' | 'placesExceeded' | 'reasonMissing';

function chosenBy(ranked: readonly Ranked[], line: number, { chosen, departures, tied }: Wish): ReadonlySet<string> {
  if (chosen) return new Set(chosen);
  const list = new Set(clearAbove(ranked, line).map(({ nominationId }) => nominationId));
  departures.forEach(({ nominationId, direction }) => (direction === 'in' ? list.add(nominationId) : list.delete(nominationId)));
  tied.forEach((id) => list.add(id));
  return list;
}

/** The list with its reasons, or which of them is missing. */
function reasoned(ranked: readonly Ranked[], line: number, nominationIds: readonly string[], wish: Wish): Decision<TierChoice, 'reasonMissing'> {
  const chosen = new Set(nominationIds);
  const reasons = new Map(wish.departures.map(({ nominationId, reason }) => [nominationId, reason.trim()]));
  const departures = departuresFrom(ranked, line, chosen).map((one) => ({ ...one, reason: reasons.get(one.nominationId) ?? '' }));
  const silent = departures.filter(({ reason }) => reason === '').length;
  if (silent > 0) return refuse('reasonMissing', { of: 'departure', count: silent });
  const members = tieAt(ranked, line)?.members ?? [];
  const tieReason = members.length > 0 ? wish.tieReason.trim() : '';
  const decided = members.some(({ nominationId }) => chosen.has(nominationId));
  if (tieReason === '' && decided) return refuse('reasonMissing', { of: 'tie', count: members.length });
  return allow({ line, lineReason: '', nominationIds, departures, tieReason });
}

/** Why a first sitting leaves places empty though somebody is ranked; a supplementary one need not fill any. */
function withLineReason(choice: TierChoice, most: number, first: boolean, reason: string): Decision<TierChoice, 'reasonMissing'> {
  if (!first || choice.line === most) return allow(choice);
  const lineReason = reason.trim();
  return lineReason === '' ? refuse('reasonMissing', { of: 'line', count: most - choice.line }) : allow({ ...choice, lineReason });
}

const withChoice = (decision: SeasonDecision, sitting: Sitting, tier: Tier, choice: TierChoice): SeasonDecision =>
  withSitting(decision, { ...sitting, chosen: { ...sitting.chosen, [tier]: choice } });

const same = (a: TierChoice, b: TierChoice): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Drawn {
  /** As far as the ranking and the free places let a line go. */
  readonly most: number;
  readonly line: number;
}

/** Written longer than the places are, a line is cut to them: the list itself is counted by the gate. */
function drawn(sitting: Sitting, tier: Tier, most: number, { line, chosen }: Wish): Drawn {
  const usual = sitting.kind === 'first' ? most : (chosen?.length ?? sitting.chosen[tier].line);
  return { most, line: Math.min(line ?? usual, most) };
}

/** Sets whom the open sitting chooses in one tier. Every departure from the ranking carries its reason; no sequence of calls passes the gate. */
export function decideChoose({ gate, decision, tier, ranked, wish, version }: Choosing): Decision<Chose, ChooseCode> {
  if (!decision) return refuse('meetingNotOpen');
  const sitting = openSitting(decision);
  if (!sitting) return refuse('sittingFrozen');
  const candidates = standing(decision.sittings.slice(0, -1), ranked, tier);
  const { most, line } = drawn(sitting, tier, Math.min(freePlaces(decision, gate, tier), candidates.length), wish);
  const chosen = chosenBy(candidates, line, wish);
  const nominationIds = candidates.map(({ nominationId }) => nominationId).filter((id) => chosen.has(id));
  if (nominationIds.length < chosen.size) return refuse('notRanked', { count: chosen.size - nominationIds.length });
  const within = withinPlaces(withChoice(decision, sitting, tier, { ...sitting.chosen[tier], nominationIds }), gate);
  if (!within.ok) return within;
  const listed = reasoned(candidates, line, nominationIds, wish);
  const choice = listed.ok ? withLineReason(listed.value, most, sitting.kind === 'first', wish.lineReason) : listed;
  if (!choice.ok) return choice;
  if (decision.version !== version) {
    const repeated = decision.version === version + 1 && same(sitting.chosen[tier], choice.value);
    return repeated ? allow({ decision, again: true }) : refuse('stale', { what: '审定' });
  }
  return allow({ decision: withChoice(decision, sitting, tier, choice.value), again: false });
}
