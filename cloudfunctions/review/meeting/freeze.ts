import * as z from 'zod';
import { decideFreeze } from '../../domain/decision/decideFreeze';
import { openSitting, tiersDown, type SeasonDecision } from '../../domain/decision/decision';
import { frozenFacts } from '../../domain/decision/decisionEvents';
import { gateOf } from '../../domain/decision/gate';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { panels } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { version } from '../../platform/inputs';
import { fingerprint } from '../../platform/secrets';
import { seasonWithin } from '../../platform/season';
import { decisionWithin, keep } from './keep';
import { goneOf, panelMarks } from './panels';
import { changedSince, rankingsWithin } from './rankings';

/**
 * Whether a panel has changed since the ranking was taken. Each is marked: a snapshot alone would let a panel be opened again while its ranking is
 * frozen, and so would a write that changes nothing, as the database passes over it.
 */
async function panelsChanged(tx: Transaction, { basis }: SeasonDecision, now: string): Promise<boolean> {
  for (const { panelId, version: taken } of basis) {
    const panel = await tx.get(panels, panelId);
    if (panel?.version !== taken || panel.state !== 'closed') return true;
    await tx.put(panels, { ...panel, listFrozenAt: panel.listFrozenAt ?? now });
  }
  return false;
}

/** Freezes the open sitting's list and answers with its SM3. Nominations stay where they are until the list is published. */
export const freeze = action({
  input: z.strictObject({ version }),
  allow: [cityStaff],
  refuses: ['meetingNotOpen', 'stale', 'rankingChanged', 'placesExceeded', 'chosenGone', 'notReadyToFreeze', 'busy'],
  run: async ({ version: seen }, caller, { now }) =>
    transact(async (tx) => {
      const decision = await decisionWithin(tx);
      const sitting = decision && openSitting(decision);
      const changed = sitting ? changedSince(decision, await panelMarks()) || (await panelsChanged(tx, decision, now)) : false;
      const frozen = decideFreeze({
        gate: gateOf(await seasonWithin(tx)),
        decision,
        rankings: await rankingsWithin(tx),
        gone: sitting ? await goneOf(sitting, tiersDown.flatMap((tier) => sitting.chosen[tier].nominationIds)) : 0,
        rankingChanged: changed,
        version: seen,
        hash: fingerprint,
        now,
      });
      if (!frozen.ok) return frozen;
      const { decision: next, hash, again } = frozen.value;
      if (!again) await keep(tx, next, { type: 'frozen', facts: frozenFacts(next), caller, now });
      return allow({ hash, version: next.version });
    }),
});
