/** One city as it was: every document that changed since is put back, so that two worlds can begin alike. */
import { allow } from '../../cloudfunctions/domain/refusal';
import type { Document } from '../../cloudfunctions/platform/database/collections';
import { transact } from '../../cloudfunctions/platform/database/transact';
import { remove } from '../../cloudfunctions/platform/database/write';
import type { City } from './city';

/** Remembers all documents; what it gives puts them back. */
export function remember(city: City): () => Promise<void> {
  const kept = new Map(city.collections().map((name) => [name, city.documents<Document>(name)]));
  return async () => {
    for (const [name, before] of kept) {
      const now = new Map(city.documents<Document>(name).map((one) => [one._id, JSON.stringify(one)]));
      const ids = new Set(before.map(({ _id }) => _id));
      await remove({ name }, [...now.keys()].filter((id) => !ids.has(id)));
      const changed = before.filter((one) => now.get(one._id) !== JSON.stringify(one));
      if (changed.length === 0) continue;
      await transact(async (tx) => {
        for (const one of changed) await tx.put({ name }, one);
        return allow(null);
      });
    }
  };
}
