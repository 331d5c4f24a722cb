/** People and what they may do: who a phone is, how a grant is made and ended, how a WeChat account changes hands. */
import type { Instant } from '../beijing';
import { isPast } from '../nomination/deadlines';
import { allow, refuse, type Decision } from '../refusal';
import type { Role } from '../terms';
import type { Account, Grant, Invitation, Office, Person } from './person';

/** `unitContact.<unitId>`, `districtOfficer.150203`, `cityOfficer`: role and place, also the id of the office. */
export const grantIdOf = (role: Role, place: string | undefined): string => (place ? `${role}.${place}` : role);

/** The copy of a person that one read of the caller's account gives. */
export const accountOf = (openid: string, person: Person): Account => ({
  _id: openid,
  personId: person._id,
  name: person.name,
  phoneMasked: person.phoneMasked,
  grants: person.grants,
});

/** An account that no phone is bound to any more. */
export const unboundAccount = (openid: string): Account => ({
  _id: openid,
  personId: null,
  name: '',
  phoneMasked: '',
  grants: [],
});

export const withGrant = (person: Person, grant: Grant, name: string): Person => ({
  ...person,
  name: person.name || name,
  grants: [...person.grants.filter(({ id }) => id !== grant.id), grant],
});

export const withoutGrant = (person: Person, grantId: string): Person => ({
  ...person,
  grants: person.grants.filter(({ id }) => id !== grantId),
});

export const withMember = (office: Office | null, grantId: string, person: Person, since: string): Office => ({
  _id: grantId,
  members: [
    ...(office?.members ?? []).filter(({ personId }) => personId !== person._id),
    { personId: person._id, name: person.name, phoneMasked: person.phoneMasked, since },
  ],
});

export const withoutMember = (office: Office, personId: string): Office => ({
  ...office,
  members: office.members.filter((member) => member.personId !== personId),
});

/** Whether a member may go: somebody must stay to answer for a unit, and to administer. */
export function decideLeaving(office: Office | null, role: Role, personId: string): Decision<Office, 'notFound' | 'lastContact' | 'lastAdministrator'> {
  if (!office?.members.some((member) => member.personId === personId)) return refuse('notFound', { what: '这个人' });
  const last = office.members.length === 1;
  if (last && role === 'unitContact') return refuse('lastContact');
  if (last && role === 'admin') return refuse('lastAdministrator');
  return allow(withoutMember(office, personId));
}

/** Who invites the first administrator: nobody who has a role. */
export const bootstrap = 'bootstrap';

export interface Accepting {
  readonly invitation: Invitation | null;
  readonly personId: string;
  /** Those who hold what the invitation was made under, now. */
  readonly inviters: Office | null;
  readonly now: Instant;
}

type NotAccepted = 'codeInvalid' | 'codeUsed' | 'codeExpired' | 'alreadyAdministered';

/** An invitation is worth what its inviter may still do, and the first administrator's only until there is one. */
function checkInviter({ invitedBy }: Invitation, inviters: Office | null): Decision<null, 'codeExpired' | 'alreadyAdministered'> {
  const members = inviters?.members ?? [];
  if (invitedBy === bootstrap) return members.length === 0 ? allow(null) : refuse('alreadyAdministered');
  return members.some(({ personId }) => personId === invitedBy) ? allow(null) : refuse('codeExpired');
}

/**
 * The grant an invitation gives, null where this person has accepted it before. The phone it names must be the one that
 * accepts, up to the last millisecond.
 */
export function decideAcceptance({ invitation, personId, inviters, now }: Accepting): Decision<{ readonly invitation: Invitation; readonly grant: Grant } | null, NotAccepted> {
  if (!invitation || (invitation.personId !== null && invitation.personId !== personId)) return refuse('codeInvalid');
  if (invitation.acceptedBy !== null) return invitation.acceptedBy === personId ? allow(null) : refuse('codeUsed');
  const { role, grantId, unitId, district, place, expiresAt } = invitation;
  if (isPast(now, expiresAt)) return refuse('codeExpired', { expired: expiresAt });
  const inviter = checkInviter(invitation, inviters);
  if (!inviter.ok) return inviter;
  const grant = { id: grantId, role, place, since: now, ...(unitId ? { unitId } : {}), ...(district ? { district } : {}) };
  return allow({ invitation: { ...invitation, acceptedBy: personId }, grant });
}

/** Whose grants end when the successor accepts: the inviter's, or everybody's. */
export function leavingFor({ replaces, invitedBy }: Invitation, office: Office | null, successor: string): readonly string[] {
  if (replaces === 'nobody') return [];
  const others = (office?.members ?? []).map(({ personId }) => personId).filter((id) => id !== successor);
  return replaces === 'everybody' ? others : others.filter((id) => id === invitedBy);
}

/** Who may invite whom: units their own contacts, the city its districts and experts, the administrator everybody. */
export const mayInvite: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  admin: ['districtOfficer', 'districtTalentOffice', 'cityOfficer', 'cityTalentOffice', 'expert', 'discipline', 'admin'],
  cityOfficer: ['districtOfficer', 'districtTalentOffice', 'expert'],
  unitContact: ['unitContact'],
};

/** Roles whose place is a district. */
export const districtRoles: readonly Role[] = ['districtOfficer', 'districtTalentOffice'];
