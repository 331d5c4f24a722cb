import * as z from 'zod';
import type { Office } from '../domain/account/person';
import { sayDay, dayOf } from '../domain/beijing';
import { allow } from '../domain/refusal';
import { districtCodes, roles } from '../domain/terms';
import { action } from '../platform/action';
import { offices } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { inviter, officeOf } from './inviter';
import type { MemberView } from './views';

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
  allow: [inviter],
  refuses: ['forbidden', 'invalid'],
  run: async ({ role, district }, caller) => {
    const office = officeOf(role, caller, district);
    if (!office.ok) return office;
    return allow({ members: viewOfMembers(await get(offices, office.value.grantId), caller.personId) });
  },
});
