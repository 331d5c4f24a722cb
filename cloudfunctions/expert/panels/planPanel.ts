import * as z from 'zod';
import { dayOf } from '../../domain/beijing';
import { decidePlan } from '../../domain/expert/decidePlan';
import { allow, refuse } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { panelCounts } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { transact } from '../../platform/database/transact';
import { day } from '../../platform/inputs';
import { allPanels } from '../../platform/panels';
import { currentSeason } from '../../platform/season';
import { chairs } from '../inputs';
import { savePanel } from '../savePanel';
import { waitingFor } from './waiting';

/** Puts those of a tier and some fields who wait for it before a new panel, for a day to come. */
export const planPanel = action({
  input: z.strictObject({ tier: z.enum(tiers), fields: z.array(z.string().min(1).max(40)).min(1).max(20), chairs, day }),
  allow: [cityStaff],
  refuses: ['invalid', 'chairsUnfit', 'nothingToPlan', 'busy'],
  run: async ({ tier, fields, chairs: asked, day: on }, caller, { now }) => {
    const season = await currentSeason();
    const known = season.evaluation.fields.value.map(({ id }) => id);
    if (!fields.every((field) => known.includes(field))) return refuse('invalid', { fields: ['fields'] });
    if (on < dayOf(now)) return refuse('invalid', { fields: ['day'] });
    // Read before what waits: whoever plans meanwhile changes it, and this one is refused instead of taking the same people.
    const seen = await get(panelCounts, season.id);
    const waiting = (await waitingFor(season, tier, await allPanels())).filter(({ field }) => fields.includes(field));
    return transact(async (tx) => {
      const count = await tx.get(panelCounts, season.id);
      if ((count?.version ?? 0) !== (seen?.version ?? 0)) return refuse('busy');
      const planned = decidePlan({
        season: season.id,
        tier,
        fields: known.filter((field) => fields.includes(field)),
        chairs: asked,
        day: on,
        waiting,
        count,
        evaluation: season.evaluation,
      });
      if (!planned.ok) return planned;
      const { panel } = planned.value;
      await tx.put(panelCounts, planned.value.count);
      await savePanel(tx, panel, { type: 'planned', at: now, actor: caller, facts: { tier, fields, day: on, cases: panel.cases.length } });
      return allow({ panelId: panel._id, cases: panel.cases.length, left: waiting.length - panel.cases.length });
    });
  },
});
