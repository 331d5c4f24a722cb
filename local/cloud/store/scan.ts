import type { Interval } from './bounds';
import type { Collection } from './catalog';
import { readDocument } from './ejson';
import type { Plan, Scan } from './planner';
import { compareBy } from './sorting';
import type { Bound, Row, Sqlite } from './sqlite';
import type { Document, Order } from './value';

export interface Found {
  readonly id: Buffer;
  readonly document: Document;
}

const largestChunk = 512;

/**
 * Reads rows in chunks that begin with what is wanted and grow, so that a page costs about its own rows, and that no
 * statement of SQLite stays open while something is written.
 */
export class Reader {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly counted: (rows: number) => void,
  ) {}

  /** The documents of a plan, each once; in the order asked for where the plan is ordered. */
  *read(collection: Collection, { scans, ordered }: Plan, order: Order, wanted: number): Generator<Found> {
    if (scans.length === 0) return yield* this.natural(collection, wanted);
    const streams = scans.flatMap((scan) => scan.intervals.map((interval) => ({ scan, interval })));
    const each = Math.ceil(wanted / Math.max(1, streams.length)) + (streams.length > 1 ? 1 : 0);
    const read = streams.map(({ scan, interval }) => this.interval(collection, scan, interval, each));
    const together = ordered && order.length > 0 && read.length > 1 ? merged(read, order) : concatenated(read);
    yield* scans.length > 1 || scans.some(({ index }) => index?.multikey) ? once(together) : together;
  }

  private *natural(collection: Collection, wanted: number): Generator<Found> {
    yield* this.chunks(wanted, (after, size) =>
      this.sqlite.all(
        `SELECT n, id, doc FROM ${collection.table} WHERE n > ? ORDER BY n LIMIT ?`,
        (after as number | undefined) ?? 0,
        size,
      ),
    );
  }

  private *interval(
    collection: Collection,
    { index, direction }: Scan,
    { low, high }: Interval,
    wanted: number,
  ): Generator<Found> {
    const key = index === null ? 'd.id' : 'i.k';
    const tables =
      index === null ? `${collection.table} d` : `${index.table} i CROSS JOIN ${collection.table} d ON d.id = i.id`;
    const select = (from: string, size: number, bound: Bound[]): Row[] =>
      this.sqlite.all(
        `SELECT ${key}, d.id, d.doc FROM ${tables} WHERE ${from} ORDER BY ${key} ${direction === 1 ? 'ASC' : 'DESC'} LIMIT ?`,
        ...bound,
        size,
      );
    yield* this.chunks(wanted, (after, size) => {
      const last = after as Buffer | undefined;
      const start =
        direction === 1 && last !== undefined ? { sql: `${key} > ?`, bound: last } : { sql: `${key} >= ?`, bound: low };
      const end = direction === -1 && last !== undefined ? last : high;
      return end === null
        ? select(start.sql, size, [start.bound])
        : select(`${start.sql} AND ${key} < ?`, size, [start.bound, end]);
    });
  }

  private *chunks(wanted: number, next: (after: unknown, size: number) => Row[]): Generator<Found> {
    let after: unknown;
    for (let size = Math.min(Math.max(wanted, 1), largestChunk); ; size = Math.min(size * 2, largestChunk)) {
      const rows = next(after, size);
      this.counted(rows.length);
      for (const [, id, text] of rows) yield { id: id as Buffer, document: readDocument(String(text)) };
      if (rows.length < size) return;
      after = rows.at(-1)?.[0];
    }
  }
}

function* concatenated(streams: ReadonlyArray<Generator<Found>>): Generator<Found> {
  for (const stream of streams) yield* stream;
}

/** Streams that are each in order, as one in order. */
function* merged(streams: ReadonlyArray<Generator<Found>>, order: Order): Generator<Found> {
  const compare = compareBy(order);
  const heads = streams.map((stream) => ({ stream, head: stream.next() })).filter(({ head }) => !head.done);
  while (heads.length > 0) {
    const least = heads.reduce((best, one) =>
      compare(one.head.value.document, best.head.value.document) < 0 ? one : best,
    );
    yield least.head.value;
    least.head = least.stream.next();
    if (least.head.done) heads.splice(heads.indexOf(least), 1);
  }
}

function* once(stream: Generator<Found>): Generator<Found> {
  const seen = new Set<string>();
  for (const found of stream) {
    const key = found.id.toString('latin1');
    if (seen.has(key)) continue;
    seen.add(key);
    yield found;
  }
}
