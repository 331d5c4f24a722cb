/** From documents to the plain data that papers are written from. */
import { dayOf } from '../../domain/beijing';
import type { Desk, Line } from '../../domain/nomination/desk';
import type { Nomination } from '../../domain/nomination/nomination';
import type { Season } from '../../domain/season/season';
import { tiers } from '../../domain/terms';
import type { Unit } from '../../domain/unit/unit';
import type { ApplicationPaper, NomineePaper, Photo, SummaryPaper, UnitPaperData } from '../../paperwork';
import { nominations, units } from '../../platform/database/collections';
import { command, find, get } from '../../platform/database/read';
import { deskOf } from '../../platform/desks';
import { cloud } from '../../platform/database/connect';
import { formsByLine, wholeForm } from '../../platform/formRevisions';
import { currentSeason } from '../../platform/season';

export interface Office {
  readonly season: Season;
  readonly unit: Unit;
  readonly desk: Desk;
  readonly now: string;
}

export async function officeOf(unitId: string, now: string): Promise<Office> {
  const [season, unit, desk] = await Promise.all([currentSeason(), get(units, unitId), deskOf(unitId)]);
  if (!unit) throw new Error('a contact belongs to a registered unit');
  return { season, unit, desk, now };
}

export const unitPaper = ({ season, unit, now }: Office): UnitPaperData => ({
  season,
  unit: { name: unit.name, uscc: unit.uscc, district: unit.district, address: unit.address },
  contact: unit.contact,
  madeOn: dayOf(now),
});

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('every line has its nomination and its form');
  return value;
}

/** Forms with whole ID numbers, in the lines' order. */
export async function nomineePapers({ season, unit, now }: Office, lines: readonly Line[]): Promise<NomineePaper[]> {
  const kept = await formsByLine(lines);
  return lines.map(({ nominationId, tier, revision }) => ({
    season,
    unit: { name: unit.name, uscc: unit.uscc, district: unit.district },
    tier,
    form: wholeForm(present(kept.get(nominationId))),
    revision,
    madeOn: dayOf(now),
  }));
}

/** The photo where it is a picture and not too large to print from. */
async function photoOf({ papers }: Nomination, mostBytes: number): Promise<Photo | null> {
  const paper = papers.find(({ slot, size }) => slot === 'photo' && size <= mostBytes);
  if (!paper || paper.type === 'application/pdf') return null;
  const content = await cloud()
    .downloadFile({ fileID: paper.fileId })
    .then(({ fileContent }) => fileContent, () => undefined);
  return Buffer.isBuffer(content) ? { type: paper.type, content } : null;
}

/** 附件1 of each line, one after the other, so that never more than one photo stands in memory. */
export async function* applicationPapers(office: Office, lines: readonly Line[], mostPhotoBytes: number): AsyncGenerator<ApplicationPaper> {
  const ids = lines.map(({ nominationId }) => nominationId);
  const [papers, found] = await Promise.all([
    nomineePapers(office, lines),
    find(nominations, { where: { _id: command().in(ids) }, limit: ids.length }),
  ]);
  const byId = new Map(found.map((one) => [one._id, one]));
  for (const [at, paper] of papers.entries()) {
    const nomination = present(byId.get(ids[at] ?? ''));
    yield { ...paper, papers: nomination.papers.map(({ slot, name }) => ({ slot, name })), photo: await photoOf(nomination, mostPhotoBytes) };
  }
}

/** 附件2 of some lines, a sheet for each tier that has any, the highest tier last. */
export async function summaryPaper({ season, unit, desk }: Office, lines: readonly Line[]): Promise<SummaryPaper> {
  const kept = await formsByLine(lines);
  const rowsOf = (own: readonly Line[]) => own.map(({ nominationId }) => ({ form: present(kept.get(nominationId)).form }));
  const sheets = tiers
    .map((tier) => ({ tier, rows: rowsOf(lines.filter((line) => line.tier === tier)) }))
    .filter(({ rows }) => rows.length > 0);
  const { name, uscc, district, contact } = unit;
  return { season, unit: { name, uscc, district }, headcounts: desk.headcounts, sheets, contact };
}
