import type { Ask } from '../domain/ledger/ask';
import { asks } from './database/collections';
import { command, find } from './database/read';

const atOnce = 1000;

/** How the asks of one desk fared, by nomination. One read for each thousand. */
export async function asksOf(desk: string): Promise<ReadonlyMap<string, Ask>> {
  const all = new Map<string, Ask>();
  for (let after = ''; ; ) {
    const some = await find(asks, { where: { desk, _id: command().gt(after) }, orderBy: [['_id', 'asc']], limit: atOnce });
    for (const ask of some) all.set(ask._id, ask);
    const last = some.at(-1);
    if (!last || some.length < atOnce) return all;
    after = last._id;
  }
}
