import type { Counted } from '../../domain/dashboard/dashboard';
import { nominationStates } from '../../domain/nomination/states';
import { isOneOf, tiers } from '../../domain/terms';
import { nominations } from '../../platform/database/collections';
import { command, tally } from '../../platform/database/read';
import { seasonId } from '../../platform/season';

/** One call for all districts, tiers and states, answered by an index that holds them, so that no nomination is read. */
export async function dashboardCounts(district: string | null): Promise<readonly Counted[]> {
  const $ = command().aggregate;
  const kinds = await tally(
    nominations,
    { season: seasonId, ...(district ? { district } : {}) },
    { district: '$district', tier: '$tier', state: '$state', awaited: $.gt(['$reviewer', '']) },
  );
  return kinds.flatMap(({ kind, count }) => {
    const [tier, state] = [String(kind.tier), String(kind.state)];
    if (!isOneOf(tiers, tier) || !isOneOf(nominationStates, state)) return [];
    return [{ district: String(kind.district), tier, state, awaited: kind.awaited === true, count }];
  });
}
