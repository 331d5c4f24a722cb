/** Reminders: each nominee once a day, whatever is repeated, runs twice at once or dies half-way; and who is to be phoned after. */
import type { LedgerEvent, Notice } from '../../cloudfunctions/domain/ledger/event';
import type { Reminder } from '../../cloudfunctions/domain/nomination/reminder';
import { outbox, reminders } from '../../cloudfunctions/platform/database/collections';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import { spreadReminder } from '../../cloudfunctions/platform/spreadReminder';
import { db } from '../../cloudfunctions/platform/database/connect';
import { fillLargeUnit } from '../bench/largeUnit';
import type { PhoneListView } from '../../cloudfunctions/unit/nominees/phoneViews';
import type { City } from './city';
import { confirms, goodForm, nomineePhone, registered, staffedCity, written, type TestNominee, type TestUnit } from './units';

interface RemindReply { readonly reminded: number; readonly already: number; readonly names: string }

let city: City;
let n = 0;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());
beforeEach(() => city.at('2024-12-05T09:00:00.000+08:00'));

const deliver = (): Promise<void> => city.round('deliver');
const remind = (unit: TestUnit, nominationIds?: readonly string[]): Promise<RemindReply> =>
  city.get<RemindReply>(unit.openid, 'unit', 'remind', nominationIds ? { nominationIds } : {});
const phoneList = (unit: TestUnit, input: object = {}): Promise<PhoneListView> => city.get<PhoneListView>(unit.openid, 'unit', 'toPhone', input);
const remindersTo = (nominationId: string): readonly Notice[] =>
  city.documents<Notice>('outbox').filter(({ template, about }) => template === 'confirmReminder' && about?.nominationId === nominationId);

/** A unit with nominees who wait for themselves, none of whom has signed in. */
async function waiting(count: number): Promise<{ unit: TestUnit; nominees: readonly TestNominee[] }> {
  n += 1;
  const unit = await registered(city, n);
  const nominees: TestNominee[] = [];
  for (let one = 0; one < count; one += 1) nominees.push(await written(city, unit, n * 10 + one));
  return { unit, nominees };
}

const idsOf = (nominees: readonly TestNominee[]): readonly string[] => nominees.map(({ nominationId }) => nominationId);

test('all who have not confirmed are reminded, once a day, and the record says whom', async () => {
  const { unit, nominees } = await waiting(2);
  expect(await remind(unit)).toEqual({ reminded: 2, already: 0, names: '巴图·乌恩、巴图·乌恩' });
  const before = city.everything();
  expect(await remind(unit)).toEqual({ reminded: 0, already: 2, names: '' });
  expect(city.everything()).toBe(before);
  for (const { nominationId } of nominees) expect(remindersTo(nominationId)).toHaveLength(1);
  const event = city.documents<LedgerEvent>('events').find(({ type, facts }) => type === 'reminded' && JSON.stringify(facts).includes(unit.unitId));
  expect(event).toMatchObject({ actor: { role: 'unitContact' }, facts: { count: 2, nominationIds: idsOf(nominees) } });
  city.at('2024-12-06T09:00:00.000+08:00');
  expect(await remind(unit)).toMatchObject({ reminded: 2, already: 0 });
  for (const { nominationId } of nominees) expect(remindersTo(nominationId)).toHaveLength(2);
});

test('some may be named; whoever has confirmed is left in peace; who is added later is reminded on the same day', async () => {
  const { unit, nominees } = await waiting(3);
  const [first, second, third] = nominees;
  if (!first || !second || !third) throw new Error('three nominees');
  await confirms(city, third);
  expect(await remind(unit, [first.nominationId, third.nominationId])).toMatchObject({ reminded: 1 });
  expect(await remind(unit)).toMatchObject({ reminded: 1, already: 1 });
  expect([first, second, third].map(({ nominationId }) => remindersTo(nominationId).length)).toEqual([1, 1, 0]);
});

