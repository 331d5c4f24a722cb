import type { Instant } from '../beijing';
import { refuse, type RefusalOf } from '../refusal';
import type { Season } from '../season/season';
import { quotaLevels, type Route, type Tier } from '../terms';

import { hasOpened, isPast, unitDeadline } from '../nomination/deadlines';
import { countByTier, takesPlace, type Desk, type Line } from '../nomination/desk';
import { explainQuota, quotaProblems, tierDrawingOn } from '../quota/quota';
import { officeOf } from '../nomination/reviewers';
import type { LeftOut, LeftOutReason } from '../nomination/leftOut';
import { isWritable } from '../nomination/states';

/** Closed doors: nothing on the desk can open them. */
export type Gate = RefusalOf<'seasonNotOpen' | 'unitNotApproved' | 'deadlinePassed' | 'correctionOverdue'>;
/** What the unit can put right. */
export type Gap = RefusalOf<
  'headcountsMissing' | 'statementMissing' | 'tooManyPlaces' | 'justificationMissing' | 'nothingToSubmit'
>;

export interface Survey {
  readonly route: Route;
  readonly deadline: Instant;
  readonly ready: readonly Line[];
  readonly leftOut: readonly LeftOut[];
  /** Both in the order in which a submit refuses. */
  readonly gates: readonly Gate[];
  readonly gaps: readonly Gap[];
}

interface Moment {
  readonly now: Instant;
  readonly deadline: Instant;
}

/** A line returned for correction obeys its own 补正期限, any other the unit's deadline. */
const isLate = (line: Line, { now, deadline }: Moment): boolean => isPast(now, line.due ?? deadline);

const reasons: readonly (readonly [LeftOutReason, (line: Line, moment: Moment) => boolean])[] = [
  ['incomplete', ({ state, lacks }) => state === 'draft' || (state !== 'returned' && lacks.length > 0)],
  ['notCorrected', ({ state }) => state === 'returned'],
  [
    'notConfirmed',
    ({ state, revision, confirmedRevision }) =>
      state === 'awaitingConfirmation' || (state === 'confirmed' && confirmedRevision !== revision),
  ],
  ['disputed', ({ state }) => state === 'disputed'],
  ['overdue', (line, moment) => line.due !== null && isLate(line, moment)],
  ['late', (line, moment) => line.due === null && isLate(line, moment)],
];

function gatesOf(season: Season, desk: Desk, route: Route, waiting: readonly Line[], moment: Moment): Gate[] {
  const office = officeOf(season, route, desk.district);
  const gates: Gate[] = [];
  if (!hasOpened(season, moment.now)) gates.push(refuse('seasonNotOpen', { opens: season.opens.value }));
  if (!desk.approvedAt) gates.push(refuse('unitNotApproved', { office: officeOf(season, 'district', desk.district) }));
  if (waiting.some((line) => !isLate(line, moment))) return gates;
  const overdue = waiting
    .flatMap(({ due }) => (due && isPast(moment.now, due) ? [due] : []))
    .sort()
    .at(-1);
  if (overdue && waiting.every(({ due }) => due !== null))
    gates.push(refuse('correctionOverdue', { deadline: overdue, office }));
  else if (isPast(moment.now, moment.deadline))
    gates.push(refuse('deadlinePassed', { deadline: moment.deadline, office }));
  return gates;
}

function unjustified(season: Season, desk: Desk, ready: readonly Line[]): Gap[] {
  const { headcounts } = desk;
  if (!headcounts) return [];
  return quotaLevels.flatMap((level) => {
    const headcount = headcounts[level];
    if (!explainQuota(season, level, headcount).justification) return [];
    const tier = tierDrawingOn(season, level);
    const names = ready.filter((line) => line.tier === tier && !line.justified).map(({ name }) => name);
    return names.length > 0 ? [refuse('justificationMissing', { names, level, headcount })] : [];
  });
}

/** Places by tier once the ready lines are in as well. */
export const usedWith = (desk: Desk, ready: readonly Line[]): Record<Tier, number> =>
  countByTier(desk.lines.filter((line) => takesPlace(line) || ready.includes(line)));

function gapsOf(season: Season, desk: Desk, route: Route, ready: readonly Line[], leftOut: number): Gap[] {
  const gaps: Gap[] = [];
  if (route === 'district') {
    if (!desk.headcounts) gaps.push(refuse('headcountsMissing'));
    if (!desk.headcounts?.statementFileId) gaps.push(refuse('statementMissing'));
    if (desk.headcounts) {
      for (const facts of quotaProblems(season, desk.headcounts, usedWith(desk, ready)))
        gaps.push(refuse('tooManyPlaces', facts));
    }
    gaps.push(...unjustified(season, desk, ready));
  }
  if (ready.length === 0) gaps.push(refuse('nothingToSubmit', { leftOut }));
  return gaps;
}

/**
 * What a submit on one route would take, what it would leave behind and what stands against it: the one rule behind both
 * the check before a submit and the submit itself. Special and chief have no places of a unit (三(一)3), so the city's route
 * asks for no headcounts.
 */
export function surveySubmit(season: Season, desk: Desk, route: Route, now: Instant): Survey {
  const moment = { now, deadline: unitDeadline(season, desk, route) };
  const waiting = desk.lines.filter(({ tier, state }) => season.tiers[tier].route.value === route && isWritable(state));
  const judged = waiting.map((line) => ({
    line,
    why: reasons.filter(([, applies]) => applies(line, moment)).map(([why]) => why),
  }));
  const ready = judged.filter(({ why }) => why.length === 0).map(({ line }) => line);
  const leftOut = judged
    .filter(({ why }) => why.length > 0)
    .map(({ line: { nominationId, name, lacks }, why }) => ({ nominationId, name, lacks, why }));
  return {
    route,
    deadline: moment.deadline,
    ready,
    leftOut,
    gates: gatesOf(season, desk, route, waiting, moment),
    gaps: gapsOf(season, desk, route, ready, leftOut.length),
  };
}
