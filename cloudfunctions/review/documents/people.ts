import type { Nomination } from '../../domain/nomination/nomination';
import { nominations } from '../../platform/database/collections';
import { fieldsById } from '../../platform/database/read';

export type Listed = Pick<Nomination, '_id' | 'name' | 'unitName' | 'occupation' | 'level' | 'tier' | 'submittedRevision'>;

/** As much of nominations as a list prints, by their ids. */
export const peopleOf = (ids: readonly string[]): Promise<ReadonlyMap<string, Listed>> =>
  fieldsById(nominations, ids, ['name', 'unitName', 'occupation', 'level', 'tier', 'submittedRevision']);
