/** The SDK's database calls of sign-in and roles, beside the fewest there can be. */
import { personIdOf } from '../../cloudfunctions/platform/people';
import { accepts, invited, phoneCode } from './accountActs';
import { administrator, type City } from './city';
import { cityWithUnit, type TestUnit } from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit());
});
afterAll(() => city.close());

async function databaseCalls(work: () => Promise<unknown>): Promise<number> {
  const calls = await city.callsOf(work);
  return Object.entries(calls).reduce((sum, [name, count]) => (name.startsWith('database.') ? sum + count : sum), 0);
}

const binding = async (openid: string, phone: string): Promise<() => Promise<unknown>> => {
  const code = await phoneCode(city, openid, phone);
  return () => city.get(openid, 'account', 'bindPhone', { code });
};
const accepting = async (by: string, openid: string, input: { role: string; phone: string }): Promise<() => Promise<unknown>> => {
  await city.signIn(openid, input.phone);
  const code = await invited(city, by, input);
  return () => accepts(city, openid, code);
};

const phone = '13700000001';

const cases: readonly (readonly [name: string, fewest: number, why: string, ready: () => Promise<() => Promise<unknown>>])[] = [
  ['me', 2, 'account, season', async () => () => city.get('o-1', 'account', 'me')],
  ['a first bindPhone', 8, 'account · account, person · person, account, season · 2', () => binding('o-1', phone)],
  ['the same bindPhone', 6, 'account · account, person, season · 2', () => binding('o-1', phone)],
  ['a bindPhone from another account', 10, 'account · account, person · event, account, person, account, season · 2', () => binding('o-2', phone)],
  ['invite', 4, 'account · invitation · 2', async () => () => invited(city, administrator, { role: 'expert', phone })],
  [
    'acceptInvitation',
    17,
    'account · attempts twice · 2 · invitation, two offices, person · event, invitation, person, account, office, season · 2',
    () => accepting(administrator, 'o-3', { role: 'expert', phone: '13700000003' }),
  ],
  ['members', 2, 'account, office', async () => () => city.get(administrator, 'account', 'members', { role: 'expert' })],
  [
    'revokeRole',
    9,
    'account · office, person · event, person, account, office · 2',
    async () => () => city.get(administrator, 'account', 'revokeRole', { role: 'expert', personId: personIdOf('13700000003') }),
  ],
  [
    'handOver',
    5,
    'account, unit · invitation · 2',
    async () => () => city.get(unit.openid, 'account', 'handOver', { phone, name: '苏和' }),
  ],
];

test.each(cases)('%s makes %i calls: %s', async (_name, fewest, _why, ready) => {
  expect(await databaseCalls(await ready())).toBe(fewest);
});
