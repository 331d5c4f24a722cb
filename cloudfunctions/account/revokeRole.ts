import * as z from 'zod';
import { decideLeaving, withoutGrant } from '../domain/account/people';
import { allow, refuse } from '../domain/refusal';
import { districtCodes, roles } from '../domain/terms';
import { action } from '../platform/action';
import { administrator, cityStaff, unitContact } from '../platform/caller';
import { offices, people } from '../platform/database/collections';
import { transact } from '../platform/database/transact';
import { savePerson } from '../platform/people';
import { officeFor, viewOfMembers } from './members';

/** Ends somebody's role. The last contact of a unit and the last administrator stay. */
export const revokeRole = action({
  input: z.strictObject({
    personId: z.string().max(40),
    role: z.enum(roles),
    district: z.enum(districtCodes).optional(),
  }),
  allow: [administrator, cityStaff, unitContact],
  refuses: ['forbidden', 'notFound', 'lastContact', 'lastAdministrator', 'busy'],
  run: async ({ personId, role, district }, caller) => {
    const grantId = officeFor(role, caller, district);
    if (grantId === null) return refuse('forbidden');
    return transact(async (tx) => {
      const office = decideLeaving(await tx.get(offices, grantId), role, personId);
      if (!office.ok) return office;
      const person = await tx.get(people, personId);
      if (person) await savePerson(tx, withoutGrant(person, grantId));
      await tx.put(offices, office.value);
      return allow({ members: viewOfMembers(office.value, caller.personId) });
    });
  },
});
