import * as z from 'zod';
import { accountOf, unboundAccount } from '../domain/account/people';
import type { Person } from '../domain/account/person';
import { normaliseMobile } from '../domain/identity/mobile';
import { allow, refuse } from '../domain/refusal';
import { action } from '../platform/action';
import { inWeChat } from '../platform/caller';
import { accounts, people } from '../platform/database/collections';
import { transact, type Transaction } from '../platform/database/transact';
import { newPerson, personIdOf, savePerson } from '../platform/people';
import { phoneOfCode } from '../platform/weChat';
import { viewOfMe } from './me';

/** Takes the WeChat account away from the person who had it before: this phone is bound to somebody else now. */
async function releaseAccount(tx: Transaction, personId: string | null | undefined): Promise<void> {
  const former = personId ? await tx.get(people, personId) : null;
  if (former) await tx.put(people, { ...former, openid: null });
}

/** Takes the phone's former WeChat account away: a person uses one at a time. */
async function releaseFormerAccount(tx: Transaction, person: Person, openid: string): Promise<void> {
  if (person.openid !== null && person.openid !== openid) await tx.put(accounts, unboundAccount(person.openid));
}

/**
 * Signs in: WeChat vouches for the phone, the phone says who it is. A new WeChat account with the same phone takes over
 * everything of the old one.
 */
export const bindPhone = action({
  input: z.strictObject({ code: z.string().min(1).max(200) }),
  allow: [inWeChat],
  refuses: ['phoneCodeInvalid', 'busy'],
  run: async ({ code }, { openid }) => {
    const phone = normaliseMobile((await phoneOfCode(code)) ?? '');
    if (!phone) return refuse('phoneCodeInvalid');
    const personId = personIdOf(phone);
    return transact(async (tx) => {
      const account = await tx.get(accounts, openid);
      const person = (await tx.get(people, personId)) ?? newPerson(phone);
      if (account?.personId === personId && person.openid === openid) return allow(viewOfMe(account));
      await releaseAccount(tx, account?.personId);
      await releaseFormerAccount(tx, person, openid);
      await savePerson(tx, { ...person, openid });
      return allow(viewOfMe(accountOf(openid, person)));
    });
  },
});
