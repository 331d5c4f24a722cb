import { openCity, type City, type Reply } from './city';
import { registered, withStaff, type TestUnit } from './units';

interface Saved {
  readonly nominationId: string;
  readonly revision: number;
}

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  city = await openCity();
  await withStaff(city);
  unit = await registered(city, 1);
});
afterAll(() => city.close());

const save = (input: object): Promise<Reply<Saved>> => city.call<Saved>(unit.openid, 'unit', 'saveNominee', input);

test('a first save whose answer was lost is known again by the key of its draft', async () => {
  const draft = { draftKey: 'lz3k9q0a-4f7h2m1p', tier: 'senior', form: { name: '额尔德尼' } };
  const first = await save(draft);
  const before = city.everything();
  expect(await save(draft)).toEqual(first);
  expect(city.everything()).toBe(before);
  const more = await save({ ...draft, form: { name: '额尔德尼', position: '班长' } });
  expect(more).toMatchObject({ ok: true, data: { nominationId: first.ok ? first.data.nominationId : '', revision: 2 } });
  expect(await save(draft)).toMatchObject({ ok: false, code: 'stale' });
});

test('two drafts with keys of their own are two', async () => {
  const one = await save({ draftKey: 'lz3k9q0b-00000001', tier: 'senior', form: {} });
  const other = await save({ draftKey: 'lz3k9q0b-00000002', tier: 'senior', form: {} });
  expect(one.ok && other.ok && one.data.nominationId !== other.data.nominationId).toBe(true);
});

test('the key of another unit opens nothing of it', async () => {
  const stranger = await registered(city, 2);
  const draft = { draftKey: 'lz3k9q0c-4f7h2m1p', tier: 'senior', form: { name: '额尔德尼' } };
  await save(draft);
  const own = await city.get<Saved>(stranger.openid, 'unit', 'saveNominee', draft);
  expect(own).toMatchObject({ nominationId: `2024.${stranger.unitId}.1`, revision: 1 });
});
