/** Somebody of each role in one city, to see who is let in where. */
import type { Role } from '../../cloudfunctions/domain/terms';
import { administrator, type City } from './city';
import { cityOfficer, district, districtOfficer } from './units';

export type Known = Exclude<Role, 'public'>;

/** Whoever is signed in is a nominee as far as the door can tell; the contact is of the first unit that the test registers. */
export const cast: Readonly<Record<Known, string>> = {
  nominee: 'o-nominee',
  unitContact: 'o-unit-1',
  districtOfficer,
  districtTalentOffice: 'o-talent',
  cityOfficer,
  cityTalentOffice: 'o-city-talent',
  expert: 'o-expert',
  discipline: 'o-discipline',
  admin: administrator,
};

/** Appoints those whom a staffed city does not have yet. */
export async function appointOthers(city: City): Promise<void> {
  await city.signIn(cast.nominee, '13700000001');
  await city.appoint(cast.districtTalentOffice, '13900000003', 'districtTalentOffice', district);
  await city.appoint(cast.cityTalentOffice, '13900000004', 'cityTalentOffice');
  await city.appoint(cast.expert, '13900000005', 'expert');
  await city.appoint(cast.discipline, '13900000006', 'discipline');
}
