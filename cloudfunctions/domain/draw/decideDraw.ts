import type { Panel, Seat } from '../evaluation/panel';
import { dayOf, type Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { decideResult, seedOf, type Chance } from './chance';
import { isUntouched } from './decideFreeze';
import type { Draw } from './draw';
import { fillChairs, loadOf, type Filled, type Filling } from './fillChairs';
import type { Expert } from '../expert/expert';

export interface Drawn extends Filled {
  readonly draw: Draw;
}

function chanceWith({ chance }: Draw, result: string | null, now: Instant): Decision<Chance, 'chanceUnknown'> {
  return chance.kind === 'lottery' && result !== null ? decideResult(chance, result, now) : allow(chance);
}

/** Draws once: order, seats, loads. Null where it was drawn before. */
export function decideDraw(
  filling: Filling,
  result: string | null,
): Decision<Drawn | null, 'panelState' | 'drawAltered' | 'chanceUnknown' | 'tooFewWitnesses'> {
  const { panel, draw, people, now, hash } = filling;
  if (draw.seed !== null && panel.state !== 'planned' && panel.state !== 'frozen') return allow(null);
  if (panel.state !== 'frozen') return refuse('panelState', { state: panel.state });
  if (!isUntouched(draw, people, hash)) return refuse('drawAltered');
  const chance = chanceWith(draw, result, now);
  if (!chance.ok) return chance;
  const seed = seedOf(draw._id, chance.value, hash);
  if (!seed.ok) return seed;
  const drawn = { ...draw, chance: chance.value, seed: seed.value, drawnAt: now };
  const filled = fillChairs({ ...filling, draw: drawn }, []);
  return allow({
    ...filled,
    draw: { ...drawn, steps: filled.steps },
    panel: { ...filled.panel, state: 'drawn', version: panel.version + 1 },
  });
}

export interface Leaving {
  readonly seat: Seat;
  readonly reason: string;
}

/** A seat is given up, and the next of the order is asked. Null where it was given up before. */
export function decideDecline(
  filling: Filling,
  { seat, reason }: Leaving,
): Decision<(Drawn & { readonly left: Expert | null }) | null, 'panelState' | 'tooLateToDecline'> {
  const { panel, draw, experts, now } = filling;
  if (seat.state === 'declined' || seat.state === 'replaced') return allow(null);
  if (seat.state === 'signedIn') return refuse('tooLateToDecline');
  if (panel.state !== 'drawn' && panel.state !== 'scoring') return refuse('panelState', { state: panel.state });
  const seats = panel.seats.map((one): Seat => (one.seat === seat.seat ? { ...one, state: 'declined', reason, at: now } : one));
  const steps = [...draw.steps, { kind: 'leave', seat: seat.seat, why: 'declined', at: now } as const];
  const filled = fillChairs({ ...filling, panel: { ...panel, seats } }, steps);
  const left = experts.get(seat.expertId);
  return allow({
    ...filled,
    draw: { ...draw, steps: filled.steps },
    panel: { ...filled.panel, version: panel.version + 1 },
    left: left ? { ...left, load: Math.max(0, left.load - loadOf(panel, left._id)), version: left.version + 1 } : null,
  });
}

/** On the day an expert signs in, and the first one begins the scoring. Null where it was done before. */
export function decideSignIn(
  panel: Panel,
  expertId: string,
  now: Instant,
): Decision<{ readonly panel: Panel; readonly seat: number } | null, 'notFound' | 'seatLeft' | 'panelState' | 'notTheDay'> {
  const own = panel.seats.filter((one) => one.expertId === expertId).at(-1);
  if (!own) return refuse('notFound', { what: '您的席位' });
  if (own.state === 'declined' || own.state === 'replaced') return refuse('seatLeft');
  if (own.state === 'signedIn') return allow(null);
  if (panel.state !== 'drawn' && panel.state !== 'scoring') return refuse('panelState', { state: panel.state });
  if (dayOf(now) !== panel.day) return refuse('notTheDay', { day: panel.day });
  const seats = panel.seats.map((one): Seat => (one === own ? { ...one, state: 'signedIn', at: now } : one));
  return allow({ seat: own.seat, panel: { ...panel, state: 'scoring', seats, version: panel.version + 1 } });
}
