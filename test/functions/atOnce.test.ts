import type { Desk } from '../../cloudfunctions/domain/nomination/desk';
import { takesPlace } from '../../cloudfunctions/domain/nomination/desk';
import { db } from '../../cloudfunctions/platform/database/connect';
import type { City, Reply } from './city';
import { confirmed, declare, idNumber, nomineePhone, registered, staffedCity, versionOf, written, type Receipt, type TestUnit } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const submit = (openid: string, version: number): Promise<Reply<Receipt>> =>
  city.call<Receipt>(openid, 'unit', 'submit', { route: 'district', version });

const deskOf = (unit: TestUnit): Desk => {
  const desk = city.documents<Desk>('unitSeasons').find(({ unitId }) => unitId === unit.unitId);
  if (!desk) throw new Error('no desk');
  return desk;
};

/** A second contact of the same unit. */
async function colleague(unit: TestUnit, n: number): Promise<string> {
  const openid = `o-colleague-${n}`;
  const phone = `1380001${String(n).padStart(4, '0')}`;
  await city.signIn(openid, phone);
  const { code } = await city.get<{ code: string }>(unit.openid, 'account', 'invite', {
    role: 'unitContact',
    phone,
    name: '李强',
  });
  await city.get(openid, 'account', 'acceptInvitation', { code });
  return openid;
}

const rounds = [1, 2, 3, 4, 5];

test.each(rounds)(
  'two contacts who submit, withdraw and confirm at once never take more than the places (%i)',
  async (round) => {
    const unit = await registered(city, round);
    const other = await colleague(unit, round);
    await declare(city, unit, 0, 20);
    const n = round * 10;
    const [one] = [await confirmed(city, unit, n), await confirmed(city, unit, n + 1)];
    const third = await written(city, unit, n + 2);
    await city.signIn(third.openid, nomineePhone(n + 2));
    await city.get(third.openid, 'nominee', 'find', { name: third.name, idLast6: idNumber(n + 2).slice(12) });
    const version = await versionOf(city, unit);
    await Promise.all([
      submit(unit.openid, version),
      submit(other, version),
      city.call(other, 'unit', 'withdraw', { nominationId: one.nominationId }),
      city.call(third.openid, 'nominee', 'confirm', { nominationId: third.nominationId, revision: 1 }),
    ]);
    const now = await versionOf(city, unit);
    await Promise.all([submit(unit.openid, now), submit(other, now), submit(other, now - 1)]);
    const { lines, receipts } = deskOf(unit);
    expect(lines.filter(takesPlace).length).toBeLessThanOrEqual(2);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(receipts.length);
    const inReview = lines.filter(({ state }) => state === 'firstReview').map(({ nominationId }) => nominationId);
    const shown = city.documents<{ _id: string; unitId: string; state: string }>('nominations');
    expect(
      shown
        .filter(({ unitId, state }) => unitId === unit.unitId && state === 'firstReview')
        .map(({ _id }) => _id)
        .sort(),
    ).toEqual([...inReview].sort());
  },
);

test('the same submit from two phones at once is one package with one receipt', async () => {
  const unit = await registered(city, 20);
  const other = await colleague(unit, 20);
  await declare(city, unit, 0, 20);
  await confirmed(city, unit, 200);
  const version = await versionOf(city, unit);
  const [first, second] = await Promise.all([submit(unit.openid, version), submit(other, version)]);
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
  expect(deskOf(unit).receipts).toHaveLength(1);
});

test.each([1, 2, 3, 4])('one person confirms for two units at once: one holds the claim (%i)', async (round) => {
  const [a, b] = [await registered(city, 30 + round * 2), await registered(city, 31 + round * 2)];
  const n = 300 + round;
  const [first, second] = [await written(city, a, n), await written(city, b, n)];
  await city.signIn(first.openid, nomineePhone(n));
  await city.get(first.openid, 'nominee', 'find', { name: first.name, idLast6: idNumber(n).slice(12) });
  const replies = await Promise.all(
    [first, second].map(({ openid, nominationId }) =>
      city.call(openid, 'nominee', 'confirm', { nominationId, revision: 1 }),
    ),
  );
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['alreadyNominated', 'ok']);
});

test('twelve nominees of one unit confirm at once', async () => {
  const unit = await registered(city, 50);
  const nominees = [];
  for (let n = 400; n < 412; n += 1) {
    const nominee = await written(city, unit, n);
    await city.signIn(nominee.openid, nomineePhone(n));
    await city.get(nominee.openid, 'nominee', 'find', { name: nominee.name, idLast6: idNumber(n).slice(12) });
    nominees.push(nominee);
  }
  const replies = await Promise.all(
    nominees.map(({ openid, nominationId }) => city.call(openid, 'nominee', 'confirm', { nominationId, revision: 1 })),
  );
  expect(replies.every(({ ok }) => ok)).toBe(true);
  expect(deskOf(unit).lines.every(({ state }) => state === 'confirmed')).toBe(true);
});

test('while others keep the desk, an action gives up after some seconds and says so', async () => {
  const unit = await registered(city, 60);
  const held = await db().startTransaction();
  const desk = deskOf(unit);
  await held.collection('unitSeasons').doc(desk._id).update({ unitName: '还没有写完' });
  const reply = await city.call(unit.openid, 'unit', 'saveNominee', { tier: 'senior', form: {} });
  await held.rollback(null);
  expect(reply).toEqual({ ok: false, code: 'busy', message: '同时办理的人多，这次没有办成。请再试一次' });
  expect(deskOf(unit)).toEqual(desk);
});
