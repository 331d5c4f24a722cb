/** What an import wrote and its death, or another upload of the same people, kept from the desk. */
import { draftsOf } from '../domain/import/draftIds';
import { mostPeople } from '../domain/import/sheet';
import { desks, forms, nominations, type Collection, type Document } from '../platform/database/collections';
import type { SheetDrafts } from '../platform/database/documents';
import { command, findFields, get } from '../platform/database/read';
import { removeUnnamed } from '../platform/database/write';

async function idsIn<T extends Document>(collection: Collection<T>, prefix: string, more: object = {}): Promise<readonly string[]> {
  const _ = command();
  // '/' comes after '.', with which the prefix ends.
  const where = { ...more, _id: _.gt(prefix).and(_.lt(prefix.replace(/\.$/, '/'))) };
  return (await findFields(collection, { where, limit: mostPeople }, ['_id'])).map(({ _id }) => _id);
}

/** Only once no import of this upload can run any more: from then on the desk names a draft for good, or never. */
export async function sweepDrafts({ desk, ticketId }: SheetDrafts): Promise<void> {
  const prefix = draftsOf(desk, ticketId);
  const [formIds, ids, kept] = await Promise.all([idsIn(forms, prefix, { revision: 1 }), idsIn(nominations, prefix), get(desks, desk)]);
  const named = new Set(kept?.lines.map(({ nominationId }) => nominationId));
  const isUnnamed = (id: string): boolean => !named.has(id.split('|')[0] ?? '');
  await removeUnnamed(forms, formIds.filter(isUnnamed));
  await removeUnnamed(nominations, ids.filter(isUnnamed));
}
