import { deskId } from '../domain/nomination/desk';
import { desks, nominations, units } from '../platform/database/collections';
import { find, get } from '../platform/database/read';
import { currentSeason } from '../platform/season';
import { statusView } from './statusView';
import type { StatusView } from './views';

/** All nominations a person found as theirs, with who decides next. */
export async function statusOf(personId: string, now: string): Promise<StatusView> {
  const [season, found] = await Promise.all([
    currentSeason(),
    find(nominations, { where: { nominee: personId }, limit: 20 }),
  ]);
  const views = found
    .filter(({ nomineeKey }) => nomineeKey === personId)
    .map(async (nomination) => {
      const [unit, desk] = await Promise.all([
        get(units, nomination.unitId),
        get(desks, deskId(nomination.season, nomination.unitId)),
      ]);
      if (!unit || !desk) throw new Error('a nomination belongs to a registered unit');
      return statusView({ season, nomination, unit, desk, now });
    });
  const shown = await Promise.all(views);
  return { running: shown.some(({ over }) => !over), yours: shown.some(({ yours }) => yours), nominations: shown };
}
