import type { Grant, Person } from '../account/person';
import { grantIdOf } from '../account/people';
import type { Instant } from '../beijing';
import { deskId, type Desk } from '../nomination/desk';
import { allow, refuse, type Decision } from '../refusal';
import { receivingOffice } from '../wording/names';
import type { UnitRegistration } from './registration';
import type { Unit } from './unit';

/** How many registrations of one person may wait for a district at one time. */
export const mostPending = 3;

/** `<uscc>.<first 8 of the person's id>`: two people who register the same code make two registrations, the district decides. */
export const unitIdOf = (uscc: string, personId: string): string => `${uscc}.${personId.slice(0, 8)}`;

export interface Registering {
  readonly season: string;
  readonly person: Person;
  readonly details: UnitRegistration;
  /** The same person's registration of the same code. */
  readonly unit: Unit | null;
  readonly desk: Desk | null;
  /** The other units this person registered. */
  readonly others: readonly Unit[];
  readonly now: Instant;
}

export interface Registered {
  readonly unit: Unit;
  readonly desk: Desk;
  /** The person's grant; null where they have it already. */
  readonly grant: Grant | null;
}

const sameDetails = (unit: Unit, details: UnitRegistration): boolean =>
  unit.name === details.name &&
  unit.district === details.district &&
  unit.address === details.address &&
  JSON.stringify(unit.contact) === JSON.stringify(details.contact);

function pendingUnit({ person, details, unit, now }: Registering): Unit {
  return {
    _id: unitIdOf(details.uscc, person._id),
    ...details,
    state: 'pending',
    registeredBy: person._id,
    registeredAt: now,
    decidedAt: null,
    decisionReason: unit?.decisionReason ?? '',
    version: (unit?.version ?? 0) + 1,
  };
}

function deskFor({ season, desk, details }: Registering, unitId: string): Desk {
  const { uscc, name: unitName, district } = details;
  if (desk) return { ...desk, unitName, district, approvedAt: null, version: desk.version + 1 };
  return {
    _id: deskId(season, unitId),
    season,
    unitId,
    uscc,
    unitName,
    district,
    approvedAt: null,
    version: 1,
    lastLine: 0,
    headcounts: null,
    lines: [],
    receipts: [],
  };
}

/**
 * A person registers a unit, and becomes its contact. The same again is recognised (null), as is an approved one; a declined
 * one is handed in again. Whoever handed the unit to somebody else cannot take it back this way.
 */
export function decideRegister(
  registering: Registering,
): Decision<Registered | null, 'tooManyRegistrations' | 'usccTaken'> {
  const { person, details, unit, others, now } = registering;
  const unitId = unitIdOf(details.uscc, person._id);
  const grantId = grantIdOf('unitContact', unitId);
  const holds = person.grants.some(({ id }) => id === grantId);
  if (unit && !holds) return refuse('usccTaken', { office: receivingOffice(unit.district) });
  if (unit?.state === 'approved' || (unit?.state === 'pending' && sameDetails(unit, details))) return allow(null);
  const waiting = others.filter(
    ({ _id, state, registeredBy }) => _id !== unitId && state === 'pending' && registeredBy === person._id,
  );
  if (waiting.length >= mostPending) return refuse('tooManyRegistrations', { most: mostPending });
  return allow({
    unit: pendingUnit(registering),
    desk: deskFor(registering, unitId),
    grant: holds ? null : { id: grantId, role: 'unitContact', unitId, place: details.name, since: now },
  });
}
