import type { Role } from '../terms';

/** What somebody may do, and for whom. The id names role and place: `unitContact.<unitId>`, `districtOfficer.150203`, `admin`. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  readonly unitId?: string;
  readonly district?: string;
  /** For people: the unit's or office's name. */
  readonly place: string;
  readonly since: string;
}

/** A person is known by phone; `_id` is the keyed hash of it. */
export interface Person {
  readonly _id: string;
  /** The WeChat account in use, null until the first sign-in. One at a time. */
  readonly openid: string | null;
  readonly phoneSealed: string;
  readonly phoneMasked: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The number of the newest event in this person's ledger, 0 before the first. */
  readonly version: number;
}

/** A WeChat account: a copy of its person's grants, so that a caller is known by one read. Written with the person. */
export interface Account {
  readonly _id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly phoneMasked: string;
  readonly grants: readonly Grant[];
}

/** The people who hold one role in one place; what notices go to and "the last one" is judged by. `_id` is the grant's id. */
export interface Office {
  readonly _id: string;
  readonly members: readonly { readonly personId: string; readonly name: string; readonly phoneMasked: string; readonly since: string }[];
}

/** `_id` is the keyed hash of the one-time code. Without a personId anybody who signs in with the code may accept it. */
export interface Invitation {
  readonly _id: string;
  readonly role: Role;
  readonly grantId: string;
  readonly unitId?: string;
  readonly district?: string;
  readonly place: string;
  readonly personId: string | null;
  readonly name: string;
  readonly invitedBy: string;
  /** The grant under which it was made; for the first administrator the one it gives. */
  readonly invitedAs: string;
  /** Whose grant ends with the acceptance: a hand-over ends the inviter's, one ordered by the district everybody's. */
  readonly replaces: 'nobody' | 'inviter' | 'everybody';
  readonly expiresAt: string;
  readonly acceptedBy: string | null;
}
