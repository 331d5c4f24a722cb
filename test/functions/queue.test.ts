import type { City } from './city';
import { cityOfficer, confirmed, declare, districtOfficer, registered, staffedCity, submitted } from './units';

let city: City;
const people = 23;

beforeAll(async () => {
  city = await staffedCity();
  const unit = await registered(city, 1);
  await declare(city, unit, 400, 0);
  for (let n = 0; n < people; n += 1)
    await confirmed(city, unit, n, 'excellent', { name: n < 3 ? `王䶮${'甲乙丙'.charAt(n)}` : '巴图·乌恩' });
  await submitted(city, unit);
});
afterAll(() => city.close());

interface Queue {
  readonly title: string;
  readonly deadline: { readonly text: string } | null;
  readonly items: readonly { readonly id: string; readonly title: string; readonly subtitle: string }[];
  readonly nextCursor: string | null;
}

const page = (more: object): Promise<Queue> =>
  city.get<Queue>(districtOfficer, 'review', 'queue', { stage: 'firstReview', ...more });

async function allPages(more: object): Promise<Queue['items'][number][][]> {
  const pages: Queue['items'][number][][] = [];
  let cursor: string | null = null;
  do {
    const shown: Queue = await page({ ...more, ...(cursor === null ? {} : { cursor }) });
    pages.push([...shown.items]);
    cursor = shown.nextCursor;
  } while (cursor !== null);
  return pages;
}

test('twenty rows a page, none twice and none left out', async () => {
  const pages = await allPages({});
  expect(pages.map((rows) => rows.length)).toEqual([20, 3]);
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(people);
});

test('a row names person, tier, occupation and unit; the page its deadline', async () => {
  const { title, deadline, items } = await page({});
  expect([title, deadline?.text]).toEqual(['待初评、初审', '12月20日（周五）24:00']);
  expect(items[0]).toMatchObject({
    subtitle: '优秀技师 · 焊工 · 鹿城第1机械厂',
    tag: { name: '区里初审中', tone: 'gold' },
  });
});

test('a search goes by the beginning of the name, look-alike dots included', async () => {
  expect((await allPages({ search: '王䶮' })).flat().map(({ title }) => title)).toEqual(['王䶮丙', '王䶮乙', '王䶮甲']);
  expect((await allPages({ search: '巴图•' })).flat()).toHaveLength(people - 3);
  expect((await allPages({ search: '䶮' })).flat()).toEqual([]);
});

test('a page reads by index what it shows and one row more', async () => {
  const before = await fetch(`${city.cloud.url}/local/metrics`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await page({});
  const { rowsRead } = (await (await fetch(`${city.cloud.url}/local/metrics`)).json()) as { rowsRead: number };
  expect(before.ok).toBe(true);
  // The caller's account and the season beside the rows.
  expect(rowsRead).toBeLessThanOrEqual(20 + 1 + 2);
});

test('without a stage the table opens where the office begins, and names its tabs', async () => {
  const opened = (openid: string) => city.get<Queue & { stage: string; place: string; tabs: { stage: string }[] }>(openid, 'review', 'queue', {});
  const atDistrict = await opened(districtOfficer);
  expect([atDistrict.stage, atDistrict.place, atDistrict.tabs.map(({ stage }) => stage)]).toEqual(['units', '昆都仑区', ['units', 'firstReview', 'checked', 'returned', 'rejected']]);
  const atCity = await opened(cityOfficer);
  expect([atCity.stage, atCity.tabs.map(({ stage }) => stage)]).toEqual(['qualificationReview', ['qualificationReview', 'qualified', 'returned', 'rejected']]);
});

test('of one tier, by the unit where nobody is called so, and how much there is', async () => {
  expect((await allPages({ tier: 'senior' })).flat()).toEqual([]);
  expect((await allPages({ tier: 'excellent' })).flat()).toHaveLength(people);
  expect((await allPages({ search: '鹿城第1' })).flat()).toHaveLength(people);
  const counts = async (): Promise<unknown> => (await city.get<{ counts: unknown }>(districtOfficer, 'review', 'counts')).counts;
  const counted = (firstReview: number, checked: number) => [
    { stage: 'units', count: 0 }, { stage: 'firstReview', count: firstReview }, { stage: 'checked', count: checked },
    { stage: 'returned', count: 0 }, { stage: 'rejected', count: 0 },
  ];
  expect(await counts()).toEqual(counted(people, 0));
  const [first] = (await page({})).items as unknown as [{ id: string; version: number }];
  await city.get(districtOfficer, 'review', 'pass', { nominationId: first.id, version: first.version });
  expect(await counts()).toEqual(counted(people - 1, 1));
  expect((await allPages({ stage: 'checked' })).flat().map(({ id }) => id)).toEqual([first.id]);
  expect((await allPages({})).flat().map(({ id }) => id)).not.toContain(first.id);
});
