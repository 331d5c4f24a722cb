import type { Unit } from '../../domain/unit/unit';
import { unitNote, whyNotCorrectWords } from '../../domain/wording/deskWords';
import { unitStateName, unitStateTone, type Offices } from '../../domain/wording/names';
import type { RegistrationView } from './views';

/** '' where the unit's contacts may correct its registration: until it is approved. */
export const whyNotCorrect = (season: Offices, { state, district }: Unit): string =>
  state === 'approved' ? whyNotCorrectWords(season, district) : '';

export function registrationView(season: Offices, unit: Unit): RegistrationView {
  const { _id: unitId, uscc, name, district, address, contact, state } = unit;
  const whyNot = whyNotCorrect(season, unit);
  return {
    unitId,
    uscc,
    name,
    district,
    address,
    contact,
    stateName: unitStateName(state),
    tone: unitStateTone(state),
    note: unitNote(season, unit),
    canCorrect: whyNot === '',
    whyNot,
  };
}
