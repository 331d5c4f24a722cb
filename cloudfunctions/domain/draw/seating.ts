import type { Instant } from '../beijing';
import { strata, type Stratum } from '../expert/expert';
import type { Hash } from './canonical';

/** One of the pool as outsiders see it. */
export interface PoolEntry {
  readonly commitment: string;
  readonly stratum: Stratum;
}

export type Chairs = Readonly<Partial<Record<Stratum, number>>>;

/**
 * What happened to the order, one thing after another; replayed, it gives the seats. seat: the next one takes a chair. pass: the next
 * one cannot sit any more, for a reason that came up after the freeze. leave: a seat is given up, its chair is open again.
 */
export type Step =
  | { readonly kind: 'seat'; readonly seat: number; readonly commitment: string; readonly chair: Stratum; readonly insteadOf: number | null; readonly at: Instant }
  | { readonly kind: 'pass'; readonly commitment: string; readonly why: string; readonly at: Instant }
  | { readonly kind: 'leave'; readonly seat: number; readonly why: 'declined' | 'replaced'; readonly at: Instant };
export type SeatStep = Extract<Step, { kind: 'seat' }>;

/** The pool by rising SM3 of `<seed>|<commitment>`. Commitments differ, so there are no ties. */
export const orderOf = (seed: string, pool: readonly PoolEntry[], hash: Hash): readonly PoolEntry[] =>
  pool
    .map((entry) => ({ entry, at: hash(`${seed}|${entry.commitment}`) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ entry }) => entry);

const seatsOf = (steps: readonly Step[]): readonly SeatStep[] => steps.filter((step) => step.kind === 'seat');

/** Seats that were given up and that nobody follows yet, the oldest first. */
function vacant(steps: readonly Step[]): readonly SeatStep[] {
  const followed = new Set(seatsOf(steps).map(({ insteadOf }) => insteadOf));
  const left = steps.flatMap((step) => (step.kind === 'leave' ? [step.seat] : []));
  return seatsOf(steps).filter(({ seat }) => left.includes(seat) && !followed.has(seat));
}

/** Chairs of each stratum that nobody sits on. */
export function openChairs(chairs: Chairs, steps: readonly Step[]): Readonly<Record<Stratum, number>> {
  const first = seatsOf(steps).filter(({ insteadOf }) => insteadOf === null);
  const open = (stratum: Stratum): number =>
    (chairs[stratum] ?? 0) -
    first.filter(({ chair }) => chair === stratum).length +
    vacant(steps).filter(({ chair }) => chair === stratum).length;
  return { enterprise: open('enterprise'), school: open('school'), institute: open('institute') };
}

/** Who is next: the first of the order whose stratum has an open chair; where a stratum ran out, the first of all that are left. */
export function nextOf(order: readonly PoolEntry[], chairs: Chairs, steps: readonly Step[]): PoolEntry | null {
  const open = openChairs(chairs, steps);
  if (strata.every((stratum) => open[stratum] === 0)) return null;
  const gone = new Set(steps.flatMap((step) => (step.kind === 'leave' ? [] : [step.commitment])));
  const left = order.filter(({ commitment }) => !gone.has(commitment));
  return left.find(({ stratum }) => open[stratum] > 0) ?? left[0] ?? null;
}

/** The chair that the next one takes: the own stratum's, or the first open one. A vacated chair passes on before a first one. */
export function seatNext({ commitment, stratum }: PoolEntry, chairs: Chairs, steps: readonly Step[], at: Instant): SeatStep {
  const open = openChairs(chairs, steps);
  const chair = open[stratum] > 0 ? stratum : (strata.find((one) => open[one] > 0) ?? stratum);
  const insteadOf = vacant(steps).find((one) => one.chair === chair)?.seat ?? null;
  return { kind: 'seat', seat: seatsOf(steps).length + 1, commitment, chair, insteadOf, at };
}

/** Fills every open chair. `barOf` says why somebody cannot sit any more, null where nothing speaks against it. */
export function fill(
  order: readonly PoolEntry[],
  chairs: Chairs,
  before: readonly Step[],
  barOf: (commitment: string) => string | null,
  at: Instant,
): readonly Step[] {
  const steps = [...before];
  for (let next = nextOf(order, chairs, steps); next; next = nextOf(order, chairs, steps)) {
    const why = barOf(next.commitment);
    steps.push(why === null ? seatNext(next, chairs, steps, at) : { kind: 'pass', commitment: next.commitment, why, at });
  }
  return steps;
}
