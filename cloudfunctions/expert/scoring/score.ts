import * as z from 'zod';
import { decideScore } from '../../domain/evaluation/decideScore';
import { maskIdNumbersIn } from '../../domain/identity/idNumbersIn';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { nominationId, version } from '../../platform/inputs';
import { judge } from './judge';

/** Keeps or hands in the caller's own sheet of one case; `version` is the sheet's own, 0 before the first. */
export const score = action({
  input: z.strictObject({
    caseId: nominationId,
    version,
    scores: z.record(z.string().min(1).max(40), z.int().min(0).max(100)),
    comment: z.string().trim().max(300).overwrite(maskIdNumbersIn).optional(),
    state: z.enum(['draft', 'final']).optional(),
  }),
  allow: [expert],
  refuses: ['notFound', 'scoringClosed', 'stale', 'invalid', 'scoresIncomplete', 'sheetHandedIn', 'busy'],
  run: ({ scores, comment = '', state = 'final', ...asked }, caller, { now }) =>
    judge(caller, asked, now, (judging, { evaluation }) => decideScore({ ...judging, evaluation, scores, comment, state })),
});