test('two colleagues at once, and a phone that asks twice, remind each nominee once', async () => {
  const { unit, nominees } = await waiting(2);
  const replies = await Promise.all([remind(unit), remind(unit), remind(unit, idsOf(nominees))]);
  expect(replies.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(2);
  for (const { nominationId } of nominees) expect(remindersTo(nominationId)).toHaveLength(1);
});

test('a reminder whose function died after its commit is finished by the timer, and spread twice at once doubles nothing', async () => {
  const { unit, nominees } = await waiting(2);
  await remind(unit);
  await db().collection(outbox.name).where({ template: 'confirmReminder', 'about.desk': `2024|${unit.unitId}` }).remove();
  const [kept] = city.documents<Reminder>('reminders').filter(({ desk }) => desk === `2024|${unit.unitId}`);
  if (!kept) throw new Error('a reminder is kept');
  await updateWhere(reminders, { _id: kept._id }, { spread: false });
  expect(remindersTo(nominees[0]?.nominationId ?? '')).toEqual([]);
  await Promise.all([city.round('spread'), spreadReminder(kept), spreadReminder(kept)]);
  for (const { nominationId } of nominees) expect(remindersTo(nominationId)).toHaveLength(1);
  expect(city.documents<Reminder>('reminders').find(({ _id }) => _id === kept._id)?.spread).toBe(true);
});

test('after the deadline there is nothing to remind of, and nothing is written', async () => {
  const { unit } = await waiting(1);
  city.at('2024-12-10T23:59:30.000+08:00');
  expect(await remind(unit)).toMatchObject({ reminded: 1 });
  const { unit: other } = await waiting(1);
  city.at('2024-12-11T00:00:00.000+08:00');
  const before = city.everything();
  expect(await city.call(other.openid, 'unit', 'remind')).toMatchObject({ code: 'deadlinePassed' });
  expect(city.everything()).toBe(before);
});

test("another unit's nominee is as unknown as none, for a reminder and for a call", async () => {
  const { nominees } = await waiting(1);
  const { unit } = await waiting(0);
  const before = city.everything();
  for (const id of [nominees[0]?.nominationId, `2024.${unit.unitId}.9`]) {
    expect(await city.call(unit.openid, 'unit', 'remind', { nominationIds: [id] })).toMatchObject({ code: 'notFound' });
    expect(await city.call(unit.openid, 'unit', 'phoned', { nominationId: id })).toMatchObject({ code: 'notFound' });
  }
  expect(city.everything()).toBe(before);
});

test('whom no message reached is to be phoned, with number and reason, and nobody twice', async () => {
  const { unit, nominees } = await waiting(3);
  const [heard, closed, unknown] = nominees;
  if (!heard || !closed || !unknown) throw new Error('three nominees');
  for (const one of [heard, closed]) await city.signIn(one.openid, nomineePhone(one.n));
  await city.allowNotice(heard.openid);
  expect(await phoneList(unit)).toMatchObject({ waiting: 3, underway: 3, toPhone: 0, rows: [] });
  await deliver();
  const list = await phoneList(unit);
  expect(list).toMatchObject({ waiting: 3, reached: 1, underway: 0, toPhone: 2, phoned: 0 });
  expect(list.rows.map(({ nominationId, why }) => [nominationId, why])).toEqual([
    [closed.nominationId, '没有允许微信通知'],
    [unknown.nominationId, '没用这个号登录过'],
  ]);
  expect([list.rows[1]?.phone, list.rows[1]?.phoneText]).toEqual([nomineePhone(unknown.n), nomineePhone(unknown.n).replace(/^(...)(....)/, '$1 $2 ')]);
  expect(list.script).toMatch(/鹿城第\d+机械厂.*最晚 12月10日（周二）24:00/);

  const { phonedText } = await city.get<{ phonedText: string }>(unit.openid, 'unit', 'phoned', { nominationId: unknown.nominationId });
  expect(phonedText).toMatch(/^张敏 12月5日 09:0\d 打过$/);
  const before = city.everything();
  city.at('2024-12-05T15:00:00.000+08:00');
  expect(await city.get(unit.openid, 'unit', 'phoned', { nominationId: unknown.nominationId })).toEqual({ phonedText });
  expect(city.everything()).toBe(before);
  // A reminder that does not arrive either is no reason to phone again.
  city.at('2024-12-06T09:00:00.000+08:00');
  await remind(unit);
  await deliver();
  const after = await phoneList(unit);
  expect(after).toMatchObject({ reached: 0, toPhone: 2, phoned: 1 });
  expect(after.rows.map(({ nominationId }) => nominationId)).toEqual([heard.nominationId, closed.nominationId]);
  const called = await phoneList(unit, { shown: 'phoned' });
  expect(called.rows.map((row) => [row.nominationId, row.phonedText])).toEqual([[unknown.nominationId, phonedText]]);
  const event = city.documents<LedgerEvent>('events').filter(({ type, facts }) => type === 'phoned' && facts.nominationId === unknown.nominationId);
  expect(event).toHaveLength(1);
});

test('who confirms leaves the list; who was phoned and has not answered is not phoned again, who confirmed and has to again is', async () => {
  const { unit, nominees } = await waiting(2);
  const [first, second] = nominees;
  if (!first || !second) throw new Error('two nominees');
  await deliver();
  await city.get(unit.openid, 'unit', 'phoned', { nominationId: first.nominationId });
  await confirms(city, second);
  expect(await phoneList(unit)).toMatchObject({ waiting: 1, toPhone: 0, phoned: 1 });
  const pause = { nominationId: first.nominationId, tier: 'senior' };
  await city.get(unit.openid, 'unit', 'saveNominee', { ...pause, revision: 1, form: { ...goodForm(first.n), position: '班长' } });
  expect(await phoneList(unit)).toMatchObject({ underway: 0, toPhone: 0, phoned: 1 });
  await deliver();
  expect(await phoneList(unit)).toMatchObject({ underway: 0, toPhone: 0, phoned: 1 });
  expect(await city.call(unit.openid, 'unit', 'phoned', { nominationId: second.nominationId })).toMatchObject({ code: 'wrongState' });
  await confirms(city, first, 2);
  await city.get(unit.openid, 'unit', 'saveNominee', { ...pause, revision: 2, form: { ...goodForm(first.n), position: '工段长' } });
  expect(await phoneList(unit)).toMatchObject({ underway: 1, phoned: 0 });
  await deliver();
  expect(await phoneList(unit)).toMatchObject({ toPhone: 1, phoned: 0 });
});

test('a message whose sender died is not sent again, and its nominee is to be phoned', async () => {
  const { unit, nominees } = await waiting(1);
  const [nominee] = nominees;
  if (!nominee) throw new Error('one nominee');
  await city.signIn(nominee.openid, nomineePhone(nominee.n));
  await city.allowNotice(nominee.openid);
  const where = { 'about.nominationId': nominee.nominationId };
  await updateWhere(outbox, where, { state: 'sending', claimedAt: '2024-12-05T09:00:00.000+08:00' });
  await deliver();
  expect(await phoneList(unit)).toMatchObject({ underway: 1, toPhone: 0 });
  city.at('2024-12-05T09:05:01.000+08:00');
  await deliver();
  expect((await phoneList(unit)).rows.map(({ why }) => why)).toEqual(['微信消息没有发出去']);
  expect(await city.arrived(nominee.openid)).toEqual([]);
});

test('two hundred of five hundred are reminded with a handful of writes, and the list of them comes by pages', async () => {
  const { unit } = await waiting(0);
  await fillLargeUnit(unit.unitId, 500);
  const calls = await city.callsOf(() => remind(unit));
  expect(calls).toMatchObject({ 'database.startTransaction': 1, 'database.modifyDocument:transaction': 1, 'database.insertDocument:transaction': 1, 'database.insertDocument': 2 });
  for (let round = 0; round < 5; round += 1) await deliver();
  const first = await phoneList(unit);
  expect(first).toMatchObject({ waiting: 200, toPhone: 200, underway: 0 });
  expect(first.rows).toHaveLength(50);
  expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(30 * 1024);
  // A call noted between two pages, of the very row that ended the first, shifts nothing.
  await city.get(unit.openid, 'unit', 'phoned', { nominationId: first.nextCursor });
  const second = await phoneList(unit, { cursor: first.nextCursor });
  expect(new Set([...first.rows, ...second.rows].map(({ nominationId }) => nominationId)).size).toBe(100);
  expect(await city.call(unit.openid, 'unit', 'toPhone', { cursor: 'x' })).toMatchObject({ code: 'invalid' });
});
