/** What a unit that nobody vouches for can hold up for others: people, look-ups, receipts. */
import type { City, Reply } from './city';
import { confirmOnPaper, deskOf, found, lineAt, nominationOf, signs } from './lives';
import {
  confirmed,
  declare,
  details,
  districtOfficer,
  goodForm,
  idNumber,
  nomineePhone,
  registered,
  staffedCity,
  submitted,
  uscc,
  written,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const claimsOf = (nominationId: string): number =>
  city.documents<{ nominationId: string }>('claims').filter((claim) => claim.nominationId === nominationId).length;

/** The unit that the code really belongs to registers as well; its officer is to approve it. */
async function realUnit(n: number, phone: string): Promise<TestUnit> {
  const openid = `o-real-${n}`;
  await city.signIn(openid, phone);
  const { unitId } = await city.get<{ unitId: string }>(openid, 'unit', 'register', details(n));
  return { openid, unitId, uscc: uscc(n) };
}

const supersedes = ({ unitId }: TestUnit): Promise<Reply> =>
  city.call(districtOfficer, 'review', 'approveUnit', { unitId, supersede: { reason: '已核对营业执照原件' } });

/** A contact says that this person signed. */
async function claimed(unit: TestUnit, n: number): Promise<TestNominee> {
  const nominee = await written(city, unit, n);
  await signs(city, unit, nominee);
  expect((await confirmOnPaper(city, unit, nominee)).ok).toBe(true);
  return nominee;
}

async function confirmsAt(unit: TestUnit, n: number): Promise<TestNominee> {
  const nominee = await written(city, unit, n);
  await found(city, nominee);
  expect((await city.call(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 1 })).ok).toBe(true);
  return nominee;
}

test('a unit that gave way holds nobody: its nominee confirms for the real one, and it has to ask again', async () => {
  const squatter = await registered(city, 40);
  const held = await claimed(squatter, 40);
  const real = await realUnit(40, '13800009040');
  expect((await supersedes(real)).ok).toBe(true);
  const nominee = await confirmsAt(real, 40);
  expect([claimsOf(held.nominationId), claimsOf(nominee.nominationId)]).toEqual([0, 1]);
  expect(nominationOf(city, held)).toMatchObject({ state: 'awaitingConfirmation', claimId: null });
  expect(lineAt(city, squatter, held)).toMatchObject({ state: 'awaitingConfirmation' });
  expect(await confirmOnPaper(city, squatter, held)).toMatchObject({ code: 'alreadyNominated' });
  await city.get(squatter.openid, 'unit', 'withdraw', { nominationId: held.nominationId });
  expect(claimsOf(nominee.nominationId)).toBe(1);
});

test('so does one that was declined; one that waits, or is approved, keeps its people', async () => {
  const declined = await registered(city, 41, { approve: false });
  const held = await claimed(declined, 41);
  const other = await registered(city, 42);
  const nominee = await written(city, other, 41);
  await found(city, nominee);
  const confirm = (): Promise<Reply> => city.call(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 1 });
  expect(await confirm()).toMatchObject({ code: 'alreadyNominated' });
  await city.get(districtOfficer, 'review', 'declineUnit', { unitId: declined.unitId, reason: '没有这个单位' });
  expect((await confirm()).ok).toBe(true);
  expect([claimsOf(held.nominationId), claimsOf(nominee.nominationId)]).toEqual([0, 1]);
  await city.get(declined.openid, 'unit', 'register', { ...details(41), address: '钢铁大街 2 号' });
  await city.get(districtOfficer, 'review', 'approveUnit', { unitId: declined.unitId });
  expect(await confirmOnPaper(city, declined, held)).toMatchObject({ code: 'alreadyNominated' });
});

test('forms of others with the same phone, however many, keep nobody from the own one', async () => {
  const crowd = await registered(city, 43, { approve: false });
  for (let n = 0; n < 25; n += 1) {
    const form = { ...goodForm(100 + n), phone: nomineePhone(43), name: '王敏' };
    await city.get(crowd.openid, 'unit', 'saveNominee', { tier: 'senior', form });
  }
  await confirmed(city, await registered(city, 44), 43);
});

