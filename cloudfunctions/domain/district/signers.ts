import { districtOf } from '../wording/names';
import type { SigningOffice } from './districtList';

/** The offices whose signature a district's list needs: one where one office is both (三(一): 会同). */
export const signersOf = (district: string): readonly SigningOffice[] =>
  districtOf(district)?.talentOffice ? ['bureau', 'talentOffice'] : ['bureau'];
