import { dayOf } from '../beijing';
import type { Decided, SeasonOverlay } from './overlay';
import type { Ruling } from './ruling';

/** The list with this one in the place of what it overrules. */
const instead = <T>(list: readonly T[] | undefined, overruled: (one: T) => boolean, ...now: readonly T[]): readonly T[] => [
  ...(list ?? []).filter((one) => !overruled(one)),
  ...now,
];

/** The overlay with one more decision; what it decides anew is overruled, the rest stays. */
export function layRuling(overlay: SeasonOverlay, ruling: Ruling, decided: Decided): SeasonOverlay {
  switch (ruling.kind) {
    case 'unitExtension': {
      const { unitId, route, until } = ruling;
      const same = (one: { unitId: string; route: string }): boolean => one.unitId === unitId && one.route === route;
      return { ...overlay, extensions: instead(overlay.extensions, same, { unitId, route, until, ...decided }) };
    }
    case 'districtExtension': {
      const { district, until } = ruling;
      return { ...overlay, districtExtensions: instead(overlay.districtExtensions, (one) => one.district === district, { district, until, ...decided }) };
    }
    case 'places': {
      const { district, places } = ruling;
      const now = places > 0 ? [{ district, places, ...decided }] : [];
      return { ...overlay, grantedPlaces: instead(overlay.grantedPlaces, (one) => one.district === district, ...now) };
    }
    case 'boundary': {
      const { level, at, reading } = ruling;
      const { reason, by, at: moment } = decided;
      const said = { level, at, reading, reason, by, on: dayOf(moment) };
      return { ...overlay, rulings: instead(overlay.rulings, (one) => one.level === level && one.at === at, said) };
    }
    case 'rounding':
      return { ...overlay, rounding: { rounding: ruling.rounding, ...decided } };
    case 'dayEnd':
      return { ...overlay, dayEnd: { minutes: ruling.minutes, ...decided } };
    case 'publicity':
      return { ...overlay, publicity: { days: ruling.days, firstDay: ruling.firstDay, ...decided } };
    case 'office': {
      const { district, office, talentOffice } = ruling;
      return { ...overlay, offices: instead(overlay.offices, (one) => one.district === district, { district, office, talentOffice, ...decided }) };
    }
    case 'contact': {
      const { place, office, phone, address } = ruling;
      return { ...overlay, contacts: instead(overlay.contacts, (one) => one.place === place, { place, office, phone, address, ...decided }) };
    }
  }
}
