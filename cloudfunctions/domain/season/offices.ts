import type { Route } from '../terms';
import { receivingOffice } from '../wording/names';
import type { Season } from './season';

/** The office that receives a unit's package: a published contact may name another than the usual one. */
export function receivingOfficeIn(season: Season, district: string, route: Route): string {
  const place = route === 'city' ? 'city' : district;
  const named = season.contacts.find((contact) => contact.place === place)?.office;
  return named ?? (route === 'city' ? '市人社局' : receivingOffice(district));
}
