/** Puts a package's nominations before their reviewer. */
import type { Package } from '../domain/nomination/nomination';
import { reviewStateOf } from '../domain/nomination/reviewers';
import { nominations, packages } from './database/collections';
import { command, updateWhere } from './database/read';

const atOnce = 100;

interface Batch {
  readonly revision: number;
  readonly reviewer: string;
  readonly ids: readonly string[];
}

/** Ids that share a revision and a table, a hundred at most each. */
function batches(lines: Package['lines']): readonly Batch[] {
  const alike = new Map<string, { readonly revision: number; readonly reviewer: string; readonly ids: string[] }>();
  for (const { revision, reviewer, nominationId } of lines) {
    const key = `${reviewer}|${revision}`;
    const known = alike.get(key) ?? { revision, reviewer, ids: [] };
    known.ids.push(nominationId);
    alike.set(key, known);
  }
  return [...alike.values()].flatMap(({ ids, ...batch }) =>
    Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => ({ ...batch, ids: ids.slice(at * atOnce, (at + 1) * atOnce) })),
  );
}

/**
 * A submit commits the desk and the package; this then moves the nominations, which may be 500. It may run again at any time
 * and twice at once: it only touches a nomination that still stands confirmed in the very revision that was submitted, and
 * that this or a later package has not moved yet. What was withdrawn meanwhile stays withdrawn.
 * Name and district of the unit are the desk's, which may have been corrected since the form was written.
 */
export async function spreadPackage(pack: Package): Promise<void> {
  const { _id: receipt, unitName, district, at } = pack;
  const _ = command();
  const moves = batches(pack.lines).map(({ revision, reviewer, ids }) =>
    updateWhere(
      nominations,
      { _id: _.in([...ids]), state: 'confirmed', confirmedRevision: revision, submittedAt: _.eq(null).or(_.lt(at)) },
      {
        unitName,
        district,
        state: reviewStateOf(reviewer),
        reviewer,
        submittedAt: at,
        submittedRevision: revision,
        receipt,
        due: null,
        remarks: [],
        checked: null,
        version: _.inc(1),
        history: _.push([{ at, what: 'submitted', note: receipt }]),
      },
    ),
  );
  await Promise.all(moves);
  await updateWhere(packages, { _id: receipt, spread: false }, { spread: true });
}
