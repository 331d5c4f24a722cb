import * as z from 'zod';
import { grantIdOf, mayInvite } from '../domain/account/people';
import type { Office } from '../domain/account/person';
import { sayDay, dayOf } from '../domain/beijing';
import { allow, refuse } from '../domain/refusal';
import { districtCodes, roles, type DistrictCode, type Role } from '../domain/terms';
import { action } from '../platform/action';
import { administrator, cityStaff, unitContact, type Holder } from '../platform/caller';
import { offices } from '../platform/database/collections';
import { get } from '../platform/database/read';
import type { MemberView } from './views';

/** The office whose people a caller may see and change; null where it is not theirs. */
export function officeFor(role: Role, caller: Holder, district: DistrictCode | undefined): string | null {
  const inviter = caller.account.grants.find((grant) => mayInvite[grant.role]?.includes(role));
  if (!inviter) return null;
  return role === 'unitContact' ? inviter.id : grantIdOf(role, district);
}

export const viewOfMembers = (office: Office | null, self: string): readonly MemberView[] =>
  (office?.members ?? []).map(({ personId, name, phoneMasked, since }) => ({
    personId,
    name,
    phone: phoneMasked,
    sinceText: sayDay(dayOf(since)),
    self: personId === self,
  }));

/** Who holds a role: the contacts of the own unit, the officers of a district. */
export const members = action({
  input: z.strictObject({ role: z.enum(roles), district: z.enum(districtCodes).optional() }),
  allow: [administrator, cityStaff, unitContact],
  refuses: ['forbidden'],
  run: async ({ role, district }, caller) => {
    const id = officeFor(role, caller, district);
    return id === null ? refuse('forbidden') : allow({ members: viewOfMembers(await get(offices, id), caller.personId) });
  },
});
