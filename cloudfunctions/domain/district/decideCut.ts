import type { Instant } from '../beijing';
import { districtDeadline, isPast } from '../nomination/deadlines';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { cityOffice } from '../wording/names';
import type { DistrictList } from './districtList';
import { placesOfDistrict } from './places';
import { isSettled, surveyTier, type ListedNomination } from './survey';

export interface Cutting {
  readonly season: Season;
  readonly list: DistrictList;
  readonly version: number;
  /** All that lies on the district's table. */
  readonly nominations: readonly ListedNomination[];
  /** The last moment at which any unit of the district may still submit, extensions included. */
  readonly unitsUntil: Instant;
  readonly by: { readonly personId: string; readonly name: string };
  readonly now: Instant;
}

type Refused = 'stale' | 'unitsStillSubmitting' | 'returnsOpen' | 'reviewsOpen' | 'orderIncomplete' | 'deadlinePassed';

const namesOf = (some: readonly ListedNomination[]): readonly string[] => some.map(({ name }) => name);

/**
 * Draws the line under the 高级技师 (三(一)1): the base is all that the district's units submitted and did not take back, frozen now. Not
 * while a unit may still submit, a return is out, or one is unread; not after the district's own deadline. Twice is recognised (null).
 */
export function decideCut({ season, list, version, nominations, unitsUntil, by, now }: Cutting): Decision<DistrictList | null, Refused> {
  if (list.cut) return allow(null);
  const deadline = districtDeadline(season, list.district);
  if (isPast(now, deadline)) return refuse('deadlinePassed', { deadline, office: cityOffice });
  if (!isSettled(now, unitsUntil)) return refuse('unitsStillSubmitting', { until: unitsUntil });
  const seniors = surveyTier(nominations, 'senior', now);
  const returned = [...seniors.returned, ...surveyTier(nominations, 'excellent', now).returned];
  if (returned.length > 0) return refuse('returnsOpen', { names: namesOf(returned) });
  if (seniors.open.length > 0) return refuse('reviewsOpen', { names: namesOf(seniors.open) });
  if (version !== list.version) return refuse('stale', { what: '排序' });
  const passed = new Set(seniors.passed.map(({ _id }) => _id));
  const order = list.order.filter((id) => passed.has(id));
  const unranked = seniors.passed.filter(({ _id }) => !order.includes(_id));
  if (unranked.length > 0) return refuse('orderIncomplete', { names: namesOf(unranked) });
  const { byRate, granted, places } = placesOfDistrict(season, list.district, seniors.base.length);
  const cut = { at: now, by, base: seniors.base.length, byRate, granted, kept: order.slice(0, places), left: order.slice(places) };
  return allow({ ...list, order, cut, version: list.version + 1 });
}

/** Takes the line away again, before anything went to the city: the ranking is open once more. Without a cut it is recognised (null). */
export function decideUncut(list: DistrictList, version: number): Decision<DistrictList | null, 'stale' | 'listForwarded'> {
  if (!list.cut) return allow(null);
  if (list.forwardings > 0) return refuse('listForwarded');
  if (version !== list.version) return refuse('stale', { what: '推荐名单' });
  return allow({ ...list, cut: null, version: list.version + 1 });
}
