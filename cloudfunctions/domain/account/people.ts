/** People and what they may do: who a phone is, how a grant is made and ended, how a WeChat account changes hands. */
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

export interface Accepting {
  readonly invitation: Invitation | null;
  readonly person: Person;
  readonly now: string;
  readonly expired: boolean;
}

/** The grant an invitation gives. The phone it names must be the one that accepts; the same person twice is recognised. */
export function decideAcceptance({ invitation, person, now, expired }: Accepting): Decision<Grant, 'codeInvalid' | 'codeUsed' | 'codeExpired'> {
  if (!invitation || (invitation.personId !== null && invitation.personId !== person._id)) return refuse('codeInvalid');
  if (invitation.acceptedBy !== null && invitation.acceptedBy !== person._id) return refuse('codeUsed');
  if (invitation.acceptedBy === null && expired) return refuse('codeExpired', { expired: invitation.expiresAt });
  const { role, grantId, unitId, district, place } = invitation;
  return allow({ id: grantId, role, place, since: now, ...(unitId ? { unitId } : {}), ...(district ? { district } : {}) });
}

/** Who may invite whom: units their own contacts, the city its districts and experts, the administrator everybody. */
export const mayInvite: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  admin: ['districtOfficer', 'districtTalentOffice', 'cityOfficer', 'cityTalentOffice', 'expert', 'discipline', 'admin'],
  cityOfficer: ['districtOfficer', 'districtTalentOffice', 'expert'],
  unitContact: ['unitContact'],
};

/** Roles whose place is a district. */
export const districtRoles: readonly Role[] = ['districtOfficer', 'districtTalentOffice'];
