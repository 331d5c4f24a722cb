import type { Nomination } from '../../domain/nomination/nomination';
import type { Tier } from '../../domain/terms';
import type { Unit } from '../../domain/unit/unit';
import { nominations, units, type Collection, type Document } from '../../platform/database/collections';
import { beginningWith, command, find } from '../../platform/database/read';
import { writeCursor, type Cursor } from '../cursor';
import type { NominationStage } from './queueStages';
import { stageQuery } from './stageQuery';

const atOnce = 20;

export interface Asked {
  readonly from: Cursor | null;
  /** The beginning of a name, of the nominee or else of the unit; '' for all. */
  readonly search: string;
  readonly tier?: Tier | undefined;
}

export interface QueuePage {
  readonly nominations: readonly Nomination[];
  readonly units: readonly Unit[];
  readonly nextCursor: string | null;
}

interface Order<T> {
  readonly field: string;
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
  const begins = search ? [{ [field]: beginningWith(search) }] : [];
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
  return { rows, nextCursor: last ? writeCursor({ after: valueOf(last), id: last._id, by: field }) : null };
}

const byName: Order<Nomination> = { field: 'name', valueOf: ({ name }) => name };
const byUnit: Order<Nomination> = { field: 'unitName', valueOf: ({ unitName }) => unitName };
const byDay: Order<Nomination> = { field: 'submittedAt', valueOf: ({ submittedAt }) => submittedAt ?? '' };
const byCheck: Order<Nomination> = { field: 'checked.at', valueOf: ({ checked }) => checked?.at ?? '' };

/** Nominations on one table, oldest first. Where no nominee is called what is searched for, it may be a unit. */
export async function nominationPage(reviewer: string, stage: NominationStage, asked: Asked): Promise<QueuePage> {
  const fixed = { ...stageQuery(reviewer, stage), ...(asked.tier ? { tier: asked.tier } : {}) };
  const read = async (order: Order<Nomination>): Promise<QueuePage> => {
    const { rows, nextCursor } = await page(nominations, fixed, order, asked);
    return { nominations: rows, units: [], nextCursor };
  };
  if (asked.search === '') return read(stage === 'checked' ? byCheck : byDay);
  if (asked.from?.by === byUnit.field) return read(byUnit);
  const named = await read(byName);
  return named.nominations.length > 0 || asked.from ? named : read(byUnit);
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
