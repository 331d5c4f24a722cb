import * as z from 'zod';
import { decideLeaving, withoutGrant } from '../domain/account/people';
import { allow } from '../domain/refusal';
import { districtCodes, roles } from '../domain/terms';
import { action } from '../platform/action';
import { offices, people } from '../platform/database/collections';
import { transact } from '../platform/database/transact';
import { happened, savePerson } from '../platform/people';
import { inviter, officeOf } from './inviter';
import { viewOfMembers } from './members';

/** Ends somebody's role. The last contact of a unit and the last administrator stay. */
export const revokeRole = action({
  input: z.strictObject({
    personId: z.string().max(40),
    role: z.enum(roles),
    district: z.enum(districtCodes).optional(),
  }),
  allow: [inviter],
  refuses: ['forbidden', 'invalid', 'notFound', 'lastContact', 'lastAdministrator', 'busy'],
  run: async ({ personId, role, district }, caller, { now }) => {
    const place = officeOf(role, caller, district);
    if (!place.ok) return place;
    const { grantId, by } = place.value;
    const actor = { personId: caller.personId, role: by.role };
    return transact(async (tx) => {
      const office = decideLeaving(await tx.get(offices, grantId), role, personId);
      if (!office.ok) return office;
      const person = await tx.get(people, personId);
      if (!person) throw new Error('every member of an office is a person');
      const fact = { type: 'roleEnded', at: now, actor, facts: { grant: grantId, why: 'revoked' } };
      await savePerson(tx, withoutGrant(await happened(tx, person, fact), grantId));
      await tx.put(offices, office.value);
      return allow({ members: viewOfMembers(office.value, caller.personId) });
    });
  },
});
