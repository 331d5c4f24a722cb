import type { Subscription } from '../../cloudfunctions/domain/account/subscription';
import type { Notice } from '../../cloudfunctions/domain/ledger/event';
import { outbox } from '../../cloudfunctions/platform/database/collections';
import { insert } from '../../cloudfunctions/platform/database/write';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { openCity, type City } from './city';

let city: City;
const openid = 'o-worker';
const phone = '13700000001';
let n = 0;

beforeAll(async () => {
  city = await openCity();
  await city.signIn(openid, phone);
});
afterAll(() => city.close());

const record = (accepted: readonly string[], as = openid): Promise<{ counts: Subscription['counts'] }> =>
  city.get(as, 'account', 'recordGrants', { accepted });
const kept = (): Subscription | undefined => city.documents<Subscription>('subscriptions').find(({ _id }) => _id === personIdOf(phone));

async function notified(): Promise<Notice | undefined> {
  n += 1;
  const notice: Notice = {
    _id: `test|${n}`, to: { kind: 'person', personId: personIdOf(phone) }, template: 'confirmRequested', page: 'worker/find/find',
    facts: { unitName: '某厂' }, at: '2024-12-05T09:00:00.000+08:00', state: 'waiting',
  };
  await insert(outbox, notice);
  await city.round('deliver');
  return city.documents<Notice>('outbox').find(({ _id }) => _id === notice._id);
}

test('what is allowed counts up, what is sent counts down, and WeChat has the last word', async () => {
  await city.allowNotice(openid);
  await record(['todo', 'progress']);
  expect(await record(['todo', 'todo'])).toEqual({ counts: { progress: 1, todo: 2 } });
  expect(await notified()).toMatchObject({ state: 'done', reached: 1, deliveries: [{ personId: personIdOf(phone), outcome: 'sent' }] });
  expect(kept()?.counts).toEqual({ progress: 1, todo: 1 });
  // WeChat knows of one message only, whatever the phone said.
  expect(await notified()).toMatchObject({ reached: 0, unreached: 1, deliveries: [{ outcome: 'noGrant' }] });
  expect(kept()?.counts).toEqual({ progress: 1, todo: 0 });
  expect(kept()?.history.map(({ template, what }) => `${template} ${what}`)).toEqual([
    'todo granted', 'progress granted', 'todo granted', 'todo sent', 'todo noGrant',
  ]);
});

test('another WeChat account of the same person starts anew', async () => {
  await city.signIn('o-new-phone', phone);
  expect(await record(['progress'], 'o-new-phone')).toEqual({ counts: { progress: 1, todo: 0 } });
  await city.signIn(openid, phone);
});

test('the history stays short, and a phone that tells without end is stopped', async () => {
  let told = 0;
  while ((await city.call(openid, 'account', 'recordGrants', { accepted: ['todo', 'progress'] })).ok) told += 1;
  expect(told).toBeLessThanOrEqual(60);
  expect(kept()?.history).toHaveLength(50);
  const before = city.everything();
  expect(await city.call(openid, 'account', 'recordGrants', { accepted: ['todo'] })).toMatchObject({ code: 'tooManyAttempts' });
  expect(city.everything()).toBe(before);
});

test.each([{}, { accepted: [] }, { accepted: ['todo', 'todo', 'todo'] }, { accepted: ['x'] }, { accepted: 'todo' }, { accepted: ['todo'], personId: 'x' }])(
  '%j is refused and nothing written',
  async (input) => {
    const before = city.everything();
    expect(await city.call(openid, 'account', 'recordGrants', input)).toMatchObject({ code: 'invalid' });
    expect(city.everything()).toBe(before);
  },
);
