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
import { day, panelId, sentence } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { fingerprint, randomId } from '../../platform/secrets';
import { showPanel } from '../panels/showPanel';
import { savePanel } from '../savePanel';
import { allExperts, allTies } from '../seasonLists';
import { sealPeople } from '../../platform/pooledPeople';

/** A public lottery, named before it happens; without one witnesses make the chance. */
const named = z.strictObject({ name: sentence(40), issue: sentence(20), day });

const chanceOf = (lottery: z.output<typeof named> | undefined, now: string): Decision<Chance, 'lotteryPast'> =>
  lottery ? decideLottery(lottery, now) : allow({ kind: 'witnesses', witnesses: [] });

async function stillThere(caseIds: readonly string[]): Promise<readonly string[]> {
  const where = { _id: command().in([...caseIds]), state: 'evaluation' };
  return (await findFields(nominations, { where, limit: 1000 }, ['_id'])).map(({ _id }) => _id);
}

/** Freezes cases and pool, under salted commitments, and names how chance will come in. The same panel again is the frozen one. */
export const commitDraw = action({
  input: z.strictObject({ panelId, scope: z.enum(recusalScopes).optional(), lottery: named.optional() }),
  allow: [cityStaff],
  refuses: ['notFound', 'panelState', 'nothingToPlan', 'poolTooSmall', 'lotteryPast', 'busy'],
  run: async ({ panelId: id, scope = 'panel', lottery }, caller, { now }) => {
    const chance = chanceOf(lottery, now);
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
      const facts = { cases, frozen: draw.frozen, pool: draw.pool.length, scope, lottery: lottery ?? null };
      await savePanel(tx, decision.value.panel, { type: 'frozen', at: now, actor: caller, facts });
      return allow(null);
    });
    return frozen.ok ? showPanel(id, caller) : frozen;
  },
});
