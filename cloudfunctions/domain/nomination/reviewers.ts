import { grantIdOf } from '../account/people';
import type { Route } from '../terms';
import { cityOffice, receivingOffice, type Offices } from '../wording/names';
import type { NominationState } from './states';

/** Whose table a nomination lies on: `district:150203` or `city`. */
export const districtReviewer = (district: string): string => `district:${district}`;
export const cityReviewer = 'city';

export const reviewerOf = (route: Route, district: string): string =>
  route === 'city' ? cityReviewer : districtReviewer(district);

/** Where a submitted nomination stands first. */
export const firstStateOf = (route: Route): NominationState =>
  route === 'city' ? 'qualificationReview' : 'firstReview';

/** The state in which each reviewer has it in hand. */
export const reviewStateOf = (reviewer: string): NominationState =>
  firstStateOf(reviewer === cityReviewer ? 'city' : 'district');

/** The office that receives it, ready to print. */
export const officeOf = (season: Offices, route: Route, district: string): string =>
  route === 'city' ? cityOffice : receivingOffice(season, district);

/** The people who hear of a package. */
export const officeIdOf = (route: Route, district: string): string =>
  route === 'city' ? grantIdOf('cityOfficer', undefined) : grantIdOf('districtOfficer', district);
