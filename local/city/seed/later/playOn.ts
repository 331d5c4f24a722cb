/** From submitted packages to the day that experts score, and on to the meeting, by the real actions on the days that they take. */
import { tiers, type Tier } from '../../../../cloudfunctions/domain/terms';
import { actingAs, actingFor, type Filling } from '../acting';
import { candidatesOf, playStory } from '../desks';
import { inTurns } from '../inTurns';
import type { Moment } from '../moments';
import { approvedUnits, furtherStory, statedUnits } from '../stories';
import { districtsForward } from './districts';
import { passAll } from './passAll';
import { formPanels, importExperts } from './panels';
import { scorePanel } from './scores';

const days = {
  unit: '2024-12-05T09:00:00.000+08:00',
  /** Corrections are over, the districts' own deadline is not. */
  district: '2024-12-13T09:00:00.000+08:00',
  city: '2024-12-23T09:00:00.000+08:00',
  scoring: '2024-12-24T09:00:00.000+08:00',
  meeting: '2024-12-27T09:00:00.000+08:00',
} as const;
const panelDay = '2024-12-24';

async function close(filling: Filling, panelId: string): Promise<void> {
  const city = actingAs(filling, 'cityOfficer');
  const { version } = (await city.ask('expert.progress', { panelId })) ?? {};
  await city.ask('expert.close', { panelId, version });
}

/** As the panels stand while experts score: one through, one half-way, one just begun, one not drawn yet. */
async function scoreSome(filling: Filling, panels: ReadonlyMap<Tier, string>): Promise<void> {
  const scoring: Partial<Record<Tier, number>> = { senior: Infinity, chief: 4, special: 0 };
  for (const tier of tiers) {
    const panelId = panels.get(tier);
    const count = scoring[tier];
    if (panelId !== undefined && count !== undefined) await scorePanel(filling, panelId, count);
  }
  const senior = panels.get('senior');
  if (senior !== undefined) await close(filling, senior);
}

async function closeAll(filling: Filling, panels: ReadonlyMap<Tier, string>): Promise<void> {
  for (const panelId of panels.values()) await scorePanel(filling, panelId);
  for (const panelId of panels.values()) await close(filling, panelId);
  filling.cloud.clock.set(days.meeting);
  await actingAs(filling, 'cityTalentOffice').ask('review.openMeeting', {});
}

/** Those who were approved and had nobody to nominate hand in as well: more 首席技师 than there are places for. */
async function handInMore(filling: Filling): Promise<void> {
  const { city } = filling;
  await inTurns(city.units.slice(statedUnits, approvedUnits), 2, (unit) => playStory(actingFor(filling, unit), candidatesOf(city, unit, furtherStory)));
}

/** From where `seedCity` leaves a city; told again after dying half-way it goes on where it was. */
export async function playOn(filling: Filling, moment: Exclude<Moment, 'submission'>): Promise<void> {
  const { clock } = filling.cloud;
  clock.set(days.unit);
  await handInMore(filling);
  clock.set(days.district);
  await districtsForward(filling);
  clock.set(days.city);
  // One still lies on the table: whoever meets without them should be told.
  await passAll(actingAs(filling, 'cityOfficer'), 'qualificationReview', 1);
  await importExperts(filling);
  const panels = await formPanels(filling, panelDay, moment === 'meeting' ? tiers : ['senior', 'special', 'chief']);
  clock.set(days.scoring);
  await (moment === 'meeting' ? closeAll(filling, panels) : scoreSome(filling, panels));
}
