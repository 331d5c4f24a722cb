import * as z from 'zod';
import { decideMove } from '../../domain/expert/decidePlan';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { panels } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { nominationId, panelId } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { savePanel } from '../savePanel';

/** Moves one nominee to another planned panel of the tier, where the name of the occupation told the wrong field. */
export const movePanelCase = action({
  input: z.strictObject({ caseId: nominationId, from: panelId, to: panelId }),
  allow: [cityStaff],
  refuses: ['notFound', 'panelState', 'nothingToPlan', 'invalid', 'busy'],
  run: async ({ caseId, from: fromId, to: toId }, caller, { now }) =>
    transact(async (tx) => {
      if (fromId === toId) return refuse('invalid', { fields: ['to'] });
      const [from, to] = [await tx.get(panels, fromId), await tx.get(panels, toId)];
      if (!from || !to) return refuse('notFound', { what: '这个专家组' });
      const { evaluation } = await seasonWithin(tx);
      const moved = decideMove(from, to, caseId, evaluation.loadCap.value);
      if (!moved.ok) return moved;
      if (moved.value) {
        const fact = { at: now, actor: caller, facts: { caseId, from: fromId, to: toId } };
        await savePanel(tx, moved.value.from, { type: 'caseMovedOut', ...fact });
        await savePanel(tx, moved.value.to, { type: 'caseMovedIn', ...fact });
      }
      return allow({ panelId: toId });
    }),
});
