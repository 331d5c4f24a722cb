import { placesAt, sayShare } from '../quota/quota';
import type { Season } from '../season/season';

export interface DistrictPlaces {
  readonly base: number;
  readonly percent: number;
  /** `14.1` */
  readonly exact: string;
  readonly byRate: number;
  readonly granted: number;
  readonly places: number;
  /** `47 × 30% = 14.1，舍去零头得 14` */
  readonly sum: string;
}

/** How many 高级技师 of a district go on: the rate of all that were submitted, and what the city granted on top (三(一)1). */
export function placesOfDistrict(season: Season, district: string, base: number): DistrictPlaces {
  const percent = season.districtRate.value;
  const { places: byRate, share, sum } = placesAt(season, base, percent);
  const granted = season.grantedPlaces.filter((one) => one.district === district).reduce((all, { places }) => all + places, 0);
  return { base, percent, exact: sayShare(share), byRate, granted, places: byRate + granted, sum };
}
