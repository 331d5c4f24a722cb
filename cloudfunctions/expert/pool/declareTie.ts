import * as z from 'zod';
import { panelsOf, tieAfter, tieId, withTie } from '../../domain/expert/decideTie';
import { tieKinds, type Tie } from '../../domain/expert/expert';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { experts, nominations, panels, ties, units } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { nominationId, sentence, unitId } from '../../platform/inputs';
import { record } from '../../platform/ledger';
import { allPanels } from '../../platform/panels';
import { seasonId } from '../../platform/season';
import { personId as expertId } from '../inputs';
import { savePanel } from '../savePanel';

const noSuch = () => refuse('notFound', { what: '这位专家或回避的对象' });

/** Where the expert sits already the case goes out of sight at once; nobody hears whether that was so. */
async function keepAway(tx: Transaction, tie: Tie, candidates: readonly string[], actor: { personId: string; role: string }, now: string): Promise<void> {
  for (const id of candidates) {
    const panel = await tx.get(panels, id);
    if (panel && panelsOf([panel], tie).length > 0)
      await savePanel(tx, withTie(panel, { _id: tie.expertId }, tie), { type: 'recused', at: now, actor, facts: {} });
  }
}

/** A tie of an expert to a nominee, or to all of a unit. The expert's document is written with it: a draw that runs meanwhile begins anew. */
export const declareTie = action({
  input: z.strictObject({ expertId, nominationId: nominationId.optional(), unitId: unitId.optional(), kind: z.enum(tieKinds), note: sentence(200).optional() }),
  allow: [cityStaff, discipline],
  refuses: ['notFound', 'invalid', 'busy'],
  run: async ({ expertId: id, nominationId: nominee = null, unitId: unit = null, kind, note = '' }, { personId, role }, { now }) => {
    const target = nominee ?? unit;
    if (target === null || (nominee !== null && unit !== null)) return refuse('invalid', { fields: ['nominationId'] });
    const known = (await allPanels()).map(({ _id }) => _id);
    return transact(async (tx) => {
      const expert = await tx.get(experts, id);
      const there = nominee === null ? await tx.get(units, target) : await tx.get(nominations, target);
      if (!expert || expert.season !== seasonId || !there) return noSuch();
      const before = await tx.get(ties, tieId(seasonId, id, target));
      const declared = { _id: tieId(seasonId, id, target), season: seasonId, expertId: id, nominationId: nominee, unitId: unit, kind, note };
      const tie = tieAfter(before, { ...declared, declaredBy: { personId, role } }, now);
      if (!tie) return allow({ expertId: id, target });
      await tx.put(ties, tie);
      await tx.put(experts, { ...expert, version: expert.version + 1 });
      await record(tx, { aggregate: `tie|${tie._id}`, seq: tie.version, type: 'declared', at: now, actor: { personId, role }, facts: { kind } });
      await keepAway(tx, tie, known, { personId, role }, now);
      return allow({ expertId: id, target });
    });
  },
});
