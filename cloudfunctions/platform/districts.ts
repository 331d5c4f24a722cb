/** What a district does with the nominations on its table, as one document that its decisions read and write. */
import { epochOf, type Instant } from '../domain/beijing';
import { blankList, districtListId, type DistrictList, type Forwarding } from '../domain/district/districtList';
import type { ListedNomination } from '../domain/district/survey';
import { unitDeadline } from '../domain/nomination/deadlines';
import { districtReviewer } from '../domain/nomination/reviewers';
import { allow, refuse, type Decision, type RefusalCode, type RefusalOf } from '../domain/refusal';
import type { Season } from '../domain/season/season';
import { districtLists, forwardings, nominations, units } from './database/collections';
import { beginningWith, command, find, findFields, get, inPages, mostAtOnce } from './database/read';
import { transact, type Transaction } from './database/transact';
import { seasonId } from './season';

export const districtListOf = async (district: string): Promise<DistrictList> =>
  (await get(districtLists, districtListId(seasonId, district))) ?? blankList(seasonId, district);

export const listWithin = async (tx: Transaction, district: string): Promise<DistrictList> =>
  (await tx.get(districtLists, districtListId(seasonId, district))) ?? blankList(seasonId, district);

/** Whatever a district's cut or list rests on goes through here, so that it cannot happen beside one: the later of the two begins anew. */
export const touchList = (tx: Transaction, list: DistrictList): Promise<void> => tx.put(districtLists, { ...list, version: list.version + 1 });

export const touchDistrict = async (tx: Transaction, district: string): Promise<void> => touchList(tx, await listWithin(tx, district));

const listed = ['unitId', 'unitName', 'name', 'occupation', 'tier', 'state', 'due', 'submittedRevision', 'checked', 'version'] as const;

/** All that lies on a district's table or was turned down there. One read for each thousand. */
export const nominationsOn = (district: string): Promise<readonly ListedNomination[]> =>
  inPages((after) =>
    findFields(
      nominations,
      { where: { reviewer: districtReviewer(district), _id: command().gt(after) }, orderBy: [['_id', 'asc']], limit: mostAtOnce },
      [...listed],
    ),
  );

export interface OnList {
  readonly list: DistrictList;
  readonly nominations: readonly ListedNomination[];
}

const tries = 5;

/**
 * Decides on a district's list: its nominations are read first, then the transaction makes sure that nothing they rest on has changed
 * since. Where something has, it is all read anew.
 */
export async function decideOnList<T, C extends RefusalCode>(
  district: string,
  work: (tx: Transaction, on: OnList) => Promise<Decision<T, C>>,
): Promise<Decision<T, C> | RefusalOf<'busy'>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await districtListOf(district);
    const found = await nominationsOn(district);
    const decision = await transact<{ readonly done: T } | null, C>(async (tx) => {
      const list = await listWithin(tx, district);
      if (list.version !== before.version) return allow(null);
      const decided = await work(tx, { list, nominations: found });
      return decided.ok ? allow({ done: decided.value }) : decided;
    });
    if (!decision.ok) return decision;
    if (decision.value) return allow(decision.value.done);
  }
  return refuse('busy');
}

/** What a district sent on, one by one; far fewer than a hundred. */
export const forwardingsOf = (district: string, which: Partial<Pick<Forwarding, 'spread'>> = {}): Promise<Forwarding[]> =>
  find(forwardings, { where: { ...which, _id: beginningWith(`${districtListId(seasonId, district)}|`) }, limit: 100 });

/** Writes the list of a decision. */
export const saveList = (tx: Transaction, list: DistrictList): Promise<void> => tx.put(districtLists, list);

/** Until when any unit of a district may hand something in on the district's route: the common day, or the longest extension granted there. */
export async function unitsUntil(season: Season, district: string): Promise<Instant> {
  const ids = [...new Set(season.extensions.filter(({ route }) => route === 'district').map(({ unitId }) => unitId))];
  const extended = ids.length > 0 ? await findFields(units, { where: { _id: command().in(ids), district }, limit: mostAtOnce }, ['_id']) : [];
  const until = ['', ...extended.map(({ _id }) => _id)].map((unitId) => unitDeadline(season, { unitId }, 'district'));
  return until.reduce((last, one) => (epochOf(one) > epochOf(last) ? one : last));
}
