import * as z from 'zod';
import { accountOf, decideAcceptance, withoutGrant, withoutMember } from '../domain/account/people';
import type { Invitation } from '../domain/account/person';
import { epochOf } from '../domain/beijing';
import { allow, refuse } from '../domain/refusal';
import { action } from '../platform/action';
import { countAttempt } from '../platform/attempts';
import { signedIn } from '../platform/caller';
import { invitations, offices, people } from '../platform/database/collections';
import { transact, type Transaction } from '../platform/database/transact';
import { giveGrant, savePerson } from '../platform/people';
import { lookupKey } from '../platform/secrets';
import { viewOfMe } from './me';

/** Ends the grants that a hand-over replaces. */
async function endReplaced(tx: Transaction, invitation: Invitation, successor: string): Promise<void> {
  if (invitation.replaces === 'nobody') return;
  const office = await tx.get(offices, invitation.grantId);
  const leaving = (office?.members ?? [])
    .map(({ personId }) => personId)
    .filter((id) => id !== successor && (invitation.replaces === 'everybody' || id === invitation.invitedBy));
  for (const id of leaving) {
    const person = await tx.get(people, id);
    if (person) await savePerson(tx, withoutGrant(person, invitation.grantId));
  }
  if (office) await tx.put(offices, leaving.reduce(withoutMember, office));
}

/** Takes a role by its one-time code, which works for the invited phone only. The same person with the same code again changes nothing. */
export const acceptInvitation = action({
  input: z.strictObject({ code: z.string().trim().min(6).max(40) }),
  allow: [signedIn],
  refuses: ['codeInvalid', 'codeUsed', 'codeExpired', 'tooManyAttempts', 'notFound', 'busy'],
  run: async ({ code }, { personId, openid, account }, { now }) => {
    const known = await transact((tx) => countAttempt(tx, { what: 'invitation', who: personId, most: 10, now }));
    if (!known.ok) return known;
    return transact(async (tx) => {
      const invitation = await tx.get(invitations, lookupKey('code', code.toUpperCase()));
      const person = await tx.get(people, personId);
      if (!person) return refuse('notFound', { what: '登录' });
      const expired = invitation !== null && epochOf(now) > epochOf(invitation.expiresAt);
      const grant = decideAcceptance({ invitation, person, now, expired });
      if (!grant.ok) return grant;
      if (!invitation || invitation.acceptedBy !== null) return allow(viewOfMe(account));
      await endReplaced(tx, invitation, personId);
      const granted = await giveGrant(tx, person, grant.value, invitation.name);
      await tx.put(invitations, { ...invitation, acceptedBy: personId });
      return allow(viewOfMe(accountOf(openid, granted)));
    });
  },
});
