/** A district's ranking with its line: 2,000 nominations on the table, beside 200. */
import { nominations } from '../../cloudfunctions/platform/database/collections';
import { main as review } from '../../cloudfunctions/review';
import { ratioOf, type Figure } from './figure';
import { nomination } from './madeUp';
import { accounts, contextOf, officerAccount, type World } from './world';

const sizes = { '150221': 200, '150222': 2000 } as const;

interface ListReply {
  readonly ok: boolean;
  readonly data: { readonly seniors: readonly unknown[] };
}

async function list(district: keyof typeof sizes): Promise<void> {
  const reply = (await review({ action: 'districtList', input: {} }, contextOf(district))) as ListReply;
  if (!reply.ok || reply.data.seniors.length !== sizes[district]) throw new Error('not the whole list');
}

export async function districtLists(world: World): Promise<Figure[]> {
  for (const [district, size] of Object.entries(sizes)) {
    await world.fill(accounts, [officerAccount(district, district)]);
    const all = Array.from({ length: size }, (_, n) =>
      nomination(n, { _id: `2024.list.${district}.${n}`, tier: 'senior', state: 'firstReview', district, reviewer: `district:${district}`, submittedAt: '2024-12-05T09:00:00.000+08:00', submittedRevision: 1 }),
    );
    await world.fill(nominations, all);
  }
  const { calls } = await world.counted(() => list('150222'));
  const asked = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const growth = await ratioOf(() => list('150222'), () => list('150221'), 9);
  return [
    { name: 'the list of a district of 2,000 高级技师', ...growth, limit: 12, unit: '×', beside: 'one of 200' },
    { name: 'review.districtList of 2,000: database calls', measured: asked, limit: 6, unit: 'calls', beside: 'caller, season, list, three pages of a thousand' },
  ];
}
