import { districtRoles, mayInvite } from '../domain/account/people';
import type { Grant } from '../domain/account/person';
import type { Role } from '../domain/terms';
import { roleName } from '../domain/wording/names';

export interface InvitableRole {
  readonly role: Role;
  readonly roleName: string;
  /** Whether it is held in one district. */
  readonly inDistrict: boolean;
}

/** The offices that somebody may fill; absent for who fills none. A unit's own contacts have their own page. */
export interface Inviting {
  readonly invitable?: readonly InvitableRole[];
}

export function invitableRoles(holder: { readonly grants: readonly Grant[] } | null): Inviting {
  const roles = new Set((holder?.grants ?? []).flatMap(({ role }) => mayInvite[role] ?? []));
  roles.delete('unitContact');
  const invitable = [...roles].map((role) => ({ role, roleName: roleName(role), inDistrict: districtRoles.includes(role) }));
  return invitable.length > 0 ? { invitable } : {};
}
