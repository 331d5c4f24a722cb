import type { CityUnit } from '../city';
import { actingAs, actingFor, memberOf, visit, type Filling } from './acting';
import { candidatesOf, declare, playStory, register } from './desks';
import { inTurns } from './inTurns';
import { appointStaff, openOffice } from './offices';
import { approvedUnits, contestedUnit, statedUnits, stories } from './stories';

export interface Seeding extends Filling {
  /** From the bootstrap command; null where somebody administers already. */
  readonly administratorCode: string | null;
  /** Nobody but the first administrator. */
  readonly onlyAdministrator?: boolean;
}

const atOnce = 2;

/** From registration to where the unit's story ends. */
async function settle(seeding: Seeding, unit: CityUnit, index: number): Promise<void> {
  const acting = actingFor(seeding, unit);
  await acting.contact.signIn();
  const unitId = await register(acting.contact, unit);
  if (index >= approvedUnits) return;
  await acting.officer.ask('review.approveUnit', { unitId });
  if (index < statedUnits) await declare(acting);
  const story = stories[index];
  if (story) await playStory(acting, candidatesOf(seeding.city, unit, story));
}

/** A second person registers the same code; the district will have to ask whose it is. */
async function contest(seeding: Seeding, unit: CityUnit): Promise<void> {
  const claimant = memberOf(seeding.city, ({ role }) => role === 'public');
  const visitor = visit(seeding, claimant);
  await visitor.signIn();
  await register(visitor, unit, claimant);
}

/**
 * Fills a new data folder by what people would do, through the real actions, in as few calls as give a lively picture.
 * Told again after dying half-way it goes on where it was.
 */
export async function seedCity(seeding: Seeding): Promise<void> {
  const { city, administratorCode, onlyAdministrator = false } = seeding;
  const administrator = actingAs(seeding, 'admin');
  await openOffice(administrator, administratorCode);
  if (onlyAdministrator) return;
  await appointStaff(city.staff, administrator, (member) => visit(seeding, member));
  const registered = city.units.slice(0, contestedUnit + 1);
  const busiestFirst = registered
    .map((unit, index) => ({ unit, index }))
    .sort((a, b) => storyLength(b.index) - storyLength(a.index));
  await inTurns(busiestFirst, atOnce, ({ unit, index }) => settle(seeding, unit, index));
  const contested = city.units[contestedUnit];
  if (contested) await contest(seeding, contested);
}

const storyLength = (index: number): number => Object.values(stories[index] ?? {}).flat().length;
