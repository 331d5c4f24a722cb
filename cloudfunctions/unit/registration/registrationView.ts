import type { Unit } from '../../domain/unit/unit';
import { unitNote, whyNotCorrectWords } from '../../domain/wording/deskWords';
import { unitStateName, unitStateTone } from '../../domain/wording/names';
import type { RegistrationView } from './views';

/** '' where the unit's contacts may correct its registration: until it is approved. */
export const whyNotCorrect = ({ state, district }: Unit): string =>
  state === 'approved' ? whyNotCorrectWords(district) : '';

export function registrationView(unit: Unit): RegistrationView {
  const { _id: unitId, uscc, name, district, address, contact, state } = unit;
  const whyNot = whyNotCorrect(unit);
  return {
    unitId,
    uscc,
    name,
    district,
    address,
    contact,
    stateName: unitStateName(state),
    tone: unitStateTone(state),
    note: unitNote(unit),
    canCorrect: whyNot === '',
    whyNot,
  };
}
