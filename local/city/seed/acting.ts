/** Who acts while the city is filled. */
import type { City, CityUnit, Person, StaffMember } from '../city';
import { visitorOf, type Visitor } from './visitor';

export interface Filling {
  /** Where the cloud answers, and its clock. */
  readonly cloud: { readonly url: string; readonly clock: { set(now: string): void } };
  readonly city: City;
}

export function memberOf({ staff }: City, fits: (member: StaffMember) => boolean): StaffMember {
  const member = staff.find(fits);
  if (!member) throw new Error('the city lacks somebody');
  return member;
}

export const visit = ({ cloud }: Filling, person: Person): Visitor => visitorOf(cloud.url, person);

/** A unit whose people are to act: its contact, its district's officer, and whoever works there. */
export interface Acting {
  readonly unit: CityUnit;
  readonly contact: Visitor;
  readonly officer: Visitor;
  readonly visitorOf: (person: Person) => Visitor;
}

/** Somebody in an office, of a district where it has several. */
export const actingAs = (filling: Filling, role: StaffMember['role'], district?: string): Visitor =>
  visit(filling, memberOf(filling.city, (member) => member.role === role && (district === undefined || member.district === district)));

export const actingFor = (filling: Filling, unit: CityUnit): Acting => ({
  unit,
  contact: visit(filling, unit.contact),
  officer: actingAs(filling, 'districtOfficer', unit.district),
  visitorOf: (person) => visit(filling, person),
});
