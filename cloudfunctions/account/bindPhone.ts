import * as z from 'zod';
import { accountOf, unboundAccount } from '../domain/account/people';
import type { Account, Person } from '../domain/account/person';
import { isMobile, normaliseMobile } from '../domain/identity/mobile';
import { allow, refuse } from '../domain/refusal';
import { action } from '../platform/action';
import { inWeChat } from '../platform/caller';
import { accounts, people } from '../platform/database/collections';
import { transact, type Transaction } from '../platform/database/transact';
import type { Fact } from '../platform/desks';
import { happened, newPerson, personIdOf, savePerson } from '../platform/people';
import { phoneOfCode } from '../platform/weChat';
import { seasonWithin } from '../platform/season';
import { viewOfMe } from './me';

const changed = (person: Person, at: string, to: 'another' | 'none'): Fact => ({
  type: 'weChatAccountChanged',
  at,
  actor: { personId: person._id, role: 'nominee' },
  facts: { to },
});

/** Takes the WeChat account away from the person who had it before: its phone is somebody else's now. */
async function releaseAccount(tx: Transaction, { personId, _id: openid }: Account, now: string): Promise<void> {
  const former = personId ? await tx.get(people, personId) : null;
  if (former?.openid !== openid) return;
  await tx.put(people, { ...(await happened(tx, former, changed(former, now, 'none'))), openid: null });
}

/** Gives the phone's person this WeChat account and takes the former one away: a person uses one at a time. */
async function moveTo(tx: Transaction, openid: string, person: Person, now: string): Promise<Person> {
  const moved = { ...(await happened(tx, person, changed(person, now, 'another'))), openid };
  if (person.openid !== null) await tx.put(accounts, unboundAccount(person.openid));
  return moved;
}

/**
 * Signs in: WeChat vouches for the phone, the phone says who it is. A new WeChat account with the same phone takes over
 * everything of the old one.
 */
export const bindPhone = action({
  input: z.strictObject({ code: z.string().min(1).max(200) }),
  allow: [inWeChat],
  refuses: ['phoneCodeInvalid', 'busy'],
  run: async ({ code }, { openid }, { now }) => {
    const phone = normaliseMobile((await phoneOfCode(code)) ?? '');
    if (!isMobile(phone)) return refuse('phoneCodeInvalid');
    const personId = personIdOf(phone);
    return transact(async (tx) => {
      const account = await tx.get(accounts, openid);
      const known = await tx.get(people, personId);
      if (account?.personId === personId && known?.openid === openid) return allow(viewOfMe(await seasonWithin(tx), account));
      if (account) await releaseAccount(tx, account, now);
      const person = known ? await moveTo(tx, openid, known, now) : { ...newPerson(phone), openid };
      await savePerson(tx, person);
      return allow(viewOfMe(await seasonWithin(tx), accountOf(openid, person)));
    });
  },
});
