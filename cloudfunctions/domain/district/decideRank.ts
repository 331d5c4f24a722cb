import { allow, refuse, type Decision } from '../refusal';
import type { DistrictList } from './districtList';
import type { ListedNomination } from './survey';

export interface Ranking {
  readonly list: DistrictList;
  /** The list's version the officer looked at. */
  readonly version: number;
  /** Best first; who is missing is not ranked yet. */
  readonly order: readonly string[];
  /** The 高级技师 on the table. */
  readonly seniors: readonly ListedNomination[];
}

/** Keeps the order of the 高级技师. The same order again is recognised (null); after the cut it stands. */
export function decideRank({ list, version, order, seniors }: Ranking): Decision<DistrictList | null, 'stale' | 'listCut' | 'invalid'> {
  const same = order.length === list.order.length && order.every((id, at) => id === list.order[at]);
  if (same) return allow(null);
  if (list.cut) return refuse('listCut');
  if (version !== list.version) return refuse('stale', { what: '排序' });
  const known = new Set(seniors.map(({ _id }) => _id));
  const fits = order.every((id) => known.has(id)) && new Set(order).size === order.length;
  if (!fits) return refuse('invalid', { fields: ['order'] });
  return allow({ ...list, order, version: list.version + 1 });
}
