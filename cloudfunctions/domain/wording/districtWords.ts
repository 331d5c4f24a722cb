import type { Cut, SigningOffice } from '../district/districtList';
import { districtOf, receivingOffice } from './names';

/** 本地区 47 人，取 14 人 */
export const cutNote = ({ base, byRate, granted }: Cut): string => `本地区 ${base} 人，取 ${byRate + granted} 人`;

/** 昆都仑区人社局 · 昆都仑区委人才办 */
export const signingOfficeName = (office: SigningOffice, district: string): string =>
  office === 'bureau' ? receivingOffice(district) : (districtOf(district)?.talentOffice ?? '');
