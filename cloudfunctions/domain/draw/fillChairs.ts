import type { Instant } from '../beijing';
import type { Panel, Seat } from '../evaluation/panel';
import type { Expert } from '../expert/expert';
import type { Hash } from './canonical';
import { commitmentOf, type PooledPerson } from './commitment';
import type { Draw } from './draw';
import { barOf, recusedFrom, type Standing } from './pool';
import { fill, orderOf, type SeatStep, type Step } from './seating';

export interface Filling {
  readonly panel: Panel;
  readonly draw: Draw;
  readonly people: readonly PooledPerson[];
  /** As they are now: a tie or a load that came up after the freeze passes somebody over. */
  readonly experts: ReadonlyMap<string, Expert>;
  readonly ties: readonly Standing[];
  readonly now: Instant;
  readonly hash: Hash;
}

export interface Filled {
  readonly panel: Panel;
  readonly steps: readonly Step[];
  /** Who is asked now, with the cases of this panel on top of the load. */
  readonly invited: readonly Expert[];
}

const withRecused = (panel: Panel, experts: readonly Expert[], ties: readonly Standing[]): Panel['cases'] => {
  const recused = experts.flatMap((expert) => recusedFrom(expert, panel.cases, ties).map((caseId) => ({ caseId, id: expert._id })));
  return panel.cases.map((one) => {
    const more = recused.filter(({ caseId, id }) => caseId === one.caseId && !one.recused.includes(id)).map(({ id }) => id);
    return more.length > 0 ? { ...one, recused: [...one.recused, ...more] } : one;
  });
};

/** Cases of the panel that somebody would take on. */
export const loadOf = ({ cases }: Pick<Panel, 'cases'>, expertId: string): number =>
  cases.filter(({ recused }) => !recused.includes(expertId)).length;

/** Seats the next ones of the order on every open chair, and keeps them away from the cases of their ties. */
export function fillChairs({ panel, draw, people, experts, ties, now, hash }: Filling, before: readonly Step[]): Filled {
  const order = orderOf(draw.seed ?? '', draw.pool, hash);
  const idOf = new Map(people.map((person) => [commitmentOf(draw._id, person, hash), person.expertId]));
  const expertOf = (commitment: string): Expert | undefined => experts.get(idOf.get(commitment) ?? '');
  const { tier, fields, cases, chairs } = panel;
  const { scope, loadCap } = draw;
  const bar = (commitment: string): string | null => {
    const expert = expertOf(commitment);
    return expert ? barOf(expert, { tier, fields, cases, ties, scope, loadCap }) : 'inactive';
  };
  const steps = fill(order, chairs, before, bar, now);
  const isSeat = (step: Step): step is SeatStep => step.kind === 'seat';
  const added = steps.slice(before.length).filter(isSeat);
  const invited = added.flatMap(({ commitment }) => expertOf(commitment) ?? []);
  const seats = added.map(({ seat, commitment, chair, insteadOf }): Seat => {
    const expertId = expertOf(commitment)?._id ?? '';
    return { seat, expertId, stratum: chair, state: 'invited', insteadOf, reason: '', at: now };
  });
  const filled = { ...panel, cases: withRecused(panel, invited, ties), seats: [...panel.seats, ...seats] };
  return {
    panel: filled,
    steps,
    invited: invited.map((expert) => ({ ...expert, load: expert.load + loadOf(filled, expert._id), version: expert.version + 1 })),
  };
}
