import type { Instant } from '../beijing';
import { everHandedIn, type Desk } from '../nomination/desk';
import { allow, refuse, type Decision } from '../refusal';
import { receivingOffice, unitStateName, type Offices } from '../wording/names';
import type { Unit, UsccClaim } from './unit';

/** The registration that owns the code so far. */
export interface Owner {
  readonly unit: Unit;
  readonly desk: Desk;
}

export interface Approving {
  readonly season: Offices;
  readonly district: string;
  readonly unit: Unit | null;
  readonly desk: Desk | null;
  readonly claim: UsccClaim | null;
  /** Whoever the claim names, where it is another registration. */
  readonly owner: Owner | null;
  /** Why the owner gives way; null where nobody is to. */
  readonly supersede: { readonly reason: string } | null;
  readonly now: Instant;
}

export interface Approved {
  readonly unit: Unit;
  readonly desk: Desk;
  readonly claim: UsccClaim;
  /** The registration that gave way. */
  readonly superseded: Owner | null;
}

function givenWay({ unit, desk }: Owner, reason: string, now: Instant): Owner {
  return {
    unit: { ...unit, state: 'superseded', decidedAt: now, decisionReason: reason, version: unit.version + 1 },
    desk: { ...desk, approvedAt: null, version: desk.version + 1 },
  };
}

/**
 * The district vouches for a registration; a code belongs to the first one approved. A squatter gives way to the real unit
 * for a reason, in its own district only, and unless something was submitted in its name already, even if taken back, since
 * receipts are numbered by the code: then the unit changes hands instead. Twice is recognised (null).
 */
export function decideApprove(
  approving: Approving,
): Decision<Approved | null, 'notFound' | 'wrongState' | 'usccTaken' | 'unitHasSubmissions'> {
  const { season, district, unit, desk, claim, owner, supersede, now } = approving;
  if (!unit || !desk || unit.district !== district) return refuse('notFound', { what: '这个单位' });
  if (unit.state === 'approved') return allow(null);
  if (unit.state !== 'pending') return refuse('wrongState', { state: unitStateName(unit.state) });
  if (owner && (!supersede || owner.unit.district !== district))
    return refuse('usccTaken', { office: receivingOffice(season, owner.unit.district) });
  const submitted = owner ? everHandedIn(owner.desk) : 0;
  if (submitted > 0) return refuse('unitHasSubmissions', { submitted });
  return allow({
    unit: { ...unit, state: 'approved', decidedAt: now, decisionReason: '', version: unit.version + 1 },
    desk: { ...desk, approvedAt: now, version: desk.version + 1 },
    claim: claim && !owner ? claim : { _id: unit.uscc, unitId: unit._id, since: now },
    superseded: owner && supersede ? givenWay(owner, supersede.reason, now) : null,
  });
}
