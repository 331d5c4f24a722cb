/** A page of a table with 19,800 nominations of 3,000 units, half of them looked at already, beside a page of a table with 200. */
import { nominations } from '../../cloudfunctions/platform/database/collections';
import { main as review } from '../../cloudfunctions/review';
import { ratioOf, type Figure } from './figure';
import { nomination } from './madeUp';
import { accounts, contextOf, officerAccount, type World } from './world';

const all = 20_000;
const pageRows = 20;
const small = '150202';
const large = '150203';

interface QueueReply {
  readonly ok: boolean;
  readonly data: { readonly items: readonly unknown[]; readonly nextCursor: string | null };
}

const submittedAt = (n: number): string => new Date(Date.UTC(2024, 11, 1) + n * 37_000).toISOString().replace('Z', '+00:00');

async function fill(world: World): Promise<void> {
  await world.fill(accounts, [officerAccount(small, small), officerAccount(large, large)]);
  const documents = Array.from({ length: all }, (_, n) => {
    const district = n % 100 === 0 ? small : large;
    const unit = { unitId: `u${n % 3000}`, unitName: `鹿城第${n % 3000}机械厂` };
    // The oldest have been looked at: a page must not pass them by one by one.
    const checked = n < all / 2 ? { at: submittedAt(n), personId: 'p', name: '刘梅' } : null;
    const tier = n % 50 === 0 ? 'senior' : 'excellent';
    return nomination(n, {
      _id: `2024.queue.${n}`, state: 'firstReview', district, reviewer: `district:${district}`, submittedAt: submittedAt(n), submittedRevision: 1, ...unit, checked, tier,
    });
  });
  await world.fill(nominations, documents);
}

async function page(district: string, cursor: string | null, more: object = {}): Promise<QueueReply['data']> {
  const input = { stage: 'firstReview', ...(cursor ? { cursor } : {}), ...more };
  const reply = (await review({ action: 'queue', input }, contextOf(district))) as QueueReply;
  if (!reply.ok || reply.data.items.length !== pageRows) throw new Error('the queue gave no full page');
  return reply.data;
}

async function cursorAfter(pages: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let n = 0; n < pages; n += 1) cursor = (await page(large, cursor)).nextCursor;
  return cursor;
}

export async function queuePages(world: World): Promise<Figure[]> {
  await fill(world);
  const cursor = await cursorAfter(250);
  const beside = `a page of a table of ${all / 100}`;
  const [first, middle, other] = [() => page(large, null), () => page(large, cursor), () => page(small, null)];
  const { rowsRead } = await world.counted(middle);
  return [
    { name: 'first page of a table of 19,800', ...(await ratioOf(first, other, 41)), limit: 1.5, unit: '×', beside },
    { name: 'page 251 of a table of 19,800', ...(await ratioOf(middle, other, 41)), limit: 1.5, unit: '×', beside },
    { name: 'its 高级技师 alone', ...(await ratioOf(() => page(large, null, { tier: 'senior' }), other, 41)), limit: 1.5, unit: '×', beside },
    { name: 'by the beginning of a unit', ...(await ratioOf(() => page(large, null, { search: '鹿城第1' }), other, 41)), limit: 2.2, unit: '×', beside: `${beside}; two searches, by name and by unit` },
    { name: 'rows read for page 251', measured: rowsRead, limit: 3 * pageRows + 6, unit: 'rows', beside: 'a page, one refill, the caller: no matter how many there are' },
  ];
}
