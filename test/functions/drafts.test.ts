import type { City, Reply } from './city';
import { cityWithUnit, goodForm, registered, scan, written, type TestUnit } from './units';

interface Saved {
  readonly nominationId: string;
  readonly revision: number;
}

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
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

interface View {
  readonly nominationId: string;
  readonly revision: number;
  readonly form: { readonly honours: readonly { readonly proof?: readonly string[] }[] };
  readonly papers: readonly { readonly fileId: string }[];
  readonly options: { readonly grant: string | null; readonly season: string };
}
const nominee = (input: object, openid = unit.openid): Promise<Reply<View>> => city.call<View>(openid, 'unit', 'nominee', input);

test('a phone that never heard the id of its nomination asks by the key of its draft', async () => {
  const draft = { draftKey: 'lz3k9q0d-4f7h2m1p', tier: 'senior', form: { name: '额尔德尼' } };
  const first = await save(draft);
  const { draftKey } = draft;
  expect(await nominee({ draftKey })).toMatchObject({ ok: true, data: { nominationId: first.ok ? first.data.nominationId : '' } });
  const stranger = await registered(city, 3);
  expect(await nominee({ draftKey }, stranger.openid)).toMatchObject({ ok: false, code: 'notFound' });
  expect(await nominee({ draftKey: 'lz3k9q0d-00000000' })).toMatchObject({ ok: false, code: 'notFound' });
  expect(await nominee({ draftKey, nominationId: 'x' })).toMatchObject({ ok: false, code: 'invalid' });
});

test('the form’s page has all it wants from one call, and learns under which grant it writes', async () => {
  const grant = `unitContact.${unit.unitId}`;
  const { nominationId } = await written(city, unit, 21);
  expect(await nominee({ nominationId })).toMatchObject({ ok: true, data: { options: { grant, season: '2024' } } });
  const options = (openid: string | null) => city.get<View['options']>(openid, 'unit', 'formOptions');
  expect([(await options(unit.openid)).grant, (await options('o-passing-by')).grant, (await options(null)).grant]).toEqual([grant, null, null]);
});

test('an item names the evidence that proves it; what hangs on another form, or nowhere, proves nothing', async () => {
  const [own, other] = [await written(city, unit, 22), await written(city, unit, 23)];
  const fileOf = async (nominationId: string): Promise<string> => {
    const fileId = await scan(city, unit, 'evidence');
    const attached = await city.get<{ fileId: string }>(unit.openid, 'unit', 'attach', { nominationId, slot: 'evidence', fileId });
    return attached.fileId;
  };
  const [mine, foreign] = [await fileOf(own.nominationId), await fileOf(other.nominationId)];
  const before = await city.get<View>(unit.openid, 'unit', 'nominee', { nominationId: own.nominationId });
  const [honour] = goodForm(22).honours;
  const honours = [{ ...honour, proof: [mine, foreign, 'cloud://nowhere', mine] }];
  const saved = await city.get<Saved>(unit.openid, 'unit', 'saveNominee', { nominationId: own.nominationId, revision: before.revision, tier: 'senior', form: { honours } });
  const after = await city.get<View>(unit.openid, 'unit', 'nominee', { nominationId: own.nominationId });
  expect(after.form.honours).toEqual([{ ...honour, proof: [mine] }]);
  const again = await city.get<Saved>(unit.openid, 'unit', 'saveNominee', { nominationId: own.nominationId, revision: saved.revision, tier: 'senior', form: { honours } });
  expect(again.revision).toBe(saved.revision);
  const tooMany = [{ ...honour, proof: Array.from({ length: 10 }, (_, n) => `f${n}`) }];
  expect(await save({ nominationId: own.nominationId, revision: saved.revision, tier: 'senior', form: { honours: tooMany } })).toMatchObject({ ok: false, code: 'invalid' });
});

test('a form saved at every pause asks its nominee once, and again only when it had been answered', async () => {
  const { nominationId } = await written(city, unit, 24);
  const asked = (): number => city.documents<{ template: string }>('outbox').filter(({ template }) => template === 'confirmRequested').length;
  const before = asked();
  const { revision } = await city.get<View>(unit.openid, 'unit', 'nominee', { nominationId });
  await save({ nominationId, revision, tier: 'senior', form: { position: '工段长' } });
  await save({ nominationId, revision: revision + 1, tier: 'senior', form: { position: '大班长' } });
  expect(asked()).toBe(before);
  await save({ nominationId, revision: revision + 2, tier: 'senior', form: { phone: '13700009999' } });
  expect(asked()).toBe(before + 1);
});
