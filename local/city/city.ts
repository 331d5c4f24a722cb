/** What the made-up city is made of. Nobody and nothing in it is real: names, numbers and codes are all computed. */
import type { DistrictCode, Role, SkillLevel } from '../../cloudfunctions/domain/terms';

/** Somebody with a phone and a WeChat account. */
export interface Person {
  readonly openid: string;
  readonly name: string;
  readonly phone: string;
}

export interface CityDistrict {
  readonly code: DistrictCode;
  readonly name: string;
  readonly office: string;
  readonly landline: string;
  readonly address: string;
}

export interface CityUnit {
  readonly uscc: string;
  readonly name: string;
  readonly district: DistrictCode;
  readonly address: string;
  readonly headcounts: Readonly<Record<SkillLevel, number>>;
  readonly contact: Person & { readonly position: string; readonly landline: string; readonly email: string };
}

/** Holds a skill level and works in a unit; has what 附件1 asks for. */
export interface Worker extends Person {
  readonly uscc: string;
  readonly idNumber: string;
  readonly gender: '男' | '女';
  readonly ethnicity: string;
  readonly politicalStatus: string;
  readonly education: string;
  readonly position: string;
  readonly occupation: string;
  readonly occupationYears: number;
  readonly skillLevel: SkillLevel;
  readonly certificateNumber: string;
  readonly issuingAuthority: string;
  readonly issuedOn: string;
}

/** Acts for an office, or for nobody but themselves (public). */
export interface StaffMember extends Person {
  readonly role: Exclude<Role, 'nominee' | 'unitContact'>;
  readonly district?: DistrictCode;
}

export interface City {
  readonly districts: readonly CityDistrict[];
  readonly units: readonly CityUnit[];
  readonly workers: readonly Worker[];
  readonly staff: readonly StaffMember[];
}