test('a receipt that was given once is nobody else’s number: who handed in and took it back does not give way', async () => {
  const first = await registered(city, 45);
  const nominee = await confirmed(city, first, 45, 'chief');
  const { receipt } = await submitted(city, first, 'city');
  await city.get(first.openid, 'unit', 'withdraw', { nominationId: nominee.nominationId });
  const real = await realUnit(45, '13800009045');
  expect(await supersedes(real)).toMatchObject({ code: 'unitHasSubmissions' });
  const { owner } = await city.get<{ owner: { submitted: number } }>(districtOfficer, 'review', 'openUnit', { unitId: real.unitId });
  expect(owner.submitted).toBe(1);
  expect(deskOf(city, first).receipts.map(({ number }) => number)).toEqual([receipt]);
});

test('what was written before a registration was corrected comes to its table under the corrected name and district', async () => {
  await city.appoint('o-elsewhere', '13900000003', 'districtOfficer', '150204');
  const unit = await registered(city, 46, { approve: false });
  const nominee = await confirmed(city, unit, 46);
  await city.get(districtOfficer, 'review', 'declineUnit', { unitId: unit.unitId, reason: '归青山区管' });
  await city.get(unit.openid, 'unit', 'register', { ...details(46), name: '鹿城第四十六机械厂', district: '150204' });
  await city.get('o-elsewhere', 'review', 'approveUnit', { unitId: unit.unitId });
  await declare(city, unit, 0, 200);
  await submitted(city, unit);
  expect(nominationOf(city, nominee)).toMatchObject({ unitName: '鹿城第四十六机械厂', district: '150204', reviewer: 'district:150204' });
});

test('a wrong number that was confirmed frees its owner as soon as it is corrected, not only with the next confirmation', async () => {
  const [one, other] = [await registered(city, 47), await registered(city, 48)];
  const mistyped = await confirmed(city, one, 47);
  const save = (revision: number, number: string): Promise<Reply> =>
    city.call(one.openid, 'unit', 'saveNominee', {
      nominationId: mistyped.nominationId,
      revision,
      tier: 'senior',
      form: { ...goodForm(47), idNumber: number },
    });
  expect((await save(1, idNumber(47).slice(0, 10))).ok).toBe(true);
  expect(claimsOf(mistyped.nominationId)).toBe(1);
  expect((await save(2, idNumber(147))).ok).toBe(true);
  expect([claimsOf(mistyped.nominationId), nominationOf(city, mistyped).claimId]).toEqual([0, null]);
  const owner = await confirmsAt(other, 47);
  expect((await save(3, idNumber(47))).ok).toBe(true);
  expect(await city.call(mistyped.openid, 'nominee', 'confirm', { nominationId: mistyped.nominationId, revision: 4 })).toMatchObject({
    code: 'alreadyNominated',
  });
  await city.get(one.openid, 'unit', 'withdraw', { nominationId: mistyped.nominationId });
  expect(claimsOf(owner.nominationId)).toBe(1);
});

test.each([0, 1, 2])('who takes over, and the holder who withdraws, at once: one claim, of the one that confirmed (%i)', async (round) => {
  const [holder, other] = [await registered(city, 50 + round, { approve: false }), await registered(city, 60 + round)];
  const held = await claimed(holder, 50 + round);
  await city.get(districtOfficer, 'review', 'declineUnit', { unitId: holder.unitId, reason: '没有这个单位' });
  const nominee = await written(city, other, 50 + round);
  await found(city, nominee);
  const [confirmation, withdrawal] = await Promise.all([
    city.call(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 1 }),
    city.call(holder.openid, 'unit', 'withdraw', { nominationId: held.nominationId }),
  ]);
  expect([confirmation.ok, withdrawal.ok]).toEqual([true, true]);
  expect([claimsOf(held.nominationId), claimsOf(nominee.nominationId)]).toEqual([0, 1]);
  expect([nominationOf(city, held).state, lineAt(city, holder, held).state]).toEqual(['withdrawn', 'withdrawn']);
});
