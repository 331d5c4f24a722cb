import type { City, CityUnit, Person, StaffMember } from '../city';
import { candidatesOf, declare, playStory, register } from './desks';
import type { Acting } from './desks';
import { inTurns } from './inTurns';
import { appointStaff, openOffice } from './offices';
import { approvedUnits, contestedUnit, statedUnits, stories } from './stories';
import { visitorOf } from './visitor';

export interface Seeding {
  /** Where the cloud answers. */
  readonly cloud: { readonly url: string };
  readonly city: City;
  /** From the bootstrap command; null where somebody administers already. */
  readonly administratorCode: string | null;
  /** Nobody but the first administrator. */
  readonly onlyAdministrator?: boolean;
}

const atOnce = 2;

function memberOf({ staff }: City, fits: (member: StaffMember) => boolean): StaffMember {
  const member = staff.find(fits);
  if (!member) throw new Error('the city lacks somebody');
  return member;
}

/** From registration to where the unit's story ends. */
async function settle({ cloud, city }: Seeding, unit: CityUnit, index: number): Promise<void> {
  const visit = (person: Person) => visitorOf(cloud.url, person);
  const officer = visit(
    memberOf(city, ({ role, district }) => role === 'districtOfficer' && district === unit.district),
  );
  const acting: Acting = { unit, contact: visit(unit.contact), officer, visitorOf: visit };
  await acting.contact.signIn();
  const unitId = await register(acting.contact, unit);
  if (index >= approvedUnits) return;
  await officer.ask('review.approveUnit', { unitId });
  if (index < statedUnits) await declare(acting);
  const story = stories[index];
  if (story) await playStory(acting, candidatesOf(city, unit, story));
}

/** A second person registers the same code; the district will have to ask whose it is. */
async function contest({ cloud, city }: Seeding, unit: CityUnit): Promise<void> {
  const claimant = memberOf(city, ({ role }) => role === 'public');
  const visitor = visitorOf(cloud.url, claimant);
  await visitor.signIn();
  await register(visitor, unit, claimant);
}

/**
 * Fills a new data folder by what people would do, through the real actions, in as few calls as give a lively picture.
 * Told again after dying half-way it goes on where it was.
 */
export async function seedCity(seeding: Seeding): Promise<void> {
  const { cloud, city, administratorCode, onlyAdministrator = false } = seeding;
  const administrator = visitorOf(
    cloud.url,
    memberOf(city, ({ role }) => role === 'admin'),
  );
  await openOffice(administrator, administratorCode);
  if (onlyAdministrator) return;
  await appointStaff(city.staff, administrator, (member) => visitorOf(cloud.url, member));
  const registered = city.units.slice(0, contestedUnit + 1);
  const busiestFirst = registered
    .map((unit, index) => ({ unit, index }))
    .sort((a, b) => storyLength(b.index) - storyLength(a.index));
  await inTurns(busiestFirst, atOnce, ({ unit, index }) => settle(seeding, unit, index));
  const contested = city.units[contestedUnit];
  if (contested) await contest(seeding, contested);
}

const storyLength = (index: number): number => Object.values(stories[index] ?? {}).flat().length;
