import * as z from 'zod';
import { allow } from '../domain/refusal';
import { districts } from '../domain/terms';
import { action } from '../platform/action';
import { offices } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { invitableRoles } from './invitableRoles';
import { inviter, officeOf } from './inviter';
import { viewOfMembers } from './members';
import type { DutiesView } from './views';

/** Where somebody who fills offices begins: which offices, in which districts, and who holds the first where it is one place's. */
export const duties = action({
  input: z.strictObject({}),
  allow: [inviter],
  run: async (_input, caller) => {
    const { invitable = [] } = invitableRoles(caller);
    const [first] = invitable;
    const office = first && !first.inDistrict ? officeOf(first.role, caller, undefined) : null;
    const members = office?.ok ? viewOfMembers(await get(offices, office.value.grantId), caller.personId) : null;
    const places = districts.map(({ code, name }) => ({ district: code, districtName: name }));
    return allow<DutiesView>({ duties: invitable, districts: places, members });
  },
});
