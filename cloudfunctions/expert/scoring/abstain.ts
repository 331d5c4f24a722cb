import * as z from 'zod';
import { decideAbstain } from '../../domain/evaluation/decideScore';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { nominationId, version } from '../../platform/inputs';
import { judge } from './judge';

/** Says that the caller has no tie to a case and gives no score either. */
export const abstain = action({
  input: z.strictObject({ caseId: nominationId, version }),
  allow: [expert],
  refuses: ['notFound', 'scoringClosed', 'stale', 'busy'],
  run: (asked, caller, { now }) => judge(caller, asked, now, decideAbstain),
});
