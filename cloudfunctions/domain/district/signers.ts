import { talentOfficeOf, type Offices } from '../wording/names';
import type { SigningOffice } from './districtList';

/** The offices whose signature a district's list needs: one where one office is both (三(一): 会同). */
export const signersOf = (season: Offices, district: string): readonly SigningOffice[] =>
  talentOfficeOf(season, district) ? ['bureau', 'talentOffice'] : ['bureau'];
