import * as z from 'zod';
import { noCase, ownCase, type OwnCase } from '../../domain/evaluation/ownCase';
import { casesFor } from '../../domain/evaluation/panel';
import { sheetId, type Sheet } from '../../domain/evaluation/sheet';
import { tieKinds } from '../../domain/expert/expert';
import type { Nomination } from '../../domain/nomination/nomination';
import { terminalStates } from '../../domain/nomination/states';
import { allow } from '../../domain/refusal';
import type { Season } from '../../domain/season/season';
import { panelName, recusalName } from '../../domain/wording/evaluationWords';
import { tierName } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { nominations, panels, sheets } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { formOf, maskedForm } from '../../platform/formRevisions';
import { nominationId } from '../../platform/inputs';
import { paperViews, sectionsOf } from '../../platform/readViews';
import { currentSeason } from '../../platform/season';
import { ownPanelId } from './ownPanel';
import { sheetView } from './sheetView';
import type { OpenCaseView } from './views';

/** What is judged by; signed and stamped paper carries numbers that are none of an expert's business. */
const judgedBy: readonly string[] = ['photo', 'levelCertificate', 'evidence'];

async function contentOf({ _id, submittedRevision, papers }: Nomination): Promise<Pick<OpenCaseView, 'sections' | 'papers'>> {
  const form = await formOf(_id, submittedRevision);
  const shown = await paperViews(papers.filter(({ slot }) => judgedBy.includes(slot)), form.form);
  const sections = sectionsOf(maskedForm(form)).map((section) => ({ ...section, rows: section.rows.filter(({ field }) => field !== 'phone') }));
  return { sections, papers: shown };
}

/** Neighbours and place among one's own cases: those that are hidden leave no gap. */
function placeOf({ panel, seat, one }: OwnCase): Pick<OpenCaseView, 'placeText' | 'before' | 'after'> {
  const own = casesFor(panel, seat.expertId);
  const at = own.findIndex(({ caseId }) => caseId === one.caseId);
  return { placeText: `第 ${at + 1} 位，共 ${own.length} 位`, before: own[at - 1]?.caseId ?? null, after: own[at + 1]?.caseId ?? null };
}

function whyNotOf({ panel }: OwnCase, { state }: Nomination): string {
  if (terminalStates.includes(state)) return '这份推荐已经终止，不用打分';
  return panel.state === 'closed' ? '本组打分已经结束，分数不能再改' : '';
}

async function viewOf(season: Season, own: OwnCase, nomination: Nomination, sheet: Sheet | null): Promise<OpenCaseView> {
  const { caseId, name, unitName, occupation } = own.one;
  const whyNot = whyNotOf(own, nomination);
  return {
    caseId,
    panelName: panelName(own.panel.number),
    ...placeOf(own),
    name,
    unitName,
    occupation,
    tierName: tierName(own.panel.tier),
    ...(await contentOf(nomination)),
    sheet: sheetView(season, caseId, sheet),
    canScore: whyNot === '',
    whyNot,
    method: season.evaluation.criteria.reading ?? '',
    kinds: tieKinds.map((kind) => ({ kind, name: recusalName(kind) })),
  };
}

/** One case before the caller, with the form, what proves it and the caller's own sheet. Any other is as unknown as none. */
export const openCase = action({
  input: z.strictObject({ caseId: nominationId }),
  allow: [expert],
  refuses: ['notFound'],
  run: async ({ caseId }, { personId }) => {
    const panelId = await ownPanelId(personId, caseId);
    const own = ownCase(panelId ? await get(panels, panelId) : null, personId, caseId);
    if (!own) return noCase();
    const [season, nomination, sheet] = await Promise.all([currentSeason(), get(nominations, caseId), get(sheets, sheetId(caseId, personId))]);
    return nomination ? allow(await viewOf(season, own, nomination, sheet)) : noCase();
  },
});
