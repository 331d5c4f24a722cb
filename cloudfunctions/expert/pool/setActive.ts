import * as z from 'zod';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { experts } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { personId as expertId } from '../inputs';
import { record } from '../../platform/ledger';
import { currentSeason } from '../../platform/season';
import { expertRow } from './pool';

/** Takes somebody out of the draws to come, or back in; who sits on a panel keeps the seat. */
export const setActive = action({
  input: z.strictObject({ expertId, active: z.boolean() }),
  allow: [cityStaff],
  refuses: ['notFound', 'busy'],
  run: async ({ expertId: id, active }, { personId, role }, { now }) => {
    const season = await currentSeason();
    return transact(async (tx) => {
      const expert = await tx.get(experts, id);
      if (!expert || expert.season !== season.id) return refuse('notFound', { what: '这位专家' });
      const after = expert.active === active ? expert : { ...expert, active, version: expert.version + 1 };
      if (after !== expert) {
        await tx.put(experts, after);
        const event = { aggregate: `expert|${id}`, seq: after.version, type: active ? 'activated' : 'deactivated', at: now };
        await record(tx, { ...event, actor: { personId, role }, facts: {} });
      }
      return allow(expertRow(season, after));
    });
  },
});
