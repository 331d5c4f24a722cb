import { dayOf, isDay, type Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { refuseField } from '../wording/fieldProblems';
import { countByTier, takesPlace, type Desk, type Headcounts } from '../nomination/desk';
import { placesFor, quotaProblems } from './quota';

export type Counted = Pick<
  Headcounts,
  'asOf' | 'technician' | 'seniorTechnician' | 'specialTechnician' | 'chiefTechnician'
>;

export interface Declaring {
  readonly season: Season;
  readonly desk: Desk;
  readonly counted: Counted;
  /** A newly uploaded statement; null keeps the old one where the numbers are the same. */
  readonly statementFileId: string | null;
  /** The desk's version the contact looked at, null for whichever. */
  readonly version: number | null;
  readonly now: Instant;
}

export interface Declared {
  readonly desk: Desk;
  /** What was submitted already is more than the new numbers allow: the district looks at it again. */
  readonly reopensCheck: boolean;
}

const sameNumbers = (a: Counted | null, b: Counted): boolean =>
  a !== null &&
  a.asOf === b.asOf &&
  a.technician === b.technician &&
  a.seniorTechnician === b.seniorTechnician &&
  a.specialTechnician === b.specialTechnician &&
  a.chiefTechnician === b.chiefTechnician;

/** How many more are submitted than the stated numbers allow, by level; empty where all is well. */
export const submittedTooMany = (season: Season, desk: Desk): ReturnType<typeof quotaProblems> =>
  desk.headcounts ? quotaProblems(season, desk.headcounts, countByTier(desk.lines.filter(takesPlace))) : [];

/**
 * The unit states how many hold each level on one day. A statement vouches for its numbers, so new numbers need a new one.
 * Numbers that make a past submit too large are taken all the same, and said so: they are the truth. The same numbers with
 * the same statement again are recognised (null).
 */
export function decideHeadcounts(declaring: Declaring): Decision<Declared | null, 'stale' | 'invalid'> {
  const { season, desk, counted, statementFileId, version, now } = declaring;
  const same = sameNumbers(desk.headcounts, counted);
  if (same && statementFileId !== null && statementFileId === desk.headcounts?.statementFileId) return allow(null);
  if (version !== null && version !== desk.version) return refuse('stale', { what: '人数' });
  if (!isDay(counted.asOf) || counted.asOf > dayOf(now)) return refuseField('asOf', 'countedLater');
  const kept = same ? (desk.headcounts?.statementFileId ?? null) : null;
  const headcounts: Headcounts = { ...counted, statementFileId: statementFileId ?? kept, declaredAt: now };
  const changed: Desk = { ...desk, headcounts, statedPlaces: placesFor(season, counted), version: desk.version + 1 };
  return allow({ desk: changed, reopensCheck: submittedTooMany(season, changed).length > 0 });
}
