import type { Cut, SigningOffice } from '../district/districtList';
import type { Tier } from '../terms';
import { receivingOffice, talentOfficeOf, type Offices } from './names';

/** 本地区 47 人，取 14 人 */
export const cutNote = ({ base, byRate, granted }: Cut): string => `本地区 ${base} 人，取 ${byRate + granted} 人`;

/** 昆都仑区人社局 · 昆都仑区委人才办 */
export const signingOfficeName = (season: Offices, office: SigningOffice, district: string): string =>
  office === 'bureau' ? receivingOffice(season, district) : (talentOfficeOf(season, district) ?? '');

/** What a district's check finds: a 高级技师 can be ranked, a 技师 can go on. */
export const checkName = (tier: Tier): string => (tier === 'senior' ? '审核合格' : '初审通过');
