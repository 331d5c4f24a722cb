import type { Panel, PanelCase } from '../../domain/evaluation/panel';
import type { Nomination } from '../../domain/nomination/nomination';
import { fieldOf } from '../../domain/season/fieldOf';
import type { Season } from '../../domain/season/season';
import type { Tier } from '../../domain/terms';
import { nominations, units } from '../../platform/database/collections';
import { command, findFields, inPages, mostAtOnce } from '../../platform/database/read';

type Evaluated = Pick<Nomination, '_id' | 'season' | 'tier' | 'unitId' | 'unitName' | 'name' | 'occupation'>;
const fields = ['season', 'tier', 'unitId', 'unitName', 'name', 'occupation'] as const;

/** Nominees of a tier who passed the qualification review and are not decided on yet. */
export const evaluated = (tier: Tier): Promise<readonly Evaluated[]> =>
  inPages((after) =>
    findFields(nominations, { where: { state: 'evaluation', tier, _id: command().gt(after) }, orderBy: [['_id', 'asc']], limit: mostAtOnce }, fields),
  );

async function codesOf(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (let from = 0; from < unitIds.length; from += 500) {
    const some = unitIds.slice(from, from + 500);
    for (const { _id, uscc } of await findFields(units, { where: { _id: command().in(some) }, limit: 500 }, ['uscc'])) codes.set(_id, uscc);
  }
  return codes;
}

/** Those whom no panel has, with their field of work. */
export async function waitingFor(season: Season, tier: Tier, panels: readonly Panel[]): Promise<readonly Omit<PanelCase, 'recused'>[]> {
  const taken = new Set(panels.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)));
  const free = (await evaluated(tier)).filter((one) => one.season === season.id && !taken.has(one._id));
  const codes = await codesOf([...new Set(free.map(({ unitId }) => unitId))]);
  return free.map(({ _id, unitId, unitName, name, occupation }) => ({
    caseId: _id,
    unitId,
    uscc: codes.get(unitId) ?? '',
    unitName,
    name,
    occupation,
    field: fieldOf(season, occupation).id,
  }));
}
