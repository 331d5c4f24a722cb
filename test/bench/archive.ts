/** Printing: a form beside the same cells in bare docx, and all forms of a unit beside a fifth of them. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { memorySize } from '../../cloudfunctions/unit/config.json';
import { desks, forms, nominations, units } from '../../cloudfunctions/platform/database/collections';
import { sealForm } from '../../cloudfunctions/platform/formRevisions';
import { writeApplication } from '../../cloudfunctions/paperwork';
import { application, form } from '../paperwork/samples';
import { ratioOf, type Figure } from './figure';
import { approvedUnit, confirmedDesk, nomination } from './madeUp';
import { inOwnProcess } from './ownProcess';
import { accounts, contactAccount, now, type World } from './world';

const [few, many] = [100, 500];
const unitOf = (people: number): string => `91150203MA7K2Q4T0J.${String(people).padStart(8, '0')}`;
const contactOf = (people: number): string => `archive-${people}`;

/** A contact, a unit, its desk, nominations and forms. */
async function fillUnit(world: World, people: number): Promise<void> {
  const id = unitOf(people);
  const desk = confirmedDesk(people, id);
  await world.fill(accounts, [contactAccount(contactOf(people), id)]);
  await world.fill(units, [approvedUnit(id)]);
  await world.fill(desks, [desk]);
  await world.fill(nominations, desk.lines.map(({ nominationId }, at) => nomination(at, { _id: nominationId, unitId: id })));
  await world.fill(forms, desk.lines.map(({ nominationId, name }) => sealForm(nominationId, 1, { ...form, name }, { personId: '', at: now })));
}

/** Runs the deployed function in a process of its own until the archive is there; gives the most memory it ever held, in KB. */
async function peakOf(people: number): Promise<number> {
  const said = await inOwnProcess('unit', contactOf(people), `
    for (let step = 0; step < 40; step += 1) {
      const { done, file } = await ask('archive', {});
      if (file) return done + ' ' + process.resourceUsage().maxRSS;
    }`);
  const [done, peak] = said.split(' ');
  if (Number(done) !== people) throw new Error(`archive of ${people}: ${said}`);
  return Number(peak);
}

/** As many cells, paragraphs and runs as 附件1 has, with nothing thought about. */
async function bareForm(): Promise<Buffer> {
  const cell = (): TableCell => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: '包头市高技能人才', font: '仿宋', size: 24 })] })] });
  const table = (rows: number, cells: number): Table =>
    new Table({ rows: Array.from({ length: rows }, () => new TableRow({ children: Array.from({ length: cells }, cell) })) });
  const lines = Array.from({ length: 80 }, () => new Paragraph({ children: [new TextRun({ text: '年　月　日', font: '仿宋', size: 22 })] }));
  return Packer.toBuffer(new Document({ sections: [{ children: [table(17, 4), table(4, 4), ...lines] }] }));
}

export async function archive(world: World): Promise<Figure[]> {
  for (const people of [few, many]) await fillUnit(world, people);
  const [small, large] = [await peakOf(few), await peakOf(many)];
  return [
    { name: `archive of ${many}: peak memory`, measured: large / small, limit: 1.3, unit: '×', beside: `that of ${few}, each in a process of its own` },
    { name: `archive of ${many}: the process that makes it`, measured: Math.round(large / 1024), limit: memorySize, unit: 'MB', beside: 'what the function is given' },
    { name: '附件1: time', ...(await ratioOf(() => writeApplication(application), bareForm, 31)), limit: 2, unit: '×', beside: 'as many cells and lines in bare docx' },
  ];
}
