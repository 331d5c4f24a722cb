import * as z from 'zod';
import { checkInvitee, normaliseInvitee } from '../domain/account/invitee';
import { districtCodes, roles } from '../domain/terms';
import { action } from '../platform/action';
import { personIdOf } from '../platform/people';
import { sendInvitation } from './invitation';
import { invalid, inviter, officeOf } from './inviter';

/** Invites a phone to a role. The code is shown once; the inviter passes it on. */
export const invite = action({
  input: z.strictObject({
    role: z.enum(roles),
    phone: z.string().max(20),
    name: z.string().max(100),
    district: z.enum(districtCodes).optional(),
  }),
  allow: [inviter],
  refuses: ['forbidden', 'invalid', 'busy'],
  run: async ({ role, district, ...named }, caller, { now }) => {
    const office = officeOf(role, caller, district);
    if (!office.ok && office.code === 'forbidden') return office;
    const invitee = normaliseInvitee(named);
    const problems = [...checkInvitee(invitee), ...(office.ok ? [] : (office.facts.problems ?? []))];
    if (!office.ok || problems.length > 0) return invalid(problems);
    const { by, ...place } = office.value;
    const made = { invitedBy: caller.personId, invitedAs: by.id, replaces: 'nobody' } as const;
    return sendInvitation({ role, ...place, personId: personIdOf(invitee.phone), name: invitee.name, ...made }, now);
  },
});
