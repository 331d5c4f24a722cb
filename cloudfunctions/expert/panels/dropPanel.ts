import * as z from 'zod';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { panelCounts, panels } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { panelId } from '../../platform/inputs';
import { record } from '../../platform/ledger';

/** Gives up a panel that is only planned: its people wait again, its number is not used again. */
export const dropPanel = action({
  input: z.strictObject({ panelId }),
  allow: [cityStaff],
  refuses: ['panelState', 'busy'],
  run: async ({ panelId: id }, { personId, role }, { now }) =>
    transact(async (tx) => {
      const panel = await tx.get(panels, id);
      if (!panel) return allow({ panelId: id });
      if (panel.state !== 'planned') return refuse('panelState', { state: panel.state });
      const count = await tx.get(panelCounts, panel.season);
      if (count) await tx.put(panelCounts, { ...count, version: count.version + 1 });
      await tx.remove(panels, id);
      const event = { aggregate: `panel|${id}`, seq: panel.version + 1, type: 'dropped', at: now };
      await record(tx, { ...event, actor: { personId, role }, facts: {} });
      return allow({ panelId: id });
    }),
});
