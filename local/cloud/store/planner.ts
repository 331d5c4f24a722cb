import { conjunction, fieldBounds, type FieldBounds, type Interval } from './bounds';
import type { Collection, Index } from './catalog';
import { endsWithId } from './indexEntries';
import { invert, successor } from './keyString';
import { isDocument, type Direction, type Order, type Query } from './value';

/** One way through a collection: an index (null: the documents by their `_id`) and the ranges to read of it. */
export interface Scan {
  readonly index: Index | null;
  readonly intervals: readonly Interval[];
  readonly direction: Direction;
}
export interface Plan {
  /** Empty: every document in the order of its arrival. */
  readonly scans: readonly Scan[];
  /** Each interval gives the wanted order by itself. */
  readonly ordered: boolean;
}

const mostIntervals = 400;

const join = (prefix: Buffer, { low, high }: Interval): Interval => ({
  low: Buffer.concat([prefix, low]),
  high: high === null ? successor(prefix) : Buffer.concat([prefix, high]),
});

/** In a descending field the bytes are inverted, so the ends change places. */
const turned = ({ low, high }: Interval): Interval => ({
  low: high === null ? Buffer.alloc(0) : (successor(invert(high)) ?? Buffer.alloc(0)),
  high: successor(invert(low)),
});

interface Candidate {
  readonly scan: Scan;
  readonly ordered: boolean;
  /** Its order is of use: documents come sorted as asked. */
  readonly sorted: boolean;
  readonly score: number;
}

const keysOf = (index: Index | null): ReadonlyArray<{ field: string; direction: Direction }> => {
  const id = { field: '_id', direction: 1 as const };
  if (index === null) return [id];
  return endsWithId(index) ? [...index.keys, id] : index.keys;
};

interface Reach {
  readonly intervals: readonly Interval[];
  /** Fields that have one value within each interval. */
  readonly constant: ReadonlySet<string>;
  readonly score: number;
}

/** Prefixes from the fields that are held to values, then one range; the score prefers more of them. */
const reachOf = (index: Index | null, bounds: ReadonlyMap<string, FieldBounds>): Reach => {
  let values: Buffer[] = [Buffer.alloc(0)];
  let score = 0;
  const constant = new Set<string>();
  for (const { field, direction } of keysOf(index)) {
    const bound = bounds.get(field);
    if (bound === undefined || values.length * bound.intervals.length > mostIntervals) break;
    if (!bound.points) {
      const intervals = direction === 1 ? bound.intervals : bound.intervals.map(turned);
      return {
        intervals: values.flatMap((value) => intervals.map((interval) => join(value, interval))),
        constant,
        score: score + 2,
      };
    }
    const points = bound.intervals.map(({ low }) => (direction === 1 ? low : invert(low)));
    values = values.flatMap((value) => points.map((point) => Buffer.concat([value, point])));
    score += points.length > 1 ? 3 : 4;
    constant.add(field);
  }
  return { intervals: values.map((value) => ({ low: value, high: successor(value) })), constant, score };
};

/** Whether reading an interval forwards (1) or backwards (-1) gives the order; undefined where neither does. */
const directionFor = (index: Index | null, order: Order, constant: ReadonlySet<string>): Direction | undefined => {
  if (index?.multikey === true) return undefined;
  const wanted = order.filter(({ field }) => !constant.has(field));
  let direction: Direction | undefined;
  let at = 0;
  for (const key of keysOf(index).filter(({ field }) => !constant.has(field))) {
    const next = wanted[at];
    if (next === undefined) break;
    const needed = key.direction === next.direction ? 1 : -1;
    if (key.field !== next.field || (direction ?? needed) !== needed) return undefined;
    direction = needed;
    at += 1;
  }
  // All keys together, or with the `_id` at their end, are unique: what would be ordered after them makes no difference.
  return direction ?? 1;
};

const candidate = (index: Index | null, query: Query, order: Order): Candidate => {
  const { intervals, constant, score } = reachOf(index, fieldBounds(query, index?.multikey === true));
  const direction = order.length === 0 ? 1 : directionFor(index, order, constant);
  const sorted = order.length > 0 && direction !== undefined;
  return {
    scan: { index, intervals, direction: direction ?? 1 },
    ordered: direction !== undefined,
    sorted,
    score: score + (sorted ? 3 : 0),
  };
};

/** An `$or` whose every branch has an index is read branch by branch. */
const union = (collection: Collection, query: Query): Plan | undefined => {
  const branches = conjunction(query).find(([name]) => name === '$or')?.[1];
  if (!Array.isArray(branches) || !branches.every(isDocument)) return undefined;
  const best = branches.map((branch) => choose(collection, branch, []));
  return best.every(({ score }) => score > 0) ? { scans: best.map(({ scan }) => scan), ordered: false } : undefined;
};

const choose = (collection: Collection, query: Query, order: Order): Candidate =>
  [null, ...collection.indexes]
    .map((index) => candidate(index, query, order))
    .reduce((best, one) => (one.score > best.score ? one : best));

/** The cheapest way to the documents that can match. Whoever reads them still has to test each one. */
export const plan = (collection: Collection, query: Query, order: Order): Plan => {
  const best = choose(collection, query, order);
  const bounded = best.score > (best.sorted ? 3 : 0);
  const alternative = bounded ? undefined : union(collection, query);
  if (alternative !== undefined) return { ...alternative, ordered: order.length === 0 };
  if (best.score > 0) return { scans: [best.scan], ordered: best.ordered };
  return { scans: [], ordered: order.length === 0 };
};
