/** Who may invite, see and end members, and of which office. */
import { districtRoles, grantIdOf, mayInvite } from '../domain/account/people';
import type { Grant } from '../domain/account/person';
import { allow, refuse, type Decision, type FieldProblem } from '../domain/refusal';
import { roles, type DistrictCode, type Role } from '../domain/terms';
import { districtName } from '../domain/wording/names';
import type { Access } from '../platform/caller';
import type { NewInvitation } from './invitation';

/** Somebody with grants that let invite to some role: all of them, or the one that the call names. */
export interface Inviter {
  readonly personId: string;
  readonly grants: readonly Grant[];
}

export const inviter: Access<Inviter> = {
  roles: roles.filter((role) => mayInvite[role]),
  needsAccount: true,
  admit({ openid, account, as }) {
    const grants = (account?.grants ?? []).filter(({ id, role }) => mayInvite[role] && (as === undefined || as === id));
    return openid && account?.personId && grants.length > 0 ? { personId: account.personId, grants } : null;
  },
};

export const invalid = (problems: readonly FieldProblem[]) =>
  refuse('invalid', { fields: problems.map(({ field }) => field), problems });

export const districtMissing: FieldProblem = { field: 'district', message: '还没选属地旗县区' };

/** An office as its inviter reaches it; `by` is the inviter's grant that opens it. */
export interface OfficeAt extends Pick<NewInvitation, 'grantId' | 'place' | 'unitId' | 'district'> {
  readonly by: Grant;
}

/** The office of a role: for contacts the inviter's own unit, for district staff the named district. */
export function officeOf(
  role: Role,
  { grants }: Inviter,
  district: DistrictCode | undefined,
): Decision<OfficeAt, 'forbidden' | 'invalid'> {
  const by = grants.find((grant) => mayInvite[grant.role]?.includes(role));
  if (!by) return refuse('forbidden');
  if (role === 'unitContact') return allow({ by, grantId: by.id, place: by.place, ...(by.unitId ? { unitId: by.unitId } : {}) });
  if (!districtRoles.includes(role)) return allow({ by, grantId: grantIdOf(role, undefined), place: '包头市' });
  if (!district) return invalid([districtMissing]);
  return allow({ by, grantId: grantIdOf(role, district), place: districtName(district), district });
}
