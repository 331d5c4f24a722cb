import type { Nomination } from '../../domain/nomination/nomination';
import { nominations } from '../../platform/database/collections';
import { command, findFields, mostAtOnce } from '../../platform/database/read';

export type Listed = Pick<Nomination, '_id' | 'name' | 'unitName' | 'occupation' | 'level' | 'tier' | 'submittedRevision'>;

/** As much of nominations as a list prints, a thousand a call, by their ids. */
export async function peopleOf(ids: readonly string[]): Promise<ReadonlyMap<string, Listed>> {
  const people = new Map<string, Listed>();
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const where = { _id: command().in(ids.slice(at, at + mostAtOnce)) };
    const some = await findFields(nominations, { where, limit: mostAtOnce }, ['name', 'unitName', 'occupation', 'level', 'tier', 'submittedRevision']);
    some.forEach((one) => people.set(one._id, one));
  }
  return people;
}
