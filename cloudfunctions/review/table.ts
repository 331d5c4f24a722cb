import { cityReviewer, districtReviewer } from '../domain/nomination/reviewers';
import type { CityStaff, DistrictStaff } from '../platform/caller';

export type Reviewer = CityStaff | DistrictStaff;

/** Whose table the caller sits at: `district:150203` or `city`. Only what lies there can be seen. */
export const tableOf = (caller: Reviewer): string =>
  'district' in caller ? districtReviewer(caller.district) : cityReviewer;
