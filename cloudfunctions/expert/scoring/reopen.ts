import * as z from 'zod';
import { decideReopen } from '../../domain/evaluation/decideClose';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { panels } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { panelId, sentence, version } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { spreadPanel } from '../../platform/spreadPanel';
import { savePanel } from '../savePanel';
import { progressOfPanel } from './panelBallots';

/**
 * Lets a closed panel score once more, for a reason; what was scored stays until it is changed. A freeze marks every panel that its list rests
 * on, so that of the two at once one comes after the other and sees it.
 */
export const reopen = action({
  input: z.strictObject({ panelId, version, reason: sentence(200) }),
  allow: [cityStaff],
  refuses: ['notFound', 'panelNotClosed', 'sittingFrozen', 'stale', 'busy'],
  run: async ({ panelId: id, version: seen, reason }, caller, { now }) => {
    const opened = await transact(async (tx) => {
      const panel = await tx.get(panels, id);
      const decision = decideReopen({ panel, version: seen, reason, by: caller.personId, now });
      if (!decision.ok) return decision;
      if (decision.value) await savePanel(tx, decision.value, { type: 'reopened', at: now, actor: caller, facts: { panelId: id, reason } });
      const shown = decision.value ?? panel;
      if (!shown) throw new Error('a panel that is open again is there');
      return allow(shown);
    });
    if (!opened.ok) return opened;
    if (!opened.value.spread) await spreadPanel(opened.value);
    return allow(await progressOfPanel(opened.value, (await currentSeason()).evaluation));
  },
});
