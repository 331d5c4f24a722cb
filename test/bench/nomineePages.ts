/** A page of a desk with 3,000 nominees, beside one of a desk with 50; and the desk of a unit with 500. */
import { desks, units } from '../../cloudfunctions/platform/database/collections';
import { main as unit } from '../../cloudfunctions/unit';
import type { Figure } from './figure';
import { largeNominee } from './largeUnit';
import { approvedUnit, confirmedDesk } from './madeUp';
import { accounts, contactAccount, contextOf, type World } from './world';

const most = 30 * 1024;
const sizes = { small: 50, usual: 500, large: 3000 } as const;
type Size = keyof typeof sizes;

const unitOf = (size: Size): string => `91150203MA7K2Q4T0J.${size.padEnd(8, '0')}`;

async function fill(world: World): Promise<void> {
  for (const size of ['small', 'usual', 'large'] as const) {
    const id = unitOf(size);
    const desk = confirmedDesk(sizes[size], id);
    const lines = desk.lines.map((_, n) => largeNominee(desk, n + 1).line);
    await world.fill(accounts, [contactAccount(`nominees-${size}`, id)]);
    await world.fill(units, [approvedUnit(id)]);
    await world.fill(desks, [{ ...desk, lines }]);
  }
}

interface Asked {
  readonly calls: number;
  readonly bytes: number;
}

async function ask(world: World, size: Size, action: string, input: object): Promise<Asked> {
  let reply: unknown;
  const { calls } = await world.counted(async () => {
    reply = await unit({ action, input }, contextOf(`nominees-${size}`));
  });
  const text = JSON.stringify(reply);
  if (!text.startsWith('{"ok":true')) throw new Error(`${action}: ${text}`);
  return { calls: Object.values(calls).reduce((sum, count) => sum + count, 0), bytes: Buffer.byteLength(text) };
}

export async function nomineePages(world: World): Promise<Figure[]> {
  await fill(world);
  const small = await ask(world, 'small', 'nominees', {});
  const large = await ask(world, 'large', 'nominees', {});
  const desk = await ask(world, 'usual', 'workspace', {});
  const inKB = (bytes: number): number => bytes / 1024;
  return [
    { name: 'a page of 3,000 nominees: database calls', measured: large.calls, limit: small.calls, unit: 'calls', beside: 'a page of 50' },
    { name: 'a page of 3,000 nominees: reply', measured: inKB(large.bytes), limit: inKB(most), unit: 'KB', beside: `${inKB(small.bytes).toFixed(1)} KB of 50` },
    { name: 'the desk of 500 nominees: reply', measured: inKB(desk.bytes), limit: inKB(most), unit: 'KB', beside: 'first data of a page' },
  ];
}
