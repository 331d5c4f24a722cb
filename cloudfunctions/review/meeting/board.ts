import type { Ranked, SeasonDecision, Sitting, TierChoice } from '../../domain/decision/decision';
import type { Rankings } from '../../domain/decision/decideMeeting';
import { holdersOf, type Gate } from '../../domain/decision/gate';
import { standing, tieAt, tieOpen } from '../../domain/decision/line';
import type { Tier } from '../../domain/terms';
import { boardWords, sayTie } from '../../domain/wording/meetingWords';
import { tierName } from '../../domain/wording/names';
import type { PlaceView, TierBoard } from './views';

/** As many as fit on a phone: five above the line, four below. */
const shown = 9;
const aboveLine = 5;

export interface Seen {
  readonly gate: Gate;
  readonly decision: SeasonDecision;
  readonly sitting: Sitting;
  readonly rankings: Rankings;
}

/** Whom the sitting could choose when it opened. */
export const candidatesOf = ({ decision, sitting, rankings }: Seen, tier: Tier): readonly Ranked[] =>
  standing(decision.sittings.filter(({ number }) => number < sitting.number), rankings[tier], tier);

function lookOf(candidates: readonly Ranked[], choice: TierChoice): (one: Ranked, at: number) => PlaceView {
  const chosen = new Set(choice.nominationIds);
  const tied = new Set(tieOpen(candidates, choice)?.members.map(({ nominationId }) => nominationId));
  return ({ nominationId }, at) => {
    if (tied.has(nominationId)) return { place: at + 1, look: 'tie' };
    if (chosen.has(nominationId)) return { place: at + 1, look: 'chosen' };
    return { place: at + 1, look: at < choice.line ? 'left' : 'open' };
  };
}

function stateOf(seen: Seen, tier: Tier, candidates: readonly Ranked[]): Pick<TierBoard, 'tone' | 'text'> {
  const choice = seen.sitting.chosen[tier];
  const tie = tieOpen(candidates, choice);
  if (tie) return { tone: 'tie', text: sayTie(tie) };
  if (candidates.length === 0) return { tone: 'plain', text: boardWords.nobody };
  if (seen.sitting.kind === 'supplementary') {
    const count = choice.nominationIds.length;
    return { tone: count > 0 ? 'ok' : 'plain', text: count > 0 ? boardWords.added(count) : boardWords.nobodyAdded };
  }
  const said = [
    ...(choice.departures.length > 0 ? [boardWords.departed(choice.departures.length)] : []),
    ...(choice.lineReason === '' ? [] : [boardWords.short(seen.gate.places[tier] - choice.nominationIds.length)]),
    ...(choice.tieReason !== '' && tieAt(candidates, choice.line) ? [boardWords.tieDecided] : []),
  ];
  if (said.length > 0) return { tone: 'ok', text: said.join('；') };
  return { tone: 'ok', text: choice.line === seen.gate.places[tier] ? boardWords.full : boardWords.all };
}

const looks: Readonly<Record<PlaceView['look'], string>> = { chosen: '已定', tie: '并列待定', open: '线下', left: '没有选' };

/** One tier: how many are chosen, and the nine places round its line. */
export function tierBoard(seen: Seen, tier: Tier): TierBoard {
  const candidates = candidatesOf(seen, tier);
  const choice = seen.sitting.chosen[tier];
  const from = Math.max(0, Math.min(choice.line - aboveLine, candidates.length - shown));
  const look = lookOf(candidates, choice);
  const ranks = candidates.slice(from, from + shown).map((one, index) => look(one, from + index));
  const spoken = ranks.map((one) => `第 ${one.place} 名${looks[one.look]}`).join('，');
  return {
    tier,
    name: tierName(tier),
    candidates: seen.rankings[tier].length,
    chosen: holdersOf(seen.decision, tier).length,
    places: seen.gate.places[tier],
    ranks,
    lineAfter: choice.line - from,
    lineText: boardWords.line(choice.line),
    ...stateOf(seen, tier, candidates),
    spoken: `${boardWords.line(choice.line)}，${spoken}`,
  };
}
