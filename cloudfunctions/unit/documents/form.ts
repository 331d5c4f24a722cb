import * as z from 'zod';
import { decidePrint, notListed } from '../../domain/submission/decidePrint';
import type { Line } from '../../domain/nomination/desk';
import { printedKinds, type PrintedKind } from '../../domain/submission/printed';
import { officeOf as receiving } from '../../domain/nomination/reviewers';
import { allow, type Decision } from '../../domain/refusal';
import { routes, type Route } from '../../domain/terms';
import { routeName } from '../../domain/wording/names';
import { fileName, notListedText, printedWords } from '../../domain/wording/printedWords';
import { action } from '../../platform/action';
import { countAttempt } from '../../platform/attempts';
import { unitContact, type UnitContact } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { nominationId } from '../../platform/inputs';
import { record } from '../../platform/ledger';
import { addressOf, expire, fill, madeUntil, reserve, type Reserved } from '../../platform/madeFiles';
import { applicationPapers, nomineePapers, officeOf, summaryPaper, unitPaper, type Office } from './printing';
import type { FormFileView } from './views';

/** Far more than anybody prints, far less than a program would. */
const mostInAnHour = 200;
/** What is embedded as it is, at 35 × 49 mm. */
const mostPhotoBytes = 2 * 1024 * 1024;
/** Sheets in one file; the rest follow when these have signed. */
const mostSheets = 200;

async function applicationOf(office: Office, lines: readonly Line[]): Promise<Buffer> {
  const { writeApplication } = await import('../../paperwork');
  for await (const paper of applicationPapers(office, lines, mostPhotoBytes)) return writeApplication(paper);
  throw new Error('one line gives one paper');
}

async function bytesOf(kind: PrintedKind, office: Office, lines: readonly Line[]): Promise<Buffer> {
  const paperwork = await import('../../paperwork');
  switch (kind) {
    case 'application':
      return applicationOf(office, lines);
    case 'confirmation':
      return paperwork.writeConfirmations(await nomineePapers(office, lines));
    case 'summary':
      return paperwork.writeSummary(await summaryPaper(office, lines));
    case 'contacts':
      return paperwork.writeContacts(unitPaper(office));
    case 'authority':
      return paperwork.writeAuthority(unitPaper(office));
    case 'headcounts': {
      const { headcounts } = office.desk;
      if (!headcounts) throw new Error('decided: the headcounts are stated');
      return paperwork.writeHeadcounts({ ...unitPaper(office), headcounts });
    }
  }
}

const typeOf = (kind: PrintedKind): 'docx' | 'xlsx' => (kind === 'summary' ? 'xlsx' : 'docx');

function nameOf(kind: PrintedKind, { season, unit }: Office, lines: readonly Line[], route: Route | undefined): string {
  const { name } = printedWords(kind);
  const [only] = lines;
  if (kind === 'summary') return fileName(name, route ? routeName(route, receiving(season, route, unit.district)) : unit.name);
  if (kind === 'application' || kind === 'confirmation') return fileName(name, only && lines.length === 1 ? only.name : `${lines.length} 人`);
  return fileName(name, unit.name);
}

interface Making {
  readonly kind: PrintedKind;
  readonly caller: UnitContact;
  readonly lines: readonly Line[];
  readonly place: Reserved;
  readonly now: string;
}

/** Whole ID numbers leave the system by this, so that the record stands before the file does: who, when, whose form. */
const recorded = ({ kind, caller, lines, place, now }: Making): Promise<Decision<null, 'tooManyAttempts' | 'busy'>> =>
  transact(async (tx) => {
    const { personId, role, unitId } = caller;
    const counted = await countAttempt(tx, { what: 'form', who: personId, most: mostInAnHour, now });
    if (!counted.ok) return counted;
    const [only] = lines;
    const about = only && lines.length === 1 ? { nominationId: only.nominationId, revision: only.revision } : { count: lines.length };
    const facts = { unitId, kind, ...about };
    await record(tx, { aggregate: `made|${place.id}`, seq: 1, type: 'formMade', at: now, actor: { personId, role }, facts });
    await expire(tx, place, madeUntil(now));
    return allow(null);
  });

/** Makes one paper to print: 附件1, 附件2, 附件3, the headcount statement, the authority letter, the paper confirmation. */
export const form = action({
  input: z
    .strictObject({ kind: z.enum(printedKinds), nominationId: nominationId.optional(), route: z.enum(routes).optional() })
    .refine(({ kind, nominationId: id }) => kind !== 'application' || id !== undefined, {
      path: ['nominationId'],
      message: '要写明是哪一位的申请表。整个单位的请打包下载',
    }),
  allow: [unitContact],
  refuses: ['notFound', 'headcountsMissing', 'nothingToPrint', 'tooManyAttempts', 'busy'],
  run: async ({ kind, nominationId: id, route }, caller, { now }) => {
    const office = await officeOf(caller.unitId, now);
    const { season, desk } = office;
    const decision = decidePrint({ season, desk, kind, nominationId: id, route });
    if (!decision.ok) return decision;
    const lines = kind === 'confirmation' ? decision.value.slice(0, mostSheets) : decision.value;
    const type = typeOf(kind);
    const place = await reserve(`${kind}.${type}`);
    const noted = await recorded({ kind, caller, lines, place, now });
    if (!noted.ok) return noted;
    const bytes = await bytesOf(kind, office, lines);
    await fill(place, bytes);
    const name = `${nameOf(kind, office, lines, route)}.${type}`;
    const left = kind === 'summary' ? notListed({ season, desk, route }) : 0;
    const url = await addressOf(place.fileId);
    const view: FormFileView = { fileId: place.fileId, name, url, size: bytes.length, type, note: notListedText(left) };
    return allow(view);
  },
});
