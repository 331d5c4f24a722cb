/** The pool of experts, and a panel for each tier: planned, frozen, drawn before two witnesses. */
import { randomBytes } from 'node:crypto';
import ExcelJS from 'exceljs';
import { tiersDown } from '../../../../cloudfunctions/domain/decision/decision';
import { season2024 } from '../../../../cloudfunctions/domain/season/2024';
import type { Tier } from '../../../../cloudfunctions/domain/terms';
import { poolSheetName, poolTitles } from '../../../../cloudfunctions/domain/wording/poolWords';
import { sm3 } from '../../../verify/sm3';
import type { Person } from '../../city';
import { actingAs, type Filling } from '../acting';
import { textIn, type Visitor } from '../visitor';

const sources = ['企业', '院校', '科研'];
const fields = season2024.evaluation.fields.value;

/** 专家库, each expert of a unit of the own and of all fields. */
export async function poolTable(experts: readonly Pick<Person, 'name' | 'phone'>[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(poolSheetName);
  sheet.addRow(Object.values(poolTitles));
  const judged = fields.map(({ name }) => name).join('、');
  experts.forEach(({ name, phone }, at) => sheet.addRow([name, phone, `鹿城第${at + 1}研究院`, null, '高级工程师', sources[at % sources.length], judged, null]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The made-up city's experts. */
export async function importExperts(filling: Filling): Promise<void> {
  const city = actingAs(filling, 'cityOfficer');
  const content = await poolTable(filling.city.staff.filter(({ role }) => role === 'expert'));
  const ticket = await city.ask('expert.uploadTicket', { name: '专家库.xlsx', size: content.length });
  await city.ask('expert.importPool', { fileId: await city.put(textIn(ticket, 'path'), content) });
}

/** A panel for a tier; null where nobody of it waits. */
async function planPanel(city: Visitor, tier: Tier, day: string): Promise<string | null> {
  const chairs = { enterprise: 3, school: 2, institute: 2 };
  const planned = await city.ask('expert.planPanel', { tier, fields: fields.map(({ id }) => id), chairs, day }, ['nothingToPlan']);
  return planned && textIn(planned, 'panelId');
}

/** Two people make the chance: each seals a number, then each opens it. */
async function draw(city: Visitor, discipline: Visitor, panelId: string): Promise<void> {
  const witnesses = [city, discipline].map((visitor, at) => ({ visitor, nonce: randomBytes(16).toString('hex'), number: String(20241223 + at) }));
  for (const { visitor, nonce, number } of witnesses) await visitor.ask('expert.commitNumber', { panelId, commitment: sm3(`${nonce}|${number}`) });
  for (const { visitor, nonce, number } of witnesses) await visitor.ask('expert.openCommitment', { panelId, nonce, number });
  await city.ask('expert.draw', { panelId });
}

/** The panels' ids by tier, those of `drawn` with their experts, the others frozen and waiting for witnesses. */
export async function formPanels(filling: Filling, day: string, drawn: readonly Tier[]): Promise<ReadonlyMap<Tier, string>> {
  const [city, discipline] = [actingAs(filling, 'cityOfficer'), actingAs(filling, 'discipline')];
  const formed = new Map<Tier, string>();
  for (const tier of tiersDown) {
    const panelId = await planPanel(city, tier, day);
    if (panelId === null) continue;
    await city.ask('expert.commitDraw', { panelId });
    if (drawn.includes(tier)) await draw(city, discipline, panelId);
    formed.set(tier, panelId);
  }
  return formed;
}
