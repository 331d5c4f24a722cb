/** Reads and writes people together with the copies that make a caller known by one read. */
import { accountOf, withGrant, withMember } from '../domain/account/people';
import type { Grant, Person } from '../domain/account/person';
import { maskMobile } from '../domain/identity/mobile';
import { accounts, offices, people } from './database/collections';
import type { Transaction } from './database/transact';
import type { Fact } from './desks';
import { record } from './ledger';
import { lookupKey, seal, unseal } from './secrets';

/** The id of whoever has this phone: 32 hexadecimal characters. */
export const personIdOf = (phone: string): string => lookupKey('phone', phone);

export const phoneOf = ({ _id, phoneSealed }: Person): string => unseal(phoneSealed, _id);

/** A person nobody has met yet. */
export function newPerson(phone: string): Person {
  const id = personIdOf(phone);
  return { _id: id, openid: null, phoneSealed: seal(phone, id), phoneMasked: maskMobile(phone), name: '', grants: [], version: 0 };
}

/** Writes a person and the copy at the WeChat account in use. */
export async function savePerson(tx: Transaction, person: Person): Promise<void> {
  await tx.put(people, person);
  if (person.openid) await tx.put(accounts, accountOf(person.openid, person));
}

/** Records what happened to somebody, in the person's own ledger; gives the person at the new version, still to be saved. */
export async function happened(tx: Transaction, person: Person, fact: Fact): Promise<Person> {
  const version = person.version + 1;
  await record(tx, { aggregate: `person|${person._id}`, seq: version, ...fact });
  return { ...person, version };
}

/** Gives a grant and enters the person in its office; `name` only where the person has none yet. Returns the person as written. */
export async function giveGrant(tx: Transaction, person: Person, grant: Grant, name: string): Promise<Person> {
  const granted = withGrant(person, grant, name);
  const office = await tx.get(offices, grant.id);
  await savePerson(tx, granted);
  await tx.put(offices, withMember(office, grant.id, granted, grant.since));
  return granted;
}
