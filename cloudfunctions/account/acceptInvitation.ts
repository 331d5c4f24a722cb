import * as z from 'zod';
import { accountOf, decideAcceptance, leavingFor, withoutGrant, withoutMember } from '../domain/account/people';
import type { Grant, Invitation, Person } from '../domain/account/person';
import { normaliseCode } from '../domain/identity/typedCode';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { countAttempt } from '../platform/attempts';
import { signedIn } from '../platform/caller';
import { invitations, offices, people } from '../platform/database/collections';
import { transact, type Transaction } from '../platform/database/transact';
import { giveGrant, happened, savePerson } from '../platform/people';
import { lookupKey } from '../platform/secrets';
import { seasonWithin } from '../platform/season';
import { viewOfMe } from './me';

interface Accepted {
  readonly invitation: Invitation;
  readonly grant: Grant;
}

/** Ends the grants that a hand-over replaces. */
async function endReplaced(tx: Transaction, { invitation, grant }: Accepted, successor: string): Promise<void> {
  if (invitation.replaces === 'nobody') return;
  const office = await tx.get(offices, grant.id);
  const leaving = leavingFor(invitation, office, successor);
  const facts = { grant: grant.id, why: 'handedOver', to: successor, orderedBy: invitation.invitedBy };
  const fact = { type: 'roleEnded', at: grant.since, actor: { personId: successor, role: grant.role }, facts };
  for (const id of leaving) {
    const person = await tx.get(people, id);
    if (person) await savePerson(tx, withoutGrant(await happened(tx, person, fact), grant.id));
  }
  if (office) await tx.put(offices, leaving.reduce(withoutMember, office));
}

/** The person with the new role; the invitation is used up. */
async function take(tx: Transaction, accepted: Accepted, person: Person): Promise<Person> {
  const { invitation, grant } = accepted;
  await endReplaced(tx, accepted, person._id);
  const known = await happened(tx, person, {
    type: 'roleGranted',
    at: grant.since,
    actor: { personId: person._id, role: grant.role },
    facts: { grant: grant.id, invitedBy: invitation.invitedBy, replaces: invitation.replaces },
  });
  await tx.put(invitations, invitation);
  return giveGrant(tx, known, grant, invitation.name);
}

/** Takes a role by its one-time code, which works for the invited phone only. The same person with the same code again changes nothing. */
export const acceptInvitation = action({
  input: z.strictObject({ code: z.string().trim().min(6).max(40) }),
  allow: [signedIn],
  refuses: ['codeInvalid', 'codeUsed', 'codeExpired', 'alreadyAdministered', 'tooManyAttempts', 'busy'],
  run: async ({ code }, { personId, openid, account }, { now }) => {
    const known = await transact((tx) => countAttempt(tx, { what: 'invitation', who: personId, most: 10, now }));
    if (!known.ok) return known;
    return transact(async (tx) => {
      const invitation = await tx.get(invitations, lookupKey('code', normaliseCode(code).replace(/-/g, '')));
      const inviters = invitation && (await tx.get(offices, invitation.invitedAs));
      const accepted = decideAcceptance({ invitation, personId, inviters, now });
      if (!accepted.ok) return accepted;
      if (!accepted.value) return allow(viewOfMe(await seasonWithin(tx), account));
      const person = await tx.get(people, personId);
      if (!person) throw new Error('whoever is signed in is a person');
      return allow(viewOfMe(await seasonWithin(tx), accountOf(openid, await take(tx, accepted.value, person))));
    });
  },
});
