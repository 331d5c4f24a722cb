import * as z from 'zod';
import { decideLottery, type Chance } from '../../domain/draw/chance';
import { decideFreeze } from '../../domain/draw/decideFreeze';
import { recusalScopes } from '../../domain/draw/pool';
import { allow, refuse, type Decision } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { draws, nominations, panels } from '../../platform/database/collections';
import { command, findFields } from '../../platform/database/read';
import { transact } from '../../platform/database/transact';
import { day, sentence } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { fingerprint, randomId } from '../../platform/secrets';
import { panelId } from '../inputs';
import { showPanel } from '../panels/showPanel';
import { savePanel } from '../savePanel';
import { allExperts, allTies } from '../seasonLists';
import { sealPeople } from '../../platform/pooledPeople';

const chosen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('witnesses') }),
  z.strictObject({ kind: z.literal('lottery'), name: sentence(40), issue: sentence(20), day }),
]);

const byWitnesses = { kind: 'witnesses' } as const;

function chanceOf(asked: z.output<typeof chosen>, now: string): Decision<Chance, 'lotteryPast'> {
  if (asked.kind === 'witnesses') return allow({ kind: 'witnesses', witnesses: [] });
  return decideLottery(asked, now);
}

async function stillThere(caseIds: readonly string[]): Promise<readonly string[]> {
  const where = { _id: command().in([...caseIds]), state: 'evaluation' };
  return (await findFields(nominations, { where, limit: 1000 }, ['_id'])).map(({ _id }) => _id);
}

/** Freezes cases and pool, under salted commitments, and names how chance will come in. The same panel again is the frozen one. */
export const commitDraw = action({
  input: z.strictObject({ panelId, scope: z.enum(recusalScopes).optional(), chance: chosen.optional() }),
  allow: [cityStaff],
  refuses: ['notFound', 'panelState', 'nothingToPlan', 'poolTooSmall', 'lotteryPast', 'busy'],
  run: async ({ panelId: id, scope = 'panel', chance: asked = byWitnesses }, caller, { now }) => {
    const chance = chanceOf(asked, now);
    if (!chance.ok) return chance;
    const [season, experts] = await Promise.all([currentSeason(), allExperts()]);
    const ties = await allTies();
    const frozen = await transact(async (tx) => {
      const [panel, before] = [await tx.get(panels, id), await tx.get(draws, id)];
      if (!panel) return refuse('notFound', { what: '这个专家组' });
      if (panel.state === 'frozen') return allow(null);
      const decision = decideFreeze({
        panel,
        standing: await stillThere(panel.cases.map(({ caseId }) => caseId)),
        experts,
        ties,
        scope,
        chance: chance.value,
        loadCap: season.evaluation.loadCap.value,
        salts: experts.map(randomId),
        restarts: before?.restarts ?? [],
        now,
        hash: fingerprint,
      });
      if (!decision.ok) return decision;
      const { draw, people } = decision.value;
      await tx.put(draws, { ...draw, peopleSealed: sealPeople(id, people) });
      const cases = decision.value.panel.cases.map(({ caseId }) => ({ caseId, tier: panel.tier }));
      const facts = { cases, frozen: draw.frozen, pool: draw.pool.length, scope, chance: asked };
      await savePanel(tx, decision.value.panel, { type: 'frozen', at: now, actor: caller, facts });
      return allow(null);
    });
    return frozen.ok ? showPanel(id, caller) : frozen;
  },
});
