import type { Nomination, Package } from '../../cloudfunctions/domain/nomination/nomination';
import { nominations, packages } from '../../cloudfunctions/platform/database/collections';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import { insert } from '../../cloudfunctions/platform/database/write';
import type { City } from './city';
import { cityWithUnit, confirmed, districtOfficer, submitted, type TestUnit } from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 100]));
});
afterAll(() => city.close());

const spread = (): Promise<void> => city.round('spread');
const nominationOf = (id: string): Nomination | undefined => city.documents<Nomination>('nominations').find(({ _id }) => _id === id);
const packageOf = (id: string): Package | undefined => city.documents<Package>('packages').find(({ _id }) => _id === id);
const queued = async (): Promise<readonly string[]> =>
  (await city.get<{ items: readonly { id: string }[] }>(districtOfficer, 'review', 'queue', { stage: 'firstReview' })).items.map(
    ({ id }) => id,
  );

/** As the documents stand when the function dies between the commit and the spreading. */
async function diedAfterCommit(receipt: string, before: Nomination): Promise<void> {
  const { state, reviewer, submittedAt, submittedRevision, receipt: none, version, history } = before;
  const as = { state, reviewer, submittedAt, submittedRevision, receipt: none, version, history };
  await updateWhere(nominations, { _id: before._id }, as);
  await updateWhere(packages, { _id: receipt }, { spread: false });
}

async function lost(n: number): Promise<{ receipt: string; nominationId: string; whole: readonly (Nomination | undefined)[] }> {
  const { nominationId } = await confirmed(city, unit, n);
  const before = nominationOf(nominationId);
  if (!before) throw new Error('no nomination');
  const { receipt } = await submitted(city, unit);
  const whole = [nominationOf(nominationId)];
  await diedAfterCommit(receipt, before);
  return { receipt, nominationId, whole };
}

test('a package whose function died after its commit is finished by the timer, as if nothing had been', async () => {
  const { receipt, nominationId, whole } = await lost(1);
  expect(await queued()).toEqual([]);
  await spread();
  expect([nominationOf(nominationId)]).toEqual(whole);
  expect(packageOf(receipt)?.spread).toBe(true);
  expect(await queued()).toEqual([nominationId]);
  const before = city.everything();
  await spread();
  expect(city.everything()).toBe(before);
});

test('a package that cannot be finished holds up no other', async () => {
  const broken = { _id: 'broken', spread: false, at: '2024-12-01T09:00:00.000+08:00', route: 'district', district: '150203', lines: null };
  await insert(packages, broken as unknown as Package);
  const { receipt, nominationId } = await lost(2);
  await spread();
  expect(packageOf(receipt)?.spread).toBe(true);
  expect(await queued()).toContain(nominationId);
  expect(packageOf('broken')?.spread).toBe(false);
});

test('two rounds at once move a nomination once', async () => {
  const { nominationId, whole } = await lost(3);
  const timer = { Type: 'Timer', TriggerName: 'spread' };
  const atOnce = (): Promise<unknown> => city.cloud.callFunction('schedule', timer, undefined, 'wx_trigger');
  await Promise.all([atOnce(), atOnce(), spread()]);
  expect([nominationOf(nominationId)]).toEqual(whole);
});
