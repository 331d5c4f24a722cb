/** A made-up pool of experts and nominees who passed the qualification review, on a test's city. */
import ExcelJS from 'exceljs';
import { nominations } from '../../cloudfunctions/platform/database/collections';
import { insertMissing } from '../../cloudfunctions/platform/database/write';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import { sm3 } from '../../local/verify/sm3';
import { madeUpNomination } from '../domain/madeUpNomination';
import type { City, Reply } from './city';
import { cityOfficer, registered, staffedCity, type TestUnit } from './units';

export const discipline = 'o-discipline';
export const talentOffice = 'o-city-talent';
export const panelDay = '2024-12-30';
export const morning = `${panelDay}T08:30:00.000+08:00`;

export const expertPhone = (n: number): string => `136${String(n).padStart(8, '0')}`;
export const expertOpenid = (n: number): string => `o-expert-${n}`;
const sources = ['企业', '院校', '科研'] as const;

const columns = ['姓名', '手机', '单位', '统一社会信用代码', '职称或技能等级', '来源(企业/院校/科研)', '专业领域', '可评层级'];
export type PoolCells = readonly (string | null)[];

/** The n-th expert, of a unit of the own. */
export const expertRow = (n: number, more: { readonly unit?: string; readonly phone?: string } = {}): PoolCells => [
  `乌兰·其其格`, more.phone ?? expertPhone(n), more.unit ?? `鹿城第${n}研究院`, null, '高级工程师', sources[n % 3] ?? '', '机械制造、电气能源', null,
];

export async function poolTable(rows: readonly PoolCells[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('专家库');
  sheet.addRow(columns);
  rows.forEach((row) => sheet.addRow([...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export interface PoolImport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly badRows: number;
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
}

export async function importPool(city: City, rows: readonly PoolCells[]): Promise<PoolImport> {
  const content = await poolTable(rows);
  const asked = { name: '专家库.xlsx', size: content.length };
  const { path } = await city.get<{ path: string }>(cityOfficer, 'expert', 'uploadTicket', asked);
  const fileId = await city.upload(cityOfficer, path, content);
  return city.get<PoolImport>(cityOfficer, 'expert', 'importPool', { fileId });
}

/** Nominees of a unit who wait for a panel. */
export async function waiting(city: City, unit: TestUnit, numbers: readonly number[], more: Partial<Nomination> = {}): Promise<void> {
  Object.assign(process.env, city.cloud.sdkEnvironment);
  const { nomination } = madeUpNomination('evaluation');
  const name = (n: number): string => `人选${n}`;
  await insertMissing(nominations, numbers.map((n): Nomination => ({
    ...nomination, _id: `2024.case.${n}`, unitId: unit.unitId, unitName: `鹿城第${unit.openid.slice(7)}机械厂`, name: name(n), occupation: '焊工', tier: 'senior', ...more,
  })));
}

/** A city with its staff, a pool of `experts`, and one unit. */
export async function cityWithPool(experts: number): Promise<{ city: City; unit: TestUnit }> {
  const city = await staffedCity();
  await city.appoint(talentOffice, '13900000004', 'cityTalentOffice');
  await city.appoint(discipline, '13900000006', 'discipline');
  await importPool(city, Array.from({ length: experts }, (_, n) => expertRow(n + 1)));
  return { city, unit: await registered(city, 1) };
}

export const chairs = { enterprise: 3, school: 2, institute: 2 };

export async function planned(city: City): Promise<string> {
  const asked = { tier: 'senior', fields: ['machinery'], chairs, day: panelDay };
  return (await city.get<{ panelId: string }>(cityOfficer, 'expert', 'planPanel', asked)).panelId;
}

export interface ShownPanel {
  readonly state: string;
  readonly next: string;
  readonly step: string;
  readonly mine: string;
  readonly frozen: { readonly fingerprint: string; readonly pool: number } | null;
  readonly seats: readonly { readonly seat: number; readonly who: string; readonly stateName: string; readonly note: string }[];
  readonly cases: readonly { readonly caseId: string }[];
}

export const nonceOf = (openid: string): string => sm3(openid).slice(0, 32);
export const sealBy = (city: City, openid: string, panelId: string, number = '7'): Promise<Reply<ShownPanel>> =>
  city.call(openid, 'expert', 'commitNumber', { panelId, commitment: sm3(`${nonceOf(openid)}|${number}`) });
export const openBy = (city: City, openid: string, panelId: string, number = '7'): Promise<Reply<ShownPanel>> =>
  city.call(openid, 'expert', 'openCommitment', { panelId, nonce: nonceOf(openid), number });

/** Frozen, sealed and opened by two witnesses, drawn. */
export async function drawn(city: City, panelId: string): Promise<ShownPanel> {
  await city.get(cityOfficer, 'expert', 'commitDraw', { panelId });
  for (const openid of [cityOfficer, discipline]) await sealBy(city, openid, panelId);
  for (const openid of [cityOfficer, discipline]) await openBy(city, openid, panelId);
  return city.get<ShownPanel>(cityOfficer, 'expert', 'draw', { panelId });
}
