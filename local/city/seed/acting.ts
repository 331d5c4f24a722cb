/** Who acts while the city is filled. */
import type { City, Person, StaffMember } from '../city';
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

/** Somebody in an office, of a district where it has several. */
export const actingAs = (filling: Filling, role: StaffMember['role'], district?: string): Visitor =>
  visit(filling, memberOf(filling.city, (member) => member.role === role && (district === undefined || member.district === district)));
