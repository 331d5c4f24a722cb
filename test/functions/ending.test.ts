import type { City, Reply } from './city';
import { confirmOnPaper, deskOf, eventsOf, found, lineAt, nominationOf, signs, toldTo } from './lives';
import {
  cityWithUnits,
  confirmed,
  declare,
  districtOfficer,
  registered,
  submitted,
  versionOf,
  written,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  ({ city, unit, other } = await cityWithUnits([0, 200]));
});
afterAll(() => city.close());

const end = ({ nominationId }: TestNominee, more: object = {}, by = unit): Promise<Reply> =>
  city.call(by.openid, 'unit', 'end', { nominationId, why: 'retired', on: '2024-12-01', ...more });

interface Status {
  readonly nominations: readonly {
    readonly headline: string;
    readonly todo: string;
    readonly yours: boolean;
    readonly steps: readonly { readonly title: string; readonly state: string }[];
  }[];
}

test('who retires leaves without blame: place, person and table are free again, the nominee reads why', async () => {
  const nominee = await confirmed(city, unit, 1);
  await submitted(city, unit);
  const places = async (): Promise<number | undefined> =>
    (await city.get<{ routes: { meters: { tier: string; used: number }[] }[] }>(unit.openid, 'unit', 'workspace')).routes[0]?.meters.find(
      ({ tier }) => tier === 'senior',
    )?.used;
  const used = await places();
  const { claimId } = nominationOf(city, nominee);
  expect(await end(nominee, { note: '11月办的退休手续' })).toEqual({ ok: true, data: { state: 'ended' } });
  expect(await places()).toBe((used ?? 0) - 1);
  expect(city.documents<{ _id: string }>('claims').map(({ _id }) => _id)).not.toContain(claimId);
  const { items } = await city.get<{ items: { id: string }[] }>(districtOfficer, 'review', 'queue', { stage: 'firstReview' });
  expect(items.map(({ id }) => id)).not.toContain(nominee.nominationId);
  expect(await city.call(districtOfficer, 'review', 'open', { nominationId: nominee.nominationId })).toMatchObject({ code: 'notFound' });
  const { nominations } = await city.get<Status>(nominee.openid, 'nominee', 'status');
  expect(nominations).toMatchObject([{ headline: '推荐已终止', todo: '您已退休，这次推荐就到这里。感谢您多年的技艺和付出。', yours: false }]);
  expect(nominations[0]?.steps.map(({ title }) => title)).toEqual(['单位推荐', '您已确认信息属实', '单位提交', '推荐到此结束']);
  expect(JSON.stringify(nominations)).not.toContain('退休手续');
  expect(toldTo(city, nominationOf(city, nominee).nominee)).toContain('ended');
  expect(eventsOf(city, 'ended').at(-1)?.facts).toEqual({ nominationId: nominee.nominationId, why: 'retired', on: '2024-12-01' });
});

test('the person is free for another unit at once', async () => {
  const nominee = await confirmed(city, unit, 2);
  await end(nominee, { why: 'left' });
  const again = await written(city, other, 2);
  await found(city, again);
  expect((await city.call(again.openid, 'nominee', 'confirm', { nominationId: again.nominationId, revision: 1 })).ok).toBe(true);
});

test('after a death nobody is told, and the phone opens nothing any more', async () => {
  const nominee = await confirmed(city, unit, 3);
  const person = nominationOf(city, nominee).nominee;
  const before = toldTo(city, person);
  expect((await end(nominee, { why: 'died' })).ok).toBe(true);
  expect(toldTo(city, person)).toEqual(before);
  expect(await city.get<Status>(nominee.openid, 'nominee', 'status')).toEqual({ running: false, yours: false, nominations: [] });
  expect(await city.call(nominee.openid, 'nominee', 'read', { nominationId: nominee.nominationId })).toMatchObject({ code: 'notFound' });
});

test('twice is once; a day to come, a foreign unit, a role without a unit are refused, and nothing is written', async () => {
  const nominee = await written(city, unit, 4);
  let before = city.everything();
  expect(await end(nominee, { on: '2024-12-06' })).toMatchObject({ code: 'invalid', fields: [{ field: 'on', message: '这一天还没有到。请到了那天再办' }] });
  expect(await end(nominee, {}, other)).toMatchObject({ code: 'notFound' });
  expect(await end(nominee, {}, { ...unit, openid: districtOfficer })).toMatchObject({ code: 'forbidden' });
  expect(await end(nominee, { why: 'fired' })).toMatchObject({ code: 'invalid' });
  expect(city.everything()).toBe(before);
  await end(nominee, { on: '2024-12-05' });
  before = city.everything();
  expect(await end(nominee, { why: 'died' })).toEqual({ ok: true, data: { state: 'ended' } });
  expect(city.everything()).toBe(before);
});

test('what was withdrawn cannot be ended, what ended takes no further step', async () => {
  const [taken, ended] = [await written(city, unit, 5), await written(city, unit, 6)];
  await signs(city, unit, ended);
  await city.get(unit.openid, 'unit', 'withdraw', { nominationId: taken.nominationId });
  await end(ended);
  const before = city.everything();
  expect(await end(taken)).toMatchObject({ code: 'wrongState', message: '现在是“已撤回”，这一步办不了。请刷新看看' });
  expect(await confirmOnPaper(city, unit, ended)).toMatchObject({ code: 'wrongState', message: '现在是“已终止”，这一步办不了。请刷新看看' });
  expect(await city.call(unit.openid, 'unit', 'withdraw', { nominationId: ended.nominationId })).toMatchObject({ code: 'wrongState' });
  expect(city.everything()).toBe(before);
});

test('past the unit’s deadline a life still ends a nomination', async () => {
  const late = await registered(city, 3);
  await declare(city, late, 0, 50);
  const nominee = await confirmed(city, late, 7);
  await submitted(city, late);
  city.at('2024-12-15T09:00:00.000+08:00');
  expect(await city.call(late.openid, 'unit', 'withdraw', { nominationId: nominee.nominationId })).toMatchObject({ code: 'deadlinePassed' });
  expect((await end(nominee, {}, late)).ok).toBe(true);
  city.at('2024-12-05T09:00:00.000+08:00');
});

test.each([1, 2, 3, 4])('an end and a submit at once: desk and table agree, and no claim is left behind (%i)', async (round) => {
  const own = await registered(city, 20 + round);
  await declare(city, own, 0, 50);
  const [one, two] = [await confirmed(city, own, 100 + round * 2), await confirmed(city, own, 101 + round * 2)];
  const { claimId } = nominationOf(city, one);
  const version = await versionOf(city, own);
  const submit = (seen: number): Promise<Reply> => city.call(own.openid, 'unit', 'submit', { route: 'district', version: seen });
  const [ended] = await Promise.all([end(one, { why: 'left' }, own), submit(version)]);
  await submit(await versionOf(city, own));
  expect(ended.ok).toBe(true);
  expect([lineAt(city, own, one).state, nominationOf(city, one).state]).toEqual(['ended', 'ended']);
  expect([lineAt(city, own, two).state, nominationOf(city, two).state]).toEqual(['firstReview', 'firstReview']);
  expect(nominationOf(city, one).reviewer).toBeNull();
  expect(city.documents<{ _id: string }>('claims').map(({ _id }) => _id)).not.toContain(claimId);
  expect(deskOf(city, own).lines).toHaveLength(2);
});
