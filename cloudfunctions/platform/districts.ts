/** What a district's office has done with its list: one document for a district in a season. */
import type { DistrictList } from '../domain/district/list';
import { districtLists } from './database/collections';
import type { Transaction } from './database/transact';
import { seasonId } from './season';

export const districtListId = (district: string): string => `${seasonId}|${district}`;

/**
 * Reads and writes the district's document, so that what changes its places or its units' deadlines and a cut of its list cannot both
 * commit at once.
 */
export async function touchDistrict(tx: Transaction, district: string): Promise<void> {
  const id = districtListId(district);
  const known = await tx.get(districtLists, id);
  const list: DistrictList = known ?? { _id: id, season: seasonId, district, version: 0 };
  await tx.put(districtLists, { ...list, version: list.version + 1 });
}
