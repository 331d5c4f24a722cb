import type { Notice } from '../../cloudfunctions/domain/ledger/event';
import { outbox } from '../../cloudfunctions/platform/database/collections';
import { insert } from '../../cloudfunctions/platform/database/write';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { joins, outcome } from './accountActs';
import type { City, Reply } from './city';
import { cityWithUnit, districtOfficer, registered, type TestUnit } from './units';

type Kept = Notice & { readonly reached?: number; readonly unreached?: number };
type Sent = { readonly openid: string; readonly page: string; readonly data: Record<string, { readonly value: string }> };

let city: City;
let unit: TestUnit;
let n = 0;

const deliver = (): Promise<void> => city.round('deliver');
const sentTo = (openid: string): Promise<readonly Sent[]> => city.arrived<Sent>(openid);
const detailsTo = async (openid: string): Promise<readonly (string | undefined)[]> =>
  (await sentTo(openid)).map(({ data }) => data.thing2?.value);
const kept = (id: string): Kept | undefined => city.documents<Kept>('outbox').find(({ _id }) => _id === id);

/** A notice in the outbox as an action leaves it; named so that it can be told apart. */
async function waiting(more: Partial<Notice> = {}): Promise<string> {
  n += 1;
  const notice: Notice = {
    _id: `test|${n}`,
    to: { kind: 'person', personId: personIdOf('13800000001') },
    template: 'unitRegistered',
    page: 'pages/home/home',
    facts: { unitName: `第${n}厂` },
    at: '2024-12-05T09:00:00.000+08:00',
    state: 'waiting',
    ...more,
  };
  await insert(outbox, notice);
  return notice._id;
}

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
  await deliver();
});
afterAll(() => city.close());

test('what an action left goes to the people of the office who allowed it, once', async () => {
  await city.appoint('o-officer-2', '13900000011', 'districtOfficer', '150203');
  await city.allowNotice(districtOfficer);
  const another = await registered(city, 2, { approve: false });
  await deliver();
  await deliver();
  expect(await sentTo(districtOfficer)).toMatchObject([
    { data: { thing1: { value: '单位登记待核准' }, thing2: { value: '鹿城第2机械厂' }, time3: { value: expect.stringMatching(/^2024-12-05 09:\d\d$/) as string } } },
  ]);
  expect(await sentTo('o-officer-2')).toEqual([]);
  const id = `unit|${another.unitId}|000001|1`;
  expect(kept(id)).toMatchObject({ state: 'done', reached: 1, unreached: 1 });
});

test('two rounds at once send each notice once', async () => {
  await joins(city, unit.openid, 'o-busy', { role: 'unitContact', phone: '13700000002' });
  const to = { kind: 'person', personId: personIdOf('13700000002') } as const;
  for (let round = 0; round < 8; round += 1) {
    await city.allowNotice('o-busy');
    await city.allowNotice('o-busy');
    await waiting({ to });
  }
  const timer = { Type: 'Timer', TriggerName: 'deliver' };
  await Promise.all([deliver(), city.cloud.callFunction('schedule', timer, undefined, 'wx_trigger'), city.cloud.callFunction('schedule', timer, undefined, 'wx_trigger')]);
  const details = await detailsTo('o-busy');
  expect(details).toHaveLength(8);
  expect(new Set(details).size).toBe(8);
});

test('a notice whose sender died after claiming it is not sent again', async () => {
  await city.allowNotice(unit.openid);
  const id = await waiting({ state: 'sending' });
  await deliver();
  expect(await sentTo(unit.openid)).toEqual([]);
  expect(kept(id)?.state).toBe('sending');
});

test('people without permission, without account and without sign-in are counted as not reached', async () => {
  const third = await registered(city, 3);
  await city.allowNotice(third.openid);
  await joins(city, third.openid, 'o-plain', { role: 'unitContact', phone: '13700000003' });
  await joins(city, third.openid, 'o-left', { role: 'unitContact', phone: '13700000004' });
  await city.signIn('o-left', '13700000005');
  const office = await waiting({ to: { kind: 'office', officeId: `unitContact.${third.unitId}` } });
  const stranger = await waiting({ to: { kind: 'person', personId: personIdOf('13700009999') } });
  const empty = await waiting({ to: { kind: 'office', officeId: 'districtOfficer.150223' } });
  await deliver();
  expect(kept(office)).toMatchObject({ state: 'done', reached: 1, unreached: 2 });
  expect(kept(stranger)).toMatchObject({ state: 'done', reached: 0, unreached: 1 });
  expect(kept(empty)).toMatchObject({ state: 'done', reached: 0, unreached: 0 });
  expect(await detailsTo(third.openid)).toEqual([`第${n - 2}厂`]);
});

test('a notice that WeChat refuses or nobody can word holds up no other', async () => {
  await city.allowNotice(unit.openid);
  await city.allowNotice(unit.openid);
  const refused = await waiting({ at: '' });
  const unworded = await waiting({ at: '0', template: 'nothing' as Notice['template'] });
  const good = await waiting();
  await deliver();
  expect(kept(refused)).toMatchObject({ state: 'done', reached: 0, unreached: 1 });
  expect(kept(unworded)).toMatchObject({ state: 'failed' });
  expect(kept(good)).toMatchObject({ state: 'done', reached: 1, unreached: 0 });
});

test('a round takes fifty, the oldest first, and the next one the rest', async () => {
  const to = { kind: 'person', personId: personIdOf('13700009998') } as const;
  const ids = [];
  for (let at = 0; at < 52; at += 1) ids.push(await waiting({ to, at: `2024-12-05T08:00:00.${100 + at}+08:00` }));
  await deliver();
  expect(ids.filter((id) => kept(id)?.state === 'waiting')).toEqual(ids.slice(50));
  await deliver();
  expect(ids.filter((id) => kept(id)?.state === 'waiting')).toEqual([]);
});

test('a notice of which nobody can tell whether it is still right is not sent', async () => {
  await city.allowNotice(unit.openid);
  const before = await detailsTo(unit.openid);
  const id = await waiting({ about: { desk: 'x', nominationId: '', revision: 1 } });
  await deliver();
  expect(await detailsTo(unit.openid)).toEqual(before);
  expect(kept(id)?.state).toBe('sending');
});

test.each(['deliver', 'spread', 'toString', 'nothing'])('a timer event “%s” sent by somebody in WeChat does nothing', async (TriggerName) => {
  await city.allowNotice(unit.openid);
  const id = await waiting();
  const before = city.everything();
  const reply = (await city.cloud.callFunction('schedule', { Type: 'Timer', TriggerName }, unit.openid)) as Reply;
  expect(outcome(reply)).toBe('invalid');
  expect(city.everything()).toBe(before);
  expect(kept(id)?.state).toBe('waiting');
});

test('nobody calls an action of the schedule', async () => {
  for (const action of ['deliver', 'spread', 'constructor'])
    expect(outcome(await city.call(unit.openid, 'schedule', action))).toBe('invalid');
});
