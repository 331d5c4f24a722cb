import { dayOf, type Day, type Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { isPast, unitDeadline } from './deadlines';
import type { Desk, Line } from './desk';
import { officeOf } from './reviewers';

/** Whom a unit reminded on one day. `_id` = `<desk's id>|<day>`: nobody is reminded twice on it. */
export interface Reminder {
  readonly _id: string;
  readonly desk: string;
  readonly unitName: string;
  readonly day: Day;
  readonly at: Instant;
  /** Rises with every write. */
  readonly version: number;
  readonly lines: readonly {
    readonly nominationId: string;
    readonly revision: number;
    readonly due: Instant;
  }[];
  /** True once every notice of it is in the outbox. */
  readonly spread: boolean;
}

export const reminderId = (desk: string, day: Day): string => `${desk}|${day}`;

export interface Reminding {
  readonly season: Season;
  readonly desk: Desk;
  /** Today's so far. */
  readonly reminder: Reminder | null;
  /** Null for all who have not confirmed. */
  readonly asked: readonly string[] | null;
  readonly now: Instant;
}

export interface Reminded {
  /** Null where there is nobody new to remind. */
  readonly reminder: Reminder | null;
  readonly lines: readonly Line[];
  /** How many were reminded earlier today. */
  readonly already: number;
}

const dueOf = (season: Season, desk: Desk, { due, tier }: Line): Instant =>
  due ?? unitDeadline(season, desk, season.tiers[tier].route.value);

/** Who would be reminded, and how many were today. */
export function toRemind({ season, desk, reminder, asked, now }: Reminding): Omit<Reminded, 'reminder'> & { readonly late: number } {
  const chosen = asked && new Set(asked);
  const done = new Set(reminder?.lines.map(({ nominationId }) => nominationId));
  const waiting = desk.lines.filter(
    ({ nominationId, state }) => state === 'awaitingConfirmation' && (!chosen || chosen.has(nominationId)),
  );
  const fresh = waiting.filter(({ nominationId }) => !done.has(nominationId));
  const lines = fresh.filter((line) => !isPast(now, dueOf(season, desk, line)));
  return { lines, already: waiting.length - fresh.length, late: fresh.length - lines.length };
}

/** Reminds those who have not confirmed, each once a day, while a confirmation can still help. */
export function decideRemind(reminding: Reminding): Decision<Reminded, 'notFound' | 'deadlinePassed'> {
  const { season, desk, reminder, asked, now } = reminding;
  const known = new Set(desk.lines.map(({ nominationId }) => nominationId));
  if (asked?.some((id) => !known.has(id))) return refuse('notFound', { what: '这份推荐' });
  const { lines, already, late } = toRemind(reminding);
  if (lines.length === 0 && late > 0 && already === 0)
    return refuse('deadlinePassed', { deadline: unitDeadline(season, desk), office: officeOf(season, 'district', desk.district) });
  if (lines.length === 0) return allow({ reminder: null, lines, already });
  const day = dayOf(now);
  const more = lines.map((line) => ({
    nominationId: line.nominationId,
    revision: line.revision,
    due: dueOf(season, desk, line),
  }));
  const next: Reminder = {
    _id: reminderId(desk._id, day),
    desk: desk._id,
    unitName: desk.unitName,
    day,
    at: now,
    version: (reminder?.version ?? 0) + 1,
    lines: [...(reminder?.lines ?? []), ...more],
    spread: false,
  };
  return allow({ reminder: next, lines, already });
}
