import { requestFailed } from '../failure';
import type { Collection } from './catalog';
import { compileQuery } from './matcher';
import { plan } from './planner';
import type { Found, Reader } from './scan';
import { compareBy } from './sorting';
import type { Document, Order, Query } from './value';

export interface Wanted {
  readonly query: Query;
  readonly order: Order;
  readonly skip: number;
  readonly limit: number;
}

/** MongoDB gives up on sorting more than this in memory; here the bound is on rows. */
const mostSorted = 200_000;

/** The matching documents in the order asked for, reading no further than the page. */
export const find = (reader: Reader, collection: Collection, { query, order, skip, limit }: Wanted): Found[] => {
  const matches = compileQuery(query);
  const way = plan(collection, query, order);
  const rows = reader.read(collection, way, order, way.ordered ? skip + limit : Infinity);
  if (way.ordered) return page(rows, matches, skip, limit);
  const all = page(rows, matches, 0, mostSorted + 1);
  if (all.length > mostSorted)
    throw requestFailed('the documents to be sorted exceed the memory limit; declare an index');
  const compare = compareBy(order);
  return all.sort((a, b) => compare(a.document, b.document)).slice(skip, skip + limit);
};

const page = (
  rows: Iterable<Found>,
  matches: (document: Document) => boolean,
  skip: number,
  limit: number,
): Found[] => {
  const found: Found[] = [];
  let skipped = 0;
  if (limit <= 0) return found;
  for (const row of rows) {
    if (!matches(row.document)) continue;
    if (skipped < skip) {
      skipped += 1;
      continue;
    }
    if (found.push(row) >= limit) break;
  }
  return found;
};
