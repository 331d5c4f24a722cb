import * as z from 'zod';
import { ballotId } from '../../domain/evaluation/ballot';
import { decideRecuse, tieToNominee, type Recused } from '../../domain/evaluation/decideRecuse';
import { tieKinds } from '../../domain/expert/expert';
import { maskIdNumbersIn } from '../../domain/identity/idNumbersIn';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { expert, type ExpertCaller } from '../../platform/caller';
import { ballots, panels, ties } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { nominationId } from '../../platform/inputs';
import { seasonId } from '../../platform/season';
import { savePanel } from '../savePanel';
import { ownPanelId } from './ownPanel';

async function write(tx: Transaction, caller: ExpertCaller, { panel, ballot, tie, seat }: Recused): Promise<void> {
  await tx.put(ballots, ballot);
  await tx.put(ties, tie);
  const facts = { caseId: tie.nominationId, seat: seat.seat, kind: tie.kind };
  await savePanel(tx, panel, { type: 'recused', at: tie.at, actor: caller, facts });
}

/** Declares a tie of the caller's to a case; it is gone for them from then on. */
export const recuse = action({
  input: z.strictObject({ caseId: nominationId, kind: z.enum(tieKinds), note: z.string().trim().max(200).overwrite(maskIdNumbersIn).optional() }),
  allow: [expert],
  refuses: ['notFound', 'scoringClosed', 'busy'],
  run: async ({ caseId, kind, note = '' }, caller, { now }) => {
    const expertId = caller.personId;
    const panelId = await ownPanelId(expertId, caseId);
    return transact(async (tx) => {
      const panel = panelId ? await tx.get(panels, panelId) : null;
      const ballot = panel ? await tx.get(ballots, ballotId(panelId, expertId)) : null;
      const tie = await tx.get(ties, tieToNominee(seasonId, expertId, caseId));
      const decision = decideRecuse({ panel, ballot, tie, expertId, caseId, kind, note, now });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, decision.value);
      return allow({ caseId, recused: true });
    });
  },
});
