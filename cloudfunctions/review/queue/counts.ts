import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { nominations, units } from '../../platform/database/collections';
import { count } from '../../platform/database/read';
import { tableOf } from '../table';
import { stagesOf } from './queueStages';
import { stageQuery } from './stageQuery';
import type { QueueCounts } from './views';

/** How much lies in each of the caller's queues: counted by index, apart from the page so that its rows need not wait. */
export const counts = action({
  input: z.strictObject({}),
  allow: [districtStaff, cityStaff],
  run: async (_, caller) => {
    const reviewer = tableOf(caller);
    const district = 'district' in caller ? caller.district : '';
    const counted = stagesOf(caller).map(async (stage) => ({
      stage,
      count: await (stage === 'units' ? count(units, { district, state: 'pending' }) : count(nominations, stageQuery(reviewer, stage))),
    }));
    return allow<QueueCounts>({ counts: await Promise.all(counted) });
  },
});
