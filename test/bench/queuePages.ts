/** A page of a table with 19,800 nominations, beside a page of a table with 200 in the same collection. */
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
    return nomination(n, { _id: `2024.queue.${n}`, state: 'firstReview', district, reviewer: `district:${district}`, submittedAt: submittedAt(n), submittedRevision: 1 });
  });
  await world.fill(nominations, documents);
}

async function page(district: string, cursor: string | null): Promise<QueueReply['data']> {
  const input = { stage: 'firstReview', ...(cursor ? { cursor } : {}) };
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
  const cursor = await cursorAfter(500);
  const beside = `a page of a table of ${all / 100}`;
  const [first, middle, other] = [() => page(large, null), () => page(large, cursor), () => page(small, null)];
  const { rowsRead } = await world.counted(middle);
  return [
    { name: 'first page of a table of 19,800', ...(await ratioOf(first, other, 41)), limit: 1.5, unit: '×', beside },
    { name: 'page 501 of a table of 19,800', ...(await ratioOf(middle, other, 41)), limit: 1.5, unit: '×', beside },
    { name: 'rows read for page 501', measured: rowsRead, limit: 3 * pageRows + 6, unit: 'rows', beside: 'a page, one refill, the caller: no matter how many there are' },
  ];
}
