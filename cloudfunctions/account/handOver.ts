import * as z from 'zod';
import { grantIdOf } from '../domain/account/people';
import { normaliseMobile } from '../domain/identity/mobile';
import { refuse } from '../domain/refusal';
import { action } from '../platform/action';
import { districtStaff, unitContact } from '../platform/caller';
import { units } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { personIdOf } from '../platform/people';
import { sendInvitation } from './invitation';

/**
 * Hands a unit's desk to another phone. The old contact keeps it until the new one accepts, so that no unit is ever without.
 * A district officer does it for a unit whose contact is gone or was the wrong one; then everybody before ends.
 */
export const handOver = action({
  input: z.strictObject({
    phone: z.string().max(20),
    name: z.string().trim().min(1).max(50),
    unitId: z.string().max(40).optional(),
  }),
  allow: [unitContact, districtStaff],
  refuses: ['invalid', 'notFound', 'busy'],
  run: async ({ phone, name, unitId }, caller, { now }) => {
    const mobile = normaliseMobile(phone);
    if (!mobile) return refuse('invalid', { fields: ['phone'] });
    const own = caller.role === 'unitContact';
    const unit = await get(units, own ? caller.unitId : (unitId ?? ''));
    if (!unit || (!own && unit.district !== caller.district)) return refuse('notFound', { what: '这个单位' });
    return sendInvitation(
      {
        role: 'unitContact',
        grantId: grantIdOf('unitContact', unit._id),
        unitId: unit._id,
        place: unit.name,
        personId: personIdOf(mobile),
        name,
        invitedBy: caller.personId,
        replaces: own ? 'inviter' : 'everybody',
      },
      now,
    );
  },
});
