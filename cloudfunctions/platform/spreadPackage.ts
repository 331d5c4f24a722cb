/** Puts a package's nominations before their reviewer. */
import type { Package } from '../domain/nomination/nomination';
import { firstStateOf, reviewerOf } from '../domain/nomination/reviewers';
import { nominations, packages } from './database/collections';
import { command, updateWhere } from './database/read';

const atOnce = 100;

/** Ids that share a revision, a hundred at most each. */
function batches(lines: Package['lines']): { readonly revision: number; readonly ids: readonly string[] }[] {
  const byRevision = new Map<number, string[]>();
  for (const { revision, nominationId } of lines)
    byRevision.set(revision, [...(byRevision.get(revision) ?? []), nominationId]);
  return [...byRevision].flatMap(([revision, ids]) =>
    Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => ({
      revision,
      ids: ids.slice(at * atOnce, (at + 1) * atOnce),
    })),
  );
}

/**
 * A submit commits the desk and the package; this then moves the nominations, which may be 500. It may run again at any time
 * and twice at once: it only touches a nomination that still stands confirmed in the very revision that was submitted, and
 * that this or a later package has not moved yet. What was withdrawn meanwhile stays withdrawn.
 * Name and district of the unit are the desk's, which may have been corrected since the form was written.
 */
export async function spreadPackage(pack: Package): Promise<void> {
  const { _id: receipt, unitName, route, district, at } = pack;
  const _ = command();
  const moves = batches(pack.lines).map(({ revision, ids }) =>
    updateWhere(
      nominations,
      { _id: _.in([...ids]), state: 'confirmed', confirmedRevision: revision, submittedAt: _.eq(null).or(_.lt(at)) },
      {
        unitName,
        district,
        state: firstStateOf(route),
        reviewer: reviewerOf(route, district),
        submittedAt: at,
        submittedRevision: revision,
        receipt,
        due: null,
        remarks: [],
        version: _.inc(1),
        history: _.push([{ at, what: 'submitted', note: receipt }]),
      },
    ),
  );
  await Promise.all(moves);
  await updateWhere(packages, { _id: receipt, spread: false }, { spread: true });
}
