import * as z from 'zod';
import { decideScore } from '../../domain/evaluation/decideScore';
import { mostPoints } from '../../domain/evaluation/totals';
import { maskIdNumbersIn } from '../../domain/identity/idNumbersIn';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { nominationId, version } from '../../platform/inputs';
import { noticedSeason } from '../../platform/season';
import { judge } from './judge';

const points = z.int().min(0).max(mostPoints).optional();
/** An object of its criteria and no record: of a record's keys zod passes over `__proto__` without a word. */
const scores = z.strictObject(Object.fromEntries(noticedSeason.evaluation.criteria.value.map(({ id }) => [id, points])));

/** What was scored: a criterion may be left out. */
const given = (scores: Readonly<Partial<Record<string, number>>>): Record<string, number> =>
  Object.fromEntries(Object.entries(scores).flatMap(([id, points]) => (points === undefined ? [] : [[id, points]])));

/** Keeps or hands in the caller's own sheet of one case; `version` is the sheet's own, 0 before the first. */
export const score = action({
  input: z.strictObject({
    caseId: nominationId,
    version,
    scores,
    comment: z.string().trim().max(300).overwrite(maskIdNumbersIn).optional(),
    state: z.enum(['draft', 'final']).optional(),
  }),
  allow: [expert],
  refuses: ['notFound', 'scoringClosed', 'stale', 'invalid', 'scoresIncomplete', 'sheetHandedIn', 'busy'],
  run: ({ scores, comment = '', state = 'final', ...asked }, caller, { now }) =>
    judge(caller, asked, now, (judging, { evaluation }) => decideScore({ ...judging, evaluation, scores: given(scores), comment, state })),
});
