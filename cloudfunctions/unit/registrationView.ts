import type { Unit } from '../domain/unit/unit';
import { unitNote, whyNotCorrectWords } from '../domain/wording/deskWords';
import { unitStateName, unitStateTone } from '../domain/wording/names';
import type { RegistrationView } from './views';

/** '' where a person may correct a registration: it is not approved, and it is their own (its id is made of both). */
export function whyNotCorrect({ state, district, registeredBy }: Unit, personId: string): string {
  if (state === 'approved') return whyNotCorrectWords('approved', district);
  return registeredBy === personId ? '' : whyNotCorrectWords('foreign', district);
}

export function registrationView(unit: Unit, personId: string): RegistrationView {
  const { _id: unitId, uscc, name, district, address, contact, state } = unit;
  const whyNot = whyNotCorrect(unit, personId);
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
