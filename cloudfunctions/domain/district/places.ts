import { sayShare, shareOf } from '../quota/quota';
import type { Season } from '../season/season';

export interface DistrictPlaces {
  readonly base: number;
  readonly percent: number;
  readonly byRate: number;
  readonly granted: number;
  readonly places: number;
  /** `47 × 30% = 14.1，舍去零头得 14` */
  readonly sum: string;
}

/** How many 高级技师 of a district go on: the rate of all that were submitted, and what the city granted on top (三(一)1). */
export function placesOfDistrict(season: Season, district: string, base: number): DistrictPlaces {
  const percent = season.districtRate.value;
  const share = shareOf(base, percent);
  const granted = season.grantedPlaces.filter((one) => one.district === district).reduce((sum, { places }) => sum + places, 0);
  const product = `${base} × ${percent}% = ${sayShare(share)}`;
  const sum = share.hundredths === 0 ? product : `${product}，舍去零头得 ${share.whole}`;
  return { base, percent, byRate: share.whole, granted, places: share.whole + granted, sum };
}
