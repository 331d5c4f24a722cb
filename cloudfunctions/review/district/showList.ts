import type { DistrictStaff } from '../../platform/caller';
import { districtListOf, nominationsOn, unitsUntil } from '../../platform/districts';
import { currentSeason } from '../../platform/season';
import { districtListView } from './districtListView';
import { standingOf } from './standing';
import type { DistrictListView } from './views';

/** Reads the caller's list and puts it together. */
export async function showList(caller: DistrictStaff, now: string): Promise<DistrictListView> {
  const { district } = caller;
  const [season, list, nominations] = await Promise.all([currentSeason(), districtListOf(district), nominationsOn(district)]);
  const until = await unitsUntil(season, district);
  return districtListView(standingOf({ season, list, nominations, district, unitsUntil: until, now }), caller);
}
