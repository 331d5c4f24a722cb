/** One round of the timer that reminds 3,000 units of their deadline. Runs on the desks that reachPages filled in. */
import { remind } from '../../cloudfunctions/schedule/remind';
import { desks } from '../../cloudfunctions/platform/database/collections';
import { confirmedDesk } from './madeUp';
import type { Figure } from './figure';
import type { World } from './world';

const units = 3000;
const threeDaysBefore = '2024-12-07T09:00:00.000+08:00';

export async function reminders(world: World): Promise<Figure[]> {
  await world.fill(desks, Array.from({ length: units }, (_, n) => confirmedDesk(0, `reminded.${String(n).padStart(4, '0')}`)));
  let reminded = 0;
  const started = performance.now();
  const { calls } = await world.counted(async () => {
    reminded = (await remind({ now: threeDaysBefore })).units;
  });
  const seconds = (performance.now() - started) / 1000;
  if (reminded < units) throw new Error(`reminded ${reminded}`);
  const asked = Object.values(calls).reduce((sum, count) => sum + count, 0);
  return [
    { name: `schedule.remind of ${reminded} units`, measured: seconds, limit: 20, unit: 's', beside: 'a third of what the timer may take' },
    { name: 'schedule.remind: database calls for a thousand units', measured: (asked * 1000) / reminded, limit: 5, unit: 'calls', beside: `a page of desks, two batches of notices; ${asked} in all, with the season` },
  ];
}
