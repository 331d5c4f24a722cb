import type { Nomination } from '../../domain/nomination/nomination';
import type { NominationState } from '../../domain/nomination/states';
import type { Unit } from '../../domain/unit/unit';
import { nominations, units, type Collection, type Document } from '../../platform/database/collections';
import { command, find } from '../../platform/database/read';
import { writeCursor, type Cursor } from '../cursor';

const atOnce = 20;

export interface Asked {
  readonly from: Cursor | null;
  /** The beginning of a name, '' for all. */
  readonly search: string;
}

export interface QueuePage {
  readonly nominations: readonly Nomination[];
  readonly units: readonly Unit[];
  readonly nextCursor: string | null;
}

type NominationStage = 'firstReview' | 'qualificationReview' | 'returned';

/** A returned one stays in its reviewer's list until it is handed in again, whatever the unit does to it meanwhile. */
const statesOf: Readonly<Record<NominationStage, readonly NominationState[]>> = {
  firstReview: ['firstReview'],
  qualificationReview: ['qualificationReview'],
  returned: ['returned', 'draft', 'awaitingConfirmation', 'disputed', 'confirmed'],
};

/** Above every name that begins so: the last code point there is. */
const end = '\u{10ffff}';

interface Order<T> {
  readonly field: 'name' | 'submittedAt' | 'registeredAt';
  readonly valueOf: (row: T) => string;
}

/** One page by an index that ends in the ordering field and the id. One row more is read than shown, to know of a next page. */
async function page<T extends Document>(
  collection: Collection<T>,
  fixed: Readonly<Record<string, unknown>>,
  { field, valueOf }: Order<T>,
  { from, search }: Asked,
): Promise<{ readonly rows: T[]; readonly nextCursor: string | null }> {
  const _ = command();
  const begins = search ? [{ [field]: _.gte(search).and(_.lt(search + end)) }] : [];
  const after = from
    ? [{ [field]: _.gte(from.after) }, _.or([{ [field]: _.gt(from.after) }, { _id: _.gt(from.id) }])]
    : [];
  const found = await find(collection, {
    where: _.and([fixed, ...begins, ...after]),
    orderBy: [
      [field, 'asc'],
      ['_id', 'asc'],
    ],
    limit: atOnce + 1,
  });
  const rows = found.slice(0, atOnce);
  const last = found.length > atOnce ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? writeCursor({ after: valueOf(last), id: last._id }) : null };
}

/** Nominations on one table. */
export async function nominationPage(reviewer: string, stage: NominationStage, asked: Asked): Promise<QueuePage> {
  const states = statesOf[stage];
  const state = states.length === 1 ? states[0] : command().in([...states]);
  const order: Order<Nomination> = asked.search
    ? { field: 'name', valueOf: ({ name }) => name }
    : { field: 'submittedAt', valueOf: ({ submittedAt }) => submittedAt ?? '' };
  const { rows, nextCursor } = await page(nominations, { reviewer, state }, order, asked);
  return { nominations: rows, units: [], nextCursor };
}

/** Registrations that wait for a district; the city has none. */
export async function unitPage(district: string | null, asked: Asked): Promise<QueuePage> {
  if (!district) return { nominations: [], units: [], nextCursor: null };
  const order: Order<Unit> = asked.search
    ? { field: 'name', valueOf: ({ name }) => name }
    : { field: 'registeredAt', valueOf: ({ registeredAt }) => registeredAt };
  const { rows, nextCursor } = await page(units, { district, state: 'pending' }, order, asked);
  return { nominations: [], units: rows, nextCursor };
}
