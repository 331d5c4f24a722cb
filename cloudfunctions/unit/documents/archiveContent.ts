/** What lies in a unit's archive, under which names. */
import type { Line } from '../../domain/nomination/desk';
import { tiersOf } from '../../domain/quota/meters';
import { officeOf as receiving } from '../../domain/nomination/reviewers';
import { routes } from '../../domain/terms';
import { routeName, tierName } from '../../domain/wording/names';
import { fileName, printedWords } from '../../domain/wording/printedWords';
import type { ArchiveJob } from '../../platform/database/documents';
import { streamOf } from '../../platform/madeFiles';
import { summaryPaper, unitPaper, type Office } from './printing';

type Sink = (bytes: Uint8Array) => Promise<void>;

interface Piece {
  /** True at the first bytes of a form. */
  readonly first: boolean;
  readonly bytes: Uint8Array;
}

/** Cuts a part into the forms it was put together from, as it comes. */
async function* cut(chunks: AsyncIterable<Uint8Array>, sizes: readonly number[]): AsyncGenerator<Piece> {
  let [at, left] = [0, sizes[0] ?? 0];
  let first = true;
  for await (const chunk of chunks) {
    for (let rest = chunk; rest.length > 0; ) {
      if (left === 0) {
        at += 1;
        left = sizes[at] ?? rest.length;
        first = true;
      }
      const bytes = rest.subarray(0, left);
      yield { first, bytes };
      first = false;
      left -= bytes.length;
      rest = rest.subarray(bytes.length);
    }
  }
  if (left > 0 || at !== sizes.length - 1) throw new Error('a part is not as long as it was');
}

/** 附件1 认定申请表/012 优秀技师 巴图·乌恩.docx: the number keeps namesakes apart. */
const pathOf = ({ name, tier }: Line, at: number): string =>
  `${printedWords('application').name}/${fileName(String(at + 1).padStart(3, '0'), tierName(tier), name)}.docx`;

/** The unit's own papers: a summary for each bureau, the list of contacts, the statement. */
async function ownPapers(office: Office, lines: readonly Line[]): Promise<(readonly [string, Buffer])[]> {
  const { season, unit, desk } = office;
  const { writeContacts, writeHeadcounts, writeSummary } = await import('../../paperwork');
  const papers: (readonly [string, Buffer])[] = [];
  for (const route of routes) {
    const own = lines.filter(({ tier }) => tiersOf(season, route).includes(tier));
    if (own.length === 0) continue;
    const name = fileName(printedWords('summary').name, routeName(route, receiving(office.season, route, unit.district)));
    papers.push([`${name}.xlsx`, await writeSummary(await summaryPaper(office, own))]);
  }
  papers.push([`${printedWords('contacts').name}.docx`, await writeContacts(unitPaper(office))]);
  const { headcounts } = desk;
  if (headcounts) papers.push([`${printedWords('headcounts').name}.docx`, await writeHeadcounts({ ...unitPaper(office), headcounts })]);
  return papers;
}

/** Writes the archive into `sink`, piece by piece. `lines` are those that the parts were made of, in that order. */
export async function archiveInto(sink: Sink, office: Office, lines: readonly Line[], parts: ArchiveJob['parts']): Promise<void> {
  const { zipInto } = await import('../../paperwork');
  const zip = zipInto(sink, office.now.slice(0, 19));
  for (const [name, bytes] of await ownPapers(office, lines)) {
    await zip.begin(name);
    await zip.write(bytes);
  }
  let at = 0;
  for (const { fileId, sizes } of parts) {
    for await (const { first, bytes } of cut(streamOf(fileId), sizes)) {
      const line = lines[at];
      if (first && line) {
        await zip.begin(pathOf(line, at));
        at += 1;
      }
      await zip.write(bytes);
    }
  }
  if (at !== lines.length) throw new Error('a form is missing in the archive');
  await zip.end();
}
