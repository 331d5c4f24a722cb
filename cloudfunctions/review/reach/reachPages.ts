import type { ReachedDesk } from '../../domain/review/reach';
import { desks } from '../../platform/database/collections';
import { beginningWith, command, findFields, tally } from '../../platform/database/read';
import { seasonId } from '../../platform/season';
import { writeCursor, type Cursor } from '../cursor';
import type { ReachCounts } from './views';

const atOnce = 20;
const fields = [
  'unitId', 'unitName', 'district', 'approvedAt', 'submittedAt', 'statedPlaces', 'headcounts', 'lines.state',
] as const;

export interface AskedReach {
  readonly from: Cursor | null;
  /** The beginning of a unit's name, '' for all. */
  readonly search: string;
}

export interface ReachPage {
  readonly desks: readonly ReachedDesk[];
  readonly nextCursor: string | null;
}

/** Behind the last row of the page before: fewer places or, where they are equal, a later id; by name where one is searched for. */
function after({ from, search }: AskedReach): object[] {
  const _ = command();
  if (!from) return [];
  const id = { _id: _.gt(from.id) };
  if (search) return [{ unitName: _.gte(from.after) }, _.or([{ unitName: _.gt(from.after) }, id])];
  const places = Number(from.after);
  return [{ statedPlaces: _.lte(places) }, _.or([{ statedPlaces: _.lt(places) }, id])];
}

/** Approved units of a district that have handed nothing in, those with the most places first, by an index that ends in the id. */
export async function reachPage(district: string, asked: AskedReach): Promise<ReachPage> {
  const _ = command();
  const { search } = asked;
  const begins = search ? [{ unitName: beginningWith(search) }] : [];
  const missing = { season: seasonId, district, submittedAt: null, approvedAt: _.gt('') };
  const found = await findFields(
    desks,
    {
      where: _.and([missing, ...begins, ...after(asked)]),
      orderBy: [search ? ['unitName', 'asc'] : ['statedPlaces', 'desc'], ['_id', 'asc']],
      limit: atOnce + 1,
    },
    fields,
  );
  const rows = found.slice(0, atOnce);
  const last = found.length > atOnce ? rows.at(-1) : undefined;
  const value = (desk: ReachedDesk): string => (search ? desk.unitName : String(desk.statedPlaces));
  return { desks: rows, nextCursor: last ? writeCursor({ after: value(last), id: last._id, by: '' }) : null };
}

const none: ReachCounts = { registered: 0, submitted: 0, withPlaces: 0, missing: 0 };

/**
 * The counts of one district or, without one, of each: one call, answered by what the index holds, so that no desk with its
 * lines is read. Counted at each asking and not kept: a counter would be one document that every first submit of a district
 * writes, on the evening when all of them come.
 */
export async function reachCounts(district: string | null): Promise<ReadonlyMap<string, ReachCounts>> {
  const $ = command().aggregate;
  const kinds = await tally(
    desks,
    { season: seasonId, ...(district ? { district } : {}), approvedAt: command().gt('') },
    { district: '$district', submitted: $.gt(['$submittedAt', '']), places: $.gt(['$statedPlaces', 0]) },
  );
  const counts = new Map<string, ReachCounts>();
  for (const { kind, count } of kinds) {
    const before = counts.get(String(kind.district)) ?? none;
    const missing = kind.submitted === true ? 0 : count;
    counts.set(String(kind.district), {
      registered: before.registered + count,
      submitted: before.submitted + count - missing,
      withPlaces: before.withPlaces + (kind.places === true ? missing : 0),
      missing: before.missing + missing,
    });
  }
  return counts;
}

export const countsIn = (counts: ReadonlyMap<string, ReachCounts>, district: string): ReachCounts => counts.get(district) ?? none;
