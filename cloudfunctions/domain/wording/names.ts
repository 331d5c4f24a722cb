import type { Grant } from '../account/person';
import type { UnitState } from '../unit/unit';
import type { UnitPaperSlot } from '../nomination/desk';
import type { PaperSlot } from '../papers/paper';
import type { DistrictOffice } from '../season/season';
import { districts, type District, type Role, type Route, type SkillLevel, type Tier } from '../terms';

const tierNames: Readonly<Record<Tier, string>> = {
  excellent: '优秀技师',
  senior: '高级技师',
  special: '特级技师',
  chief: '首席技师',
};

const levelNames: Readonly<Record<SkillLevel, string>> = {
  technician: '技师',
  seniorTechnician: '高级技师',
  specialTechnician: '特级技师',
  chiefTechnician: '首席技师',
};

const roleNames: Readonly<Record<Role, string>> = {
  public: '公众',
  nominee: '申报人',
  unitContact: '单位经办人',
  districtOfficer: '旗县区人社局工作人员',
  districtTalentOffice: '旗县区人才办工作人员',
  cityOfficer: '市人社局工作人员',
  cityTalentOffice: '市委人才办工作人员',
  expert: '评审专家',
  discipline: '纪检监督人员',
  admin: '系统管理员',
};

/** All that a paper can be for; the statement is of the headcounts. */
export type PaperKind = PaperSlot | UnitPaperSlot | 'statement';

const paperNames: Readonly<Record<PaperKind, string>> = {
  levelCertificate: '等级证书',
  photo: '照片',
  evidence: '佐证材料',
  stampedForm: '盖章的申请表',
  signedConfirmation: '本人签字的确认书',
  authorityLetter: '授权委托书',
  stampedSummary: '盖章的推荐汇总表',
  statement: '人数声明',
};

export type Tone = 'brand' | 'gold' | 'ok' | 'warn' | 'err' | 'grey';

const unitStates: Readonly<Record<UnitState, { readonly name: string; readonly tone: Tone }>> = {
  pending: { name: '等待核准', tone: 'gold' },
  approved: { name: '单位已核准', tone: 'ok' },
  declined: { name: '没有核准', tone: 'err' },
  superseded: { name: '已由别的登记接替', tone: 'grey' },
};

export const tierName = (tier: Tier): string => tierNames[tier];
export const levelName = (level: SkillLevel): string => levelNames[level];
export const roleName = (role: Role): string => roleNames[role];
export const paperName = (slot: PaperKind): string => paperNames[slot];
export const unitStateName = (state: UnitState): string => unitStates[state].name;
export const unitStateTone = (state: UnitState): Tone => unitStates[state].tone;

export const cityOffice = '市人社局';

/** 报昆都仑区人社局 · 直报市人社局 */
export const routeName = (route: Route, office = '旗县区人社局'): string =>
  route === 'city' ? `直报${cityOffice}` : `报${office}`;

/** The district of a code; undefined for what is none. */
export const districtOf = (code: string): District | undefined => districts.find((district) => district.code === code);

/** 昆都仑区; a code that is none stays as it is. */
export const districtName = (code: string): string => districtOf(code)?.name ?? code;

/** Who receives where: a season, of which only its offices are asked. */
export interface Offices {
  readonly offices: readonly DistrictOffice[];
}

const officesIn = ({ offices }: Offices, code: string): DistrictOffice | undefined => offices.find(({ district }) => district === code);

/** Who receives a unit's package in a district. */
export const receivingOffice = (season: Offices, code: string): string => officesIn(season, code)?.office ?? '所在旗县区人社局';

/** Who signs the first review with it (会同); null where one office is both. */
export const talentOfficeOf = (season: Offices, code: string): string | null => officesIn(season, code)?.talentOffice ?? null;

/** Whom a duty is done for, as its desk is named: 市人社局, 固阳县人社局, a unit. */
export function deskName(season: Offices, { role, district = '', place }: Pick<Grant, 'role' | 'district' | 'place'>): string {
  switch (role) {
    case 'cityOfficer':
      return cityOffice;
    case 'cityTalentOffice':
      return '市委人才办';
    case 'districtOfficer':
      return receivingOffice(season, district);
    case 'districtTalentOffice':
      return talentOfficeOf(season, district) ?? receivingOffice(season, district);
    default:
      return place;
  }
}

/** 三(一)1 → 通知三（一）1, as printed in a sentence. */
export const sayClause = (clause: string): string => `通知${clause.replaceAll('(', '（').replaceAll(')', '）')}`;
