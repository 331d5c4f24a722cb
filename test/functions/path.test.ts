import type { City } from './city';
import { cityOfficer, confirmed, declare, districtOfficer, registered, staffedCity, submitted } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

interface Queue {
  readonly items: readonly { readonly id: string; readonly title: string; readonly tag: { readonly name: string } }[];
  readonly nextCursor: string | null;
}

test("a nomination goes from the registration of its unit to the district's queue", async () => {
  const unit = await registered(city, 1);
  await declare(city, unit, 312, 100);
  const nominee = await confirmed(city, unit, 1);
  const receipt = await submitted(city, unit);
  expect(receipt).toEqual({
    receipt: `HZ2024-${unit.uscc.slice(8, 17)}-01`,
    submitted: [nominee.nominationId],
    leftOut: [],
  });
  const queue = await city.get<Queue>(districtOfficer, 'review', 'queue', { stage: 'firstReview' });
  expect(queue.items.map(({ id, title, tag }) => [id, title, tag.name])).toEqual([
    [nominee.nominationId, '巴图·乌恩', '区里初评中'],
  ]);
  expect(queue.nextCursor).toBeNull();
});

test('special and chief go straight to the city, without headcounts', async () => {
  const unit = await registered(city, 2);
  const nominee = await confirmed(city, unit, 2, 'chief');
  await submitted(city, unit, 'city');
  const queue = await city.get<Queue>(cityOfficer, 'review', 'queue', { stage: 'qualificationReview' });
  expect(queue.items.map(({ id }) => id)).toEqual([nominee.nominationId]);
  const elsewhere = await city.get<Queue>(districtOfficer, 'review', 'queue', { stage: 'firstReview' });
  expect(elsewhere.items.some(({ id }) => id === nominee.nominationId)).toBe(false);
});
