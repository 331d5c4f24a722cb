import type { Instant } from '../beijing';
import type { Season } from '../season/season';
import { daysLeft, isPast, unitDeadline } from './deadlines';
import type { Desk, Line } from './desk';
import { isWritable } from './states';

/** So many days before a day ends, whoever has not done what it ends is reminded. */
export const remindedBefore: readonly number[] = [3, 1];

/** How many days before, where today is one to remind on; null on every other day and once it is past. */
export function daysToRemind(now: Instant, deadline: Instant): number | null {
  const days = daysLeft(now, deadline);
  return !isPast(now, deadline) && remindedBefore.includes(days) ? days : null;
}

/** As much of a desk as this asks for. */
export type WaitingDesk = Pick<Desk, '_id' | 'unitId' | 'unitName' | 'approvedAt' | 'submittedAt'> & {
  readonly lines: readonly Pick<Line, 'state' | 'tier' | 'due'>[];
};

export interface DueSoon {
  readonly what: 'unit' | 'correction';
  readonly deadline: Instant;
  readonly days: number;
  /** How many forms; 0 where the unit has begun none. */
  readonly count: number;
}

/** What a unit is to be reminded of today: what it may still hand in, by its own day, and what came back, by its day. */
export function dueSoon(season: Season, desk: WaitingDesk, now: Instant): DueSoon[] {
  if (desk.approvedAt === null) return [];
  const open = desk.lines.filter(({ state }) => isWritable(state));
  const kinds = open.map(({ due, tier }) => ({
    what: due === null ? ('unit' as const) : ('correction' as const),
    deadline: due ?? unitDeadline(season, desk, season.tiers[tier].route.value),
  }));
  const idle = open.length === 0 && desk.submittedAt === null ? [{ what: 'unit' as const, deadline: unitDeadline(season, desk) }] : [];
  const found = new Map<string, DueSoon>();
  for (const { what, deadline } of [...kinds, ...idle]) {
    const days = daysToRemind(now, deadline);
    const known = found.get(`${what} ${deadline}`)?.count ?? 0;
    if (days !== null) found.set(`${what} ${deadline}`, { what, deadline, days, count: known + (idle.length > 0 ? 0 : 1) });
  }
  return [...found.values()];
}
