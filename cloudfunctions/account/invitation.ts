/** Makes an invitation: a one-time code for one phone, good for seven days. */
import type { Invitation } from '../domain/account/person';
import { allow, type Decision } from '../domain/refusal';
import { sayDeadline } from '../domain/nomination/deadlines';
import { later } from '../platform/clock';
import { invitations } from '../platform/database/collections';
import { transact } from '../platform/database/transact';
import { lookupKey, oneTimeCode } from '../platform/secrets';
import type { InvitationView } from './views';

const sevenDays = 7 * 24 * 60 * 60 * 1000;

export type NewInvitation = Omit<Invitation, '_id' | 'expiresAt' | 'acceptedBy'>;

export async function sendInvitation(invitation: NewInvitation, now: string): Promise<Decision<InvitationView, 'busy'>> {
  const code = oneTimeCode();
  const expiresAt = later(now, sevenDays);
  return transact(async (tx) => {
    await tx.add(invitations, { _id: lookupKey('code', code), ...invitation, expiresAt, acceptedBy: null });
    return allow({ code, expiresText: sayDeadline(expiresAt) });
  });
}
