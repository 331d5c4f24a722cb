/** Made-up units and nominees on a test's city, taken as far as a test wants them. */
import { idCheckCharacter } from '../../cloudfunctions/domain/identity/idNumber';
import { usccCheckCharacter } from '../../cloudfunctions/domain/identity/uscc';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { Tier } from '../../cloudfunctions/domain/terms';
import { madeUpPaper, madeUpPhoto } from '../../local/city/seed/paper';
import { openCity, type City } from './city';

const pad = (n: number, length: number): string => String(n).padStart(length, '0');

/** The n-th made-up code; all have their check character. */
export function uscc(n: number): string {
  const first = `91150203MA0K${pad(n, 5)}`;
  return first + usccCheckCharacter(first);
}

/** The n-th made-up ID number, of a man born on 1 May 1980. */
export function idNumber(n: number): string {
  const first = `15020319800501${pad((n % 500) * 2 + 1, 3)}`;
  return first + idCheckCharacter(first);
}

/** The n-th made-up phone of a nominee. */
export const nomineePhone = (n: number): string => `137${pad(n, 8)}`;

export const district = '150203';
export const districtOfficer = 'o-district';
export const cityOfficer = 'o-city';

export const contact = {
  name: '张敏',
  position: '人事主管',
  phone: '',
  landline: '',
  email: '',
  backupName: '',
  backupPhone: '',
};

/** Staff of one district and of the city. */
export async function withStaff(city: City): Promise<void> {
  await city.appoint(districtOfficer, '13900000001', 'districtOfficer', district);
  await city.appoint(cityOfficer, '13900000002', 'cityOfficer');
}

export interface TestUnit {
  readonly openid: string;
  readonly unitId: string;
  readonly uscc: string;
}

/** What the n-th unit registers with. */
export const details = (n: number) => ({ uscc: uscc(n), name: `鹿城第${n}机械厂`, district, address: '钢铁大街 1 号', contact });

/** A registered unit with one contact; approved unless told otherwise. */
export async function registered(city: City, n: number, { approve = true } = {}): Promise<TestUnit> {
  const openid = `o-unit-${n}`;
  await city.signIn(openid, `138${pad(n, 8)}`);
  const { unitId } = await city.get<{ unitId: string }>(openid, 'unit', 'register', details(n));
  if (approve) await city.get(districtOfficer, 'review', 'approveUnit', { unitId });
  return { openid, unitId, uscc: uscc(n) };
}

/** A city with its staff. */
export async function staffedCity(now?: string): Promise<City> {
  const city = await openCity(now);
  await withStaff(city);
  return city;
}

/** Technicians and senior technicians, as a unit declares them. */
type Declared = readonly [technician: number, seniorTechnician: number];

/** With one unit, which declared its headcounts where given. */
export async function cityWithUnit(declared?: Declared): Promise<{ city: City; unit: TestUnit }> {
  const city = await staffedCity();
  const unit = await registered(city, 1);
  if (declared) await declare(city, unit, ...declared);
  return { city, unit };
}

/** With another unit beside it. */
export async function cityWithUnits(declared?: Declared): Promise<{ city: City; unit: TestUnit; other: TestUnit }> {
  const { city, unit } = await cityWithUnit(declared);
  return { city, unit, other: await registered(city, 2) };
}

const paper = madeUpPaper();
const photo = madeUpPhoto();

/** Uploads a scan with a ticket of this unit. */
export async function scan(
  city: City,
  { openid }: TestUnit,
  purpose: string,
  content: Uint8Array = purpose === 'photo' ? photo : paper,
): Promise<string> {
  const ticket = await city.get<{ path: string }>(openid, 'unit', 'uploadTicket', {
    purpose,
    name: '扫描件.png',
    size: content.length,
  });
  return city.upload(openid, ticket.path, content);
}

export async function declare(
  city: City,
  unit: TestUnit,
  technician: number,
  seniorTechnician: number,
): Promise<number> {
  const statementFileId = await scan(city, unit, 'statement');
  const { version } = await city.get<{ version: number }>(unit.openid, 'unit', 'declareHeadcounts', {
    asOf: '2024-11-30',
    technician,
    seniorTechnician,
    specialTechnician: 0,
    chiefTechnician: 0,
    statementFileId,
  });
  return version;
}

export const levelFor: Readonly<Record<Tier, NomineeForm['skillLevel']>> = {
  excellent: 'technician',
  senior: 'seniorTechnician',
  special: 'specialTechnician',
  chief: 'chiefTechnician',
};

/** A form without any problem. */
export const goodForm = (n: number, tier: Tier = 'senior'): NomineeForm => ({
  name: '巴图·乌恩',
  gender: '男',
  ethnicity: '蒙古族',
  birthMonth: '1980-05',
  idType: 'residentId',
  idNumber: idNumber(n),
  politicalStatus: '群众',
  education: '大专',
  phone: nomineePhone(n),
  position: '焊接班长',
  inServiceStatement: true,
  occupation: '焊工',
  occupationYears: 20,
  skillLevel: levelFor[tier],
  certificateNumber: '1505000000123456',
  issuingAuthority: '包头市职业技能鉴定中心',
  issuedOn: '2015-06-01',
  honours: [{ title: '鹿城工匠', date: '2020', detail: '' }],
  results: [{ title: '转炉烟道焊接改进', date: '2021-03', detail: '返修率下降' }],
  benefits: [{ title: '年节约 120 万元', date: '', detail: '' }],
  justification: '',
  truthStatement: true,
});

export interface TestNominee {
  readonly openid: string;
  readonly nominationId: string;
  readonly n: number;
  readonly name: string;
}

/** A nominee with a complete form and its certificate, not confirmed yet. */
export async function written(
  city: City,
  unit: TestUnit,
  n: number,
  tier: Tier = 'senior',
  more: Partial<NomineeForm> = {},
): Promise<TestNominee> {
  const form = { ...goodForm(n, tier), ...more };
  const { nominationId } = await city.get<{ nominationId: string }>(unit.openid, 'unit', 'saveNominee', { tier, form });
  const fileId = await scan(city, unit, 'levelCertificate');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'levelCertificate', fileId });
  return { openid: `o-nominee-${n}`, nominationId, n, name: form.name };
}

/** The nominee signs in, finds the own nomination and confirms it. */
export async function confirms(
  city: City,
  { openid, nominationId, n, name }: TestNominee,
  revision = 1,
): Promise<void> {
  await city.signIn(openid, nomineePhone(n));
  await city.get(openid, 'nominee', 'find', { name: name.replace('·', '•'), idLast6: idNumber(n).slice(12) });
  await city.get(openid, 'nominee', 'confirm', { nominationId, revision });
}

/** Written and confirmed. */
export async function confirmed(
  city: City,
  unit: TestUnit,
  n: number,
  tier: Tier = 'senior',
  more: Partial<NomineeForm> = {},
): Promise<TestNominee> {
  const nominee = await written(city, unit, n, tier, more);
  await confirms(city, nominee);
  return nominee;
}

export const versionOf = async (city: City, unit: TestUnit): Promise<number> =>
  (await city.get<{ version: number }>(unit.openid, 'unit', 'workspace')).version;

export interface Receipt {
  readonly receipt: string;
  readonly submitted: readonly string[];
  readonly leftOut: readonly { readonly nominationId: string; readonly why: readonly string[] }[];
}

export const submitted = async (
  city: City,
  unit: TestUnit,
  route: 'district' | 'city' = 'district',
): Promise<Receipt> =>
  city.get<Receipt>(unit.openid, 'unit', 'submit', { route, version: await versionOf(city, unit) });
