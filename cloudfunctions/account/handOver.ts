import * as z from 'zod';
import { checkInvitee, normaliseInvitee } from '../domain/account/invitee';
import { grantIdOf } from '../domain/account/people';
import { refuse } from '../domain/refusal';
import { action } from '../platform/action';
import { districtStaff, unitContact, type DistrictStaff, type UnitContact } from '../platform/caller';
import { units } from '../platform/database/collections';
import { get } from '../platform/database/read';
import * as inputs from '../platform/inputs';
import { personIdOf } from '../platform/people';
import { sendInvitation } from './invitation';
import { invalid } from './inviter';

const unitMissing = { field: 'unitId', message: '还没选单位' };

/** The unit somebody wants to hand over, null where it is not theirs to. */
async function unitFor(caller: UnitContact | DistrictStaff, unitId: string) {
  const unit = await get(units, unitId);
  const theirs = caller.role === 'unitContact' ? unitId === caller.unitId : unit?.district === caller.district;
  return theirs ? unit : null;
}

/**
 * Hands a unit's desk to another phone. The old contact keeps it until the new one accepts, so that no unit is ever without.
 * A district officer does it for a unit whose contact is gone or was the wrong one; then everybody before ends.
 */
export const handOver = action({
  input: z.strictObject({ phone: z.string().max(20), name: z.string().max(100), unitId: inputs.unitId.optional() }),
  allow: [unitContact, districtStaff],
  refuses: ['invalid', 'notFound', 'busy'],
  run: async ({ unitId: asked, ...named }, caller, { now }) => {
    const own = caller.role === 'unitContact';
    const unitId = asked ?? (own ? caller.unitId : '');
    const invitee = normaliseInvitee(named);
    const problems = [...checkInvitee(invitee), ...(unitId === '' ? [unitMissing] : [])];
    if (problems.length > 0) return invalid(problems);
    const unit = await unitFor(caller, unitId);
    if (!unit) return refuse('notFound', { what: '这个单位' });
    return sendInvitation(
      {
        role: 'unitContact',
        grantId: grantIdOf('unitContact', unitId),
        unitId,
        place: unit.name,
        personId: personIdOf(invitee.phone),
        name: invitee.name,
        invitedBy: caller.personId,
        invitedAs: caller.grant.id,
        replaces: own ? 'inviter' : 'everybody',
      },
      now,
    );
  },
});
