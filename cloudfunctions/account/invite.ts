import * as z from 'zod';
import { districtRoles, grantIdOf, mayInvite } from '../domain/account/people';
import { normaliseMobile } from '../domain/identity/mobile';
import { refuse } from '../domain/refusal';
import { districtCodes, roles, type DistrictCode, type Role } from '../domain/terms';
import { districtName, roleName } from '../domain/wording/names';
import { action } from '../platform/action';
import { administrator, cityStaff, unitContact, type Holder } from '../platform/caller';
import { personIdOf } from '../platform/people';
import { sendInvitation, type NewInvitation } from './invitation';

type Place = Pick<NewInvitation, 'grantId' | 'place' | 'unitId' | 'district'>;

/** Where an invited person will act: a contact in the inviter's own unit, district staff in the named district. */
function placeOf(role: Role, inviter: Holder, district: DistrictCode | undefined): Place | null {
  if (role === 'unitContact') {
    const { unitId, place, id } = inviter.grant;
    return unitId ? { grantId: id, place, unitId } : null;
  }
  if (!districtRoles.includes(role)) return { grantId: grantIdOf(role, undefined), place: '包头市' };
  return district ? { grantId: grantIdOf(role, district), place: districtName(district), district } : null;
}

/** Invites a phone to a role. The code is shown once; the inviter passes it on. */
export const invite = action({
  input: z.strictObject({
    role: z.enum(roles),
    phone: z.string().max(20),
    name: z.string().trim().min(1).max(50),
    district: z.enum(districtCodes).optional(),
  }),
  allow: [administrator, cityStaff, unitContact],
  refuses: ['forbidden', 'invalid', 'busy'],
  run: async ({ role, phone, name, district }, inviter, { now }) => {
    const asRole = inviter.account.grants.find((grant) => mayInvite[grant.role]?.includes(role));
    if (!asRole) return refuse('forbidden');
    const mobile = normaliseMobile(phone);
    if (!mobile) return refuse('invalid', { fields: ['phone'] });
    const place = placeOf(role, { ...inviter, grant: asRole }, district);
    if (!place) return refuse('invalid', { fields: [role === 'unitContact' ? 'role' : 'district'] });
    return sendInvitation(
      { role, ...place, personId: personIdOf(mobile), name: name || roleName(role), invitedBy: inviter.personId, replaces: 'nobody' },
      now,
    );
  },
});
