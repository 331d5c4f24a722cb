import type { Ask } from '../domain/ledger/ask';
import { asks } from './database/collections';
import { command, find, inPages, mostAtOnce } from './database/read';

/** How the asks of one desk fared, by nomination. One read for each thousand. */
export async function asksOf(desk: string): Promise<ReadonlyMap<string, Ask>> {
  const all = await inPages((after) =>
    find(asks, { where: { desk, _id: command().gt(after) }, orderBy: [['_id', 'asc']], limit: mostAtOnce }),
  );
  return new Map(all.map((ask) => [ask._id, ask]));
}
