/** The words of the programme, one English term for one Chinese term; wording/names.ts holds the Chinese. */

/** What a person is awarded ("金蓝领" 层级), lowest first. */
export const tiers = ['excellent', 'senior', 'special', 'chief'] as const;
export type Tier = (typeof tiers)[number];

/** What a person holds (职业技能等级), lowest first. 优秀技师 is a tier and no skill level. */
export const skillLevels = ['technician', 'seniorTechnician', 'specialTechnician', 'chiefTechnician'] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** The two skill levels whose headcount the notice turns into places (三(一)1 and 2). */
export const quotaLevels = ['technician', 'seniorTechnician'] as const;
export type QuotaLevel = (typeof quotaLevels)[number];

/** district: unit → district → city. city: unit → city, straight (三(一)3). */
export const routes = ['district', 'city'] as const;
export type Route = (typeof routes)[number];

export const roles = [
  'public',
  'nominee',
  'unitContact',
  'districtOfficer',
  'districtTalentOffice',
  'cityOfficer',
  'cityTalentOffice',
  'expert',
  'discipline',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/**
 * GB/T 2260 codes of Baotou's nine districts and banners. The tenth, the Rare Earth High-tech Zone, has no code of its
 * own there, so it carries the letters XTGX: nobody can take them for a national code.
 */
export const districtCodes = [
  '150202',
  '150203',
  '150204',
  '150205',
  '150206',
  '150207',
  '150221',
  '150222',
  '150223',
  'XTGX',
] as const;
export type DistrictCode = (typeof districtCodes)[number];

export interface District {
  readonly code: DistrictCode;
  /** The full name, as on a stamp. */
  readonly name: string;
  /** As people say it, for narrow columns. */
  readonly short: string;
}

/** The ten places that units belong to, in the order of their codes. */
export const districts: readonly District[] = [
  { code: '150202', name: '东河区', short: '东河' },
  { code: '150203', name: '昆都仑区', short: '昆区' },
  { code: '150204', name: '青山区', short: '青山' },
  { code: '150205', name: '石拐区', short: '石拐' },
  { code: '150206', name: '白云鄂博矿区', short: '白云' },
  { code: '150207', name: '九原区', short: '九原' },
  { code: '150221', name: '土默特右旗', short: '土右旗' },
  { code: '150222', name: '固阳县', short: '固阳' },
  { code: '150223', name: '达尔罕茂明安联合旗', short: '达茂旗' },
  { code: 'XTGX', name: '稀土高新区', short: '稀土高新区' },
];

/** Whether a text from outside is one of the listed terms. */
export function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return list.some((term) => term === text);
}
