/** What the tests of sign-in and roles do again and again. */
import type { LedgerEvent } from '../../cloudfunctions/domain/ledger/event';
import { personIdOf } from '../../cloudfunctions/platform/people';
import type { City, Reply } from './city';

export interface Me {
  readonly signedIn: boolean;
  readonly name: string;
  readonly phone: string;
  readonly grants: readonly { readonly id: string; readonly role: string; readonly place: string }[];
}

export const meOf = (city: City, openid: string): Promise<Me> => city.get<Me>(openid, 'account', 'me');

export const grantsOf = async (city: City, openid: string): Promise<readonly string[]> =>
  (await meOf(city, openid)).grants.map(({ id }) => id);

/** What the phone number button gives, for a phone that its person agreed to show. */
export async function phoneCode(city: City, openid: string, phone: string): Promise<string> {
  const response = await fetch(`${city.cloud.url}/local/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ phone }),
  });
  return ((await response.json()) as { code: string }).code;
}

export async function invited(city: City, inviter: string, input: object, as?: string): Promise<string> {
  const name = '苏和';
  return (await city.get<{ code: string }>(inviter, 'account', 'invite', { name, ...input }, as)).code;
}

export const accepts = (city: City, openid: string, code: string): Promise<Reply<Me>> =>
  city.call<Me>(openid, 'account', 'acceptInvitation', { code });

/** Invited, signed in and accepted. */
export async function joins(city: City, inviter: string, openid: string, input: { phone: string; role: string }): Promise<void> {
  await city.signIn(openid, input.phone);
  const reply = await accepts(city, openid, await invited(city, inviter, input));
  if (!reply.ok) throw new Error(reply.code);
}

export const outcome = (reply: Reply): string => (reply.ok ? 'ok' : reply.code);

/** Refused with that code, in Chinese, with nothing written. */
export async function refusedWith(city: City, code: string, call: () => Promise<Reply>): Promise<void> {
  const before = city.everything();
  const reply = await call();
  expect(outcome(reply)).toBe(code);
  if (!reply.ok) expect(reply.message).toMatch(/[一-鿿]/);
  expect(city.everything()).toBe(before);
}

/** The ledger of one person, oldest first: number, what happened and to which grant. */
export const ledgerOf = (city: City, phone: string): readonly LedgerEvent[] =>
  city.documents<LedgerEvent>('events').filter(({ aggregate }) => aggregate === `person|${personIdOf(phone)}`);
