/** Handing in 500 nominees at once: what it writes where the limit is decided. */
import { desks, nominations, units } from '../../cloudfunctions/platform/database/collections';
import { main as unit } from '../../cloudfunctions/unit';
import type { Figure } from './figure';
import { approvedUnit, confirmedDesk, nomination, unitId } from './madeUp';
import { accounts, contactAccount, contextOf, type World } from './world';

const lines = 500;

export async function submitWrites(world: World): Promise<Figure[]> {
  await world.fill(accounts, [contactAccount('contact', unitId)]);
  await world.fill(units, [approvedUnit()]);
  await world.fill(desks, [confirmedDesk(lines)]);
  await world.fill(nominations, Array.from({ length: lines }, (_, n) => nomination(n + 1)));
  const { calls } = await world.counted(async () => {
    const reply = await unit({ action: 'submit', input: { route: 'district', version: 1 } }, contextOf('contact'));
    if (JSON.stringify(reply).length < 1000) throw new Error(`submit: ${JSON.stringify(reply)}`);
  });
  const inside = (calls['database.modifyDocument:transaction'] ?? 0) + (calls['database.insertDocument:transaction'] ?? 0);
  return [
    { name: `submit of ${lines}: transactions`, measured: calls['database.startTransaction'] ?? 0, limit: 1, unit: 'transactions', beside: 'one decides it' },
    { name: `submit of ${lines}: writes in the transaction`, measured: inside, limit: 4, unit: 'writes', beside: 'desk, package, event, notice' },
  ];
}
