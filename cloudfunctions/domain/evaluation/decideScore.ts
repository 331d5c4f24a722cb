import type { Instant } from '../beijing';
import { allow, refuse, type Decision, type RefusalOf } from '../refusal';
import type { Evaluation } from '../season/season';
import { refuseField } from '../wording/fieldProblems';
import { newBallot, withMark, type Ballot } from './ballot';
import { noCase, ownCase, type OwnCase } from './ownCase';
import type { Panel, Seat } from './panel';
import { sheetId, type Sheet } from './sheet';
import { isScore, totalOf } from './totals';

export interface Judging {
  readonly panel: Panel | null;
  readonly ballot: Ballot | null;
  readonly sheet: Sheet | null;
  readonly expertId: string;
  readonly caseId: string;
  /** Of the sheet as the expert last saw it, 0 where there was none. */
  readonly version: number;
  readonly now: Instant;
}

export interface Scoring extends Judging {
  readonly evaluation: Evaluation;
  readonly scores: Sheet['scores'];
  readonly comment: string;
  readonly state: 'draft' | 'final';
}

export interface Judged {
  readonly sheet: Sheet;
  readonly ballot: Ballot;
  readonly seat: Seat;
}

type NotJudged = 'notFound' | 'scoringClosed' | 'stale';

const sameScores = (a: Sheet['scores'], b: Sheet['scores']): boolean => {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
};

/** The sheet as it would stand, null where it stands so already: the answer to an earlier call was lost. */
function rewritten(judging: Judging, own: OwnCase, said: Pick<Sheet, 'state' | 'scores' | 'comment'>): Decision<Sheet | null, NotJudged> {
  const { sheet, expertId, caseId, version, now } = judging;
  const same = sheet?.state === said.state && sheet.comment === said.comment && sameScores(sheet.scores, said.scores);
  if (same) return allow(null);
  if (own.panel.state !== 'scoring') return refuse('scoringClosed');
  if ((sheet?.version ?? 0) !== version) return refuse('stale', { what: '这份打分' });
  const { _id: panelId, season } = own.panel;
  return allow({ _id: sheetId(caseId, expertId), season, panelId, caseId, expertId, ...said, savedAt: now, version: version + 1 });
}

function written(judging: Judging, { panel, seat }: OwnCase, sheet: Sheet, total: number | null): Judged {
  const ballot = judging.ballot ?? newBallot(panel, judging.expertId);
  return { sheet, ballot: withMark(ballot, { caseId: sheet.caseId, state: sheet.state, total }), seat };
}

function checkScores({ evaluation, scores, state }: Scoring): RefusalOf<'invalid' | 'scoresIncomplete'> | null {
  const criteria = evaluation.criteria.value;
  for (const [id, points] of Object.entries(scores)) {
    if (!criteria.some((criterion) => criterion.id === id)) return refuseField(`scores.${id}`, 'criterionUnknown');
    if (!isScore(points)) return refuseField(`scores.${id}`, 'scoreOutOfRange');
  }
  const missing = criteria.filter(({ id }) => !Object.hasOwn(scores, id)).map(({ name }) => name);
  return state === 'final' && missing.length > 0 ? refuse('scoresIncomplete', { missing }) : null;
}

/**
 * One expert's sheet of one case: kept as it is filled in, or handed in (三(三)). What was handed in can be handed in again, changed, until the panel
 * is closed; it never turns back into a draft, which would count no more without anybody meaning it. null: it stands so already.
 */
export function decideScore(scoring: Scoring): Decision<Judged | null, NotJudged | 'invalid' | 'scoresIncomplete' | 'sheetHandedIn'> {
  const { panel, sheet, expertId, caseId, scores, comment, state, evaluation } = scoring;
  const own = ownCase(panel, expertId, caseId);
  if (!own) return noCase();
  const wrong = checkScores(scoring);
  if (wrong) return wrong;
  const next = rewritten(scoring, own, { state, scores, comment });
  if (!next.ok) return next;
  if (!next.value) return allow(null);
  if (state === 'draft' && sheet && sheet.state !== 'draft') return refuse('sheetHandedIn');
  return allow(written(scoring, own, next.value, state === 'final' ? totalOf(evaluation, scores) : null));
}

/** No tie, and no score either (弃权): said instead of a score, and taken back by one. */
export function decideAbstain(judging: Judging): Decision<Judged | null, NotJudged> {
  const own = ownCase(judging.panel, judging.expertId, judging.caseId);
  if (!own) return noCase();
  const next = rewritten(judging, own, { state: 'abstained', scores: {}, comment: '' });
  if (!next.ok) return next;
  return allow(next.value ? written(judging, own, next.value, null) : null);
}
