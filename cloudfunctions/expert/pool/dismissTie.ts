import * as z from 'zod';
import { panelsOf, tieId, withoutTie } from '../../domain/expert/decideTie';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { discipline } from '../../platform/caller';
import { experts, panels, ties } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { sentence } from '../../platform/inputs';
import { record } from '../../platform/ledger';
import { allPanels } from '../../platform/panels';
import { seasonId } from '../../platform/season';
import { personId as expertId } from '../inputs';
import { savePanel } from '../savePanel';
import { allTies } from '../seasonLists';

/** A false conflict counts no more, with the reason on the record. */
export const dismissTie = action({
  input: z.strictObject({ expertId, target: z.string().min(1).max(80), reason: sentence(200) }),
  allow: [discipline],
  refuses: ['notFound', 'busy'],
  run: async ({ expertId: id, target, reason }, { personId, role }, { now }) => {
    const [known, standing] = await Promise.all([allPanels(), allTies()]);
    return transact(async (tx) => {
      const tie = await tx.get(ties, tieId(seasonId, id, target));
      const expert = await tx.get(experts, id);
      if (!tie || !expert) return refuse('notFound', { what: '这条回避' });
      if (tie.dismissed) return allow({ expertId: id, target });
      const after = { ...tie, dismissed: { reason, by: personId, at: now }, version: tie.version + 1 };
      await tx.put(ties, after);
      await tx.put(experts, { ...expert, version: expert.version + 1 });
      const actor = { personId, role };
      await record(tx, { aggregate: `tie|${tie._id}`, seq: after.version, type: 'dismissed', at: now, actor, facts: { reason } });
      const others = standing.filter(({ _id }) => _id !== tie._id);
      for (const { _id } of panelsOf(known, tie)) {
        const panel = await tx.get(panels, _id);
        if (panel) await savePanel(tx, withoutTie(panel, expert, tie, others), { type: 'admitted', at: now, actor, facts: {} });
      }
      return allow({ expertId: id, target });
    });
  },
});
