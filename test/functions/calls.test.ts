/**
 * The SDK's calls of each action beside the fewest there can be. A transaction costs its start and its commit; every action
 * of a signed-in person reads the account, and whatever rests on a ruling reads the season.
 */
import type { City } from './city';
import {
  cityWithUnit,
  confirmed,
  contact,
  declare,
  district,
  districtOfficer,
  goodForm,
  registered,
  scan,
  submitted,
  uscc,
  versionOf,
  written,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;
let unit: TestUnit;
let nominee: TestNominee;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([312, 100]));
  nominee = await written(city, unit, 1);
});
afterAll(() => city.close());

const databaseCalls = async (work: () => Promise<unknown>): Promise<number> => {
  const calls = await city.callsOf(work);
  return Object.entries(calls).reduce((sum, [name, count]) => (name.startsWith('database.') ? sum + count : sum), 0);
};

type Case = readonly [name: string, fewest: number, why: string, work: () => Promise<unknown>];

const asContact = (action: string, input: () => object | Promise<object>) => async () =>
  city.get(unit.openid, 'unit', action, await input());

const cases: readonly Case[] = [
  ['explainQuota', 1, 'season', () => city.get(null, 'unit', 'explainQuota', { level: 'technician', headcount: 5 })],
  ['workspace', 4, 'account, season, unit, desk', asContact('workspace', () => ({}))],
  ['headcounts', 3, 'account, season, desk', asContact('headcounts', () => ({}))],
  ['nominees', 3, 'account, season, desk', asContact('nominees', () => ({}))],
  ['toPhone', 4, 'account, season, desk, asks', asContact('toPhone', () => ({}))],
  ['documents', 4, 'account, season, unit, desk', asContact('documents', () => ({}))],
  ['checkSubmit', 3, 'account, season, desk', asContact('checkSubmit', () => ({ route: 'district' }))],
  [
    'nominee',
    5,
    'account, season, desk, nomination, form',
    asContact('nominee', () => ({ nominationId: nominee.nominationId })),
  ],
  [
    'uploadTicket',
    2,
    'account, ticket',
    asContact('uploadTicket', () => ({ purpose: 'photo', name: 'a.png', size: 5 })),
  ],
  [
    'saveNominee, a new one',
    9,
    'account, desk, season · desk, event, nomination, form · 2',
    asContact('saveNominee', () => ({ tier: 'chief', form: goodForm(50, 'chief') })),
  ],
  [
    'saveNominee, a revision of what its nominee was asked already',
    11,
    'account, desk, nomination, season, form · desk, event, nomination, form · 2',
    asContact('saveNominee', () => ({
      nominationId: nominee.nominationId,
      revision: 1,
      tier: 'senior',
      form: { ...goodForm(1), position: '班长' },
    })),
  ],
  [
    'declareHeadcounts, the statement kept',
    7,
    'account, desk, season · desk, event · 2',
    asContact('declareHeadcounts', () => ({
      asOf: '2024-11-30',
      technician: 312,
      seniorTechnician: 100,
      specialTechnician: 0,
      chiefTechnician: 0,
    })),
  ],
];

test.each(cases)('%s makes %i calls: %s', async (_name, fewest, _why, work) => {
  expect(await databaseCalls(work)).toBe(fewest);
});

// The row of the spare file is written before the file, and read and taken away where the nomination names it.
test('attach: account, ticket, spare · desk, nomination, spare twice, form, season, desk, event, nomination · 2 make 14', async () => {
  const fileId = await scan(city, unit, 'evidence');
  const work = asContact('attach', () => ({ nominationId: nominee.nominationId, slot: 'evidence', fileId }));
  expect(await databaseCalls(work)).toBe(14);
});

test('register: account, person, unit, season · unit, desk, office twice, person, account, event, notice · 2 make 14', async () => {
  await city.signIn('o-new', '13800009101');
  const input = { uscc: uscc(90), name: '鹿城新厂', district, address: '', contact };
  expect(await databaseCalls(() => city.get('o-new', 'unit', 'register', input))).toBe(14);
  const { unitId } = (await city.get<{ unit: { unitId: string } }>('o-new', 'unit', 'workspace')).unit;
  // account, unit, desk, claim, season · claim, unit, desk, event, notice · 2
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'approveUnit', { unitId }))).toBe(12);
});

test('find 10, confirm 14, with the status it answers', async () => {
  const waiting = await written(city, unit, 60);
  const person = await confirmed(city, unit, 61);
  await city.signIn(waiting.openid, '13700000060');
  // account, nominations, form · attempts twice, nomination twice, event · 2
  const found = (): Promise<unknown> =>
    city.get(waiting.openid, 'nominee', 'find', { name: waiting.name, idLast6: goodForm(60).idNumber.slice(12) });
  expect(await databaseCalls(found)).toBe(10);
  // account, nomination, desk, claim · desk, event, nomination, claim · 2 · then season, nominations, unit, desk
  const confirm = (): Promise<unknown> =>
    city.get(waiting.openid, 'nominee', 'confirm', { nominationId: waiting.nominationId, revision: 1 });
  expect(await databaseCalls(confirm)).toBe(14);
  // account, season, nominations, unit, desk
  expect(await databaseCalls(() => city.get(person.openid, 'nominee', 'status'))).toBe(5);
});

test('submit makes four writes in one transaction, whatever the number of lines', async () => {
  const big = await registered(city, 2);
  await declare(city, big, 400, 0);
  for (let n = 0; n < 5; n += 1) await confirmed(city, big, 100 + n, 'excellent');
  const version = await versionOf(city, big);
  const calls = await city.callsOf(() => city.get(big.openid, 'unit', 'submit', { route: 'district', version }));
  expect(calls).toEqual({
    'database.getDocument': 1,
    'database.startTransaction': 1,
    'database.getDocument:transaction': 2,
    'database.modifyDocument:transaction': 2,
    'database.insertDocument:transaction': 2,
    'database.commitTransaction': 1,
    'database.modifyDocument': 2,
  });
});

test('queue 3, open 5, pass 11, returnForCorrection 14, reject 15; a district list 4, ranking it 11', async () => {
  const third = await registered(city, 3);
  await declare(city, third, 0, 20);
  const { nominationId } = await confirmed(city, third, 300);
  await submitted(city, third);
  // account, season, nominations
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'queue', { stage: 'firstReview' }))).toBe(3);
  // account, nomination, season, desk, form
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'open', { nominationId }))).toBe(5);
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  const input = { nominationId, version, remarks: [{ field: 'name', text: '核对姓名' }] };
  // account, nomination, season, desk, list · desk, event, nomination, list, two notices · 2 · then form
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'returnForCorrection', input))).toBe(14);
  const peer = (await confirmed(city, third, 301)).nominationId;
  await submitted(city, third);
  const seen = async (): Promise<object> => ({ nominationId: peer, version: (await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId: peer })).version });
  // account, nomination, season, desk, list · nomination, list, event · 2 · then form
  const found = await seen();
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'pass', found))).toBe(11);
  // account, season, list, nominations
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'districtList'))).toBe(4);
  // account, forwardings, season twice, list twice, nominations · list, event · 2
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'rank', { order: [peer] }))).toBe(11);
  // account, nomination, season, desk, list · desk, event, nomination, claim, list, two notices · 2 · then form
  const again = { ...(await seen()), reason: '不符合条件' };
  expect(await databaseCalls(() => city.get(districtOfficer, 'review', 'reject', again))).toBe(15);
});
