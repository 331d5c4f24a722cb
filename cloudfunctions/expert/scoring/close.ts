import * as z from 'zod';
import { ballotId, newBallot } from '../../domain/evaluation/ballot';
import { decideClose, voters, type Closed } from '../../domain/evaluation/decideClose';
import type { Panel } from '../../domain/evaluation/panel';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, type CityStaff } from '../../platform/caller';
import { ballots, panels } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { transact, type Transaction } from '../../platform/database/transact';
import { panelId, version } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { spreadPanel } from '../../platform/spreadPanel';
import { savePanel } from '../savePanel';
import { overAmong } from './ownCases';
import { progressOfPanel } from './panelBallots';

const ballotsWithin = (tx: Transaction, panel: Panel) =>
  Promise.all(voters(panel).map(async (id) => (await tx.get(ballots, ballotId(panel._id, id))) ?? newBallot(panel, id)));

/** The record names for each case the chairs whose sheets count, so that a replay needs to know nothing of ties and substitutes. */
async function write(tx: Transaction, caller: CityStaff, { panel, ballots: kept, cases }: Closed, now: string): Promise<void> {
  for (const ballot of kept) await tx.put(ballots, ballot);
  const { _id, tier } = panel;
  const facts = { panelId: _id, tier, cases: cases.map(({ one, valid }) => ({ caseId: one.caseId, tier, seats: valid.map(({ seat }) => seat) })) };
  await savePanel(tx, panel, { type: 'closed', at: now, actor: caller, facts });
}

/** Ends a panel's scoring; its nominations go on to the meeting. */
export const close = action({
  input: z.strictObject({ panelId, version }),
  allow: [cityStaff],
  refuses: ['notFound', 'panelNotScoring', 'stale', 'belowQuorum', 'busy'],
  run: async ({ panelId: id, version: seen }, caller, { now }) => {
    // What is over stays over, so that it may be read before the transaction.
    const over = await overAmong((await get(panels, id))?.cases ?? []);
    const closed = await transact(async (tx) => {
      const { evaluation } = await seasonWithin(tx);
      const panel = await tx.get(panels, id);
      const kept = panel ? await ballotsWithin(tx, panel) : [];
      const decision = decideClose({ panel, ballots: kept, over, evaluation, version: seen, now });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, decision.value, now);
      const shown = decision.value?.panel ?? panel;
      if (!shown) throw new Error('a closed panel is there');
      return allow({ panel: shown, evaluation });
    });
    if (!closed.ok) return closed;
    const { panel, evaluation } = closed.value;
    if (!panel.spread) await spreadPanel(panel);
    return allow(await progressOfPanel(panel, evaluation));
  },
});
