import type { DistrictCode, Route } from '../terms';
import { receivingOffice } from '../wording/names';
import type { OfficeContact, Season } from './season';

/** Whom to ask in a place, once the bureau has published it; null until then. */
export const contactOf = (season: Season, place: DistrictCode | 'city'): OfficeContact | null =>
  season.contacts.find((contact) => contact.place === place) ?? null;

/** The office that receives a unit's package: a published contact may name another than the usual one. */
export function officeFor(season: Season, district: string, route: Route): string {
  const place = route === 'city' ? 'city' : district;
  const named = season.contacts.find((contact) => contact.place === place)?.office;
  return named ?? (route === 'city' ? '市人社局' : receivingOffice(district));
}
