/** Who has handed nothing in, in a district of 3,000 units, beside a district of 60 in the same collection. */
import { deskId } from '../../cloudfunctions/domain/nomination/desk';
import { desks, units } from '../../cloudfunctions/platform/database/collections';
import { main as review } from '../../cloudfunctions/review';
import { ratioOf, type Figure } from './figure';
import { approvedUnit, confirmedDesk, season } from './madeUp';
import { accounts, contextOf, officerAccount, type World } from './world';

const small = '150204';
const large = '150207';
const sizes = { [small]: 60, [large]: 3000 } as const;
const pageRows = 20;
/** The first units of each district have forms: a page of them must not read their contents. */
const lines = 500;

interface ReachReply {
  readonly ok: boolean;
  readonly data: { readonly units: readonly unknown[]; readonly nextCursor: string | null };
}

async function fill(world: World): Promise<void> {
  await world.fill(accounts, [officerAccount(small, small), officerAccount(large, large)]);
  for (const [district, size] of Object.entries(sizes)) {
    const ids = Array.from({ length: size }, (_, n) => `${district}.${String(n).padStart(4, '0')}`);
    await world.fill(units, ids.map((id) => ({ ...approvedUnit(id), district })));
    await world.fill(desks, ids.map((id, n) => ({ ...confirmedDesk(n === 0 ? lines : 0, id), _id: deskId(season, id), district, statedPlaces: size - n })));
  }
}

async function page(district: string, cursor: string | null): Promise<ReachReply['data']> {
  const input = cursor ? { cursor } : {};
  const reply = (await review({ action: 'reach', input }, contextOf(district))) as ReachReply;
  if (!reply.ok || reply.data.units.length === 0) throw new Error('no page of units');
  return reply.data;
}

async function cursorAfter(district: string, pages: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let n = 0; n < pages; n += 1) cursor = (await page(district, cursor)).nextCursor;
  return cursor;
}

export async function reachPages(world: World): Promise<Figure[]> {
  await fill(world);
  const [near, far] = [await cursorAfter(small, 1), await cursorAfter(large, 100)];
  const beside = 'a page of a district of 60';
  const [middle, other] = [() => page(large, far), () => page(small, near)];
  const first = await page(large, null);
  const { rowsRead } = await world.counted(middle);
  return [
    { name: 'page 101 of 3,000 units without a submission', ...(await ratioOf(middle, other, 31)), limit: 1.5, unit: '×', beside },
    { name: 'first page of 3,000 units, with its counts', ...(await ratioOf(() => page(large, null), () => page(small, null), 11)), limit: 12, unit: '×', beside: `${beside}; the counts, asked once, grow with the district` },
    { name: 'rows read for page 101', measured: rowsRead, limit: 4 * pageRows + 8, unit: 'rows', beside: 'a page, its registrations and reminders, one refill, the caller' },
    { name: 'a page with a unit of 500 forms', measured: Math.round((JSON.stringify(first).length / 1024) * 10) / 10, limit: 30, unit: 'KB', beside: 'the reply' },
  ];
}
