import { dayOf, type Instant } from '../beijing';
import { isPast } from '../nomination/deadlines';
import type { Desk } from '../nomination/desk';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { receivingOffice } from '../wording/names';
import { lastDeadline } from './reach';

/** The last time a district reminded a unit; one document for a unit in a season, so that one day has one reminder. `_id` is the desk's. */
export interface UnitReminder {
  readonly _id: string;
  readonly at: Instant;
  readonly by: { readonly personId: string; readonly name: string };
  /** How many there were, this one included; also its number in the ledger. */
  readonly times: number;
  /** The notice in the outbox, which knows whom it reached. */
  readonly noticeId: string;
}

export interface Reminding {
  readonly season: Season;
  readonly district: string;
  readonly desk: Desk | null;
  /** The one before, if any. */
  readonly before: UnitReminder | null;
  readonly now: Instant;
}

export interface Reminded {
  readonly times: number;
  /** What the notice says. */
  readonly due: Instant;
}

/**
 * A district reminds a unit of its own that may still hand something in and has not (五(三)). Once a day: a second time is
 * recognised (null). After the unit's own deadline there is nothing to remind of.
 */
export function decideRemind({
  season,
  district,
  desk,
  before,
  now,
}: Reminding): Decision<Reminded | null, 'notFound' | 'wrongState' | 'deadlinePassed'> {
  if (desk?.district !== district) return refuse('notFound', { what: '这个单位' });
  if (desk.approvedAt === null) return refuse('wrongState', { state: '还没有核准' });
  if (desk.submittedAt !== null) return refuse('wrongState', { state: '已经报送' });
  const deadline = lastDeadline(season, desk);
  if (isPast(now, deadline)) return refuse('deadlinePassed', { deadline, office: receivingOffice(season, district) });
  if (before && dayOf(before.at) === dayOf(now)) return allow(null);
  return allow({ times: (before?.times ?? 0) + 1, due: deadline });
}
