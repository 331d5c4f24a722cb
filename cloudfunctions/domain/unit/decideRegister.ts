import type { Grant, Person } from '../account/person';
import { grantIdOf } from '../account/people';
import type { Instant } from '../beijing';
import { deskId, type Desk } from '../nomination/desk';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { receivingOffice } from '../wording/names';
import type { UnitRegistration } from './registration';
import type { Unit } from './unit';

/** How many registrations of one person may wait for a district at one time. */
export const mostPending = 3;

const heldOf = (person: Person, uscc: string): Grant | undefined =>
  person.grants.find(({ role, unitId }) => role === 'unitContact' && unitId?.startsWith(`${uscc}.`));

/**
 * The registration that a person means by a code: one they are a contact of, whoever began it, else their own,
 * `<uscc>.<first 8 of the person's id>`. So two people who register the same code make two, and the district decides.
 */
export const unitIdMeant = (person: Person, uscc: string): string =>
  heldOf(person, uscc)?.unitId ?? `${uscc}.${person._id.slice(0, 8)}`;

export interface Registering {
  readonly season: Pick<Season, 'id' | 'offices'>;
  readonly person: Person;
  readonly details: UnitRegistration;
  /** The registration meant, where there is one. */
  readonly unit: Unit | null;
  readonly desk: Desk | null;
  /** The other units this person registered. */
  readonly others: readonly Unit[];
  readonly now: Instant;
}

export interface Registered {
  readonly unit: Unit;
  readonly desk: Desk;
  /** The person's grant; null where they have it already, under this name. */
  readonly grant: Grant | null;
}

const sameDetails = (unit: Unit, details: UnitRegistration): boolean =>
  unit.name === details.name &&
  unit.district === details.district &&
  unit.address === details.address &&
  JSON.stringify(unit.contact) === JSON.stringify(details.contact);

function pendingUnit({ person, details, unit, now }: Registering): Unit {
  return {
    _id: unitIdMeant(person, details.uscc),
    ...details,
    state: 'pending',
    registeredBy: unit?.registeredBy ?? person._id,
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
    _id: deskId(season.id, unitId),
    season: season.id,
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
    submittedAt: null,
    statedPlaces: 0,
    papers: [],
  };
}

/**
 * A person registers a unit, and becomes its contact. The same again is recognised (null), as is an approved one; a declined
 * or waiting one is corrected by any of its contacts. Whoever handed the unit to somebody else cannot take it back this way.
 */
export function decideRegister(
  registering: Registering,
): Decision<Registered | null, 'tooManyRegistrations' | 'usccTaken'> {
  const { season, person, details, unit, others, now } = registering;
  const unitId = unitIdMeant(person, details.uscc);
  const held = heldOf(person, details.uscc);
  if (unit && !held) return refuse('usccTaken', { office: receivingOffice(season, unit.district) });
  if (unit?.state === 'approved' || (unit?.state === 'pending' && sameDetails(unit, details))) return allow(null);
  const waiting = others.filter(
    ({ _id, state, registeredBy }) => _id !== unitId && state === 'pending' && registeredBy === person._id,
  );
  if (waiting.length >= mostPending) return refuse('tooManyRegistrations', { most: mostPending });
  return allow({
    unit: pendingUnit(registering),
    desk: deskFor(registering, unitId),
    grant:
      held?.place === details.name
        ? null
        : { id: grantIdOf('unitContact', unitId), role: 'unitContact', unitId, place: details.name, since: held?.since ?? now },
  });
}
