import type { StaffMember } from '../city';
import { inTurns } from './inTurns';
import { textIn } from './visitor';
import type { Visitor } from './visitor';

/** The first administrator takes the code of the bootstrap; without one the environment has an administrator already. */
export async function openOffice(administrator: Visitor, code: string | null): Promise<void> {
  await administrator.signIn();
  if (code !== null) await administrator.ask('account.acceptInvitation', { code });
}

async function appoint(
  administrator: Visitor,
  { role, phone, name, district }: StaffMember,
  member: Visitor,
): Promise<void> {
  const invitation = await administrator.ask('account.invite', {
    role,
    phone,
    name,
    ...(district ? { district } : {}),
  });
  await member.signIn();
  await member.ask('account.acceptInvitation', { code: textIn(invitation, 'code') });
}

/** Everybody by invitation; those who share an office one after the other, since each joins its list of members. */
export async function appointStaff(
  staff: readonly StaffMember[],
  administrator: Visitor,
  visitorOf: (member: StaffMember) => Visitor,
): Promise<void> {
  const posts = staff.filter(({ role }) => role !== 'admin' && role !== 'public');
  const roles = [...new Set(posts.map(({ role }) => role))];
  await inTurns(roles, 2, async (role) => {
    for (const member of posts.filter((post) => post.role === role))
      await appoint(administrator, member, visitorOf(member));
  });
}
