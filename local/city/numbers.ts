/**
 * Numbers that pass every check and belong to nobody: region 150299 was never given out, nor were mobile numbers that begin
 * with 160, and 0472-555 is nobody's exchange. Check characters come from the domain, so there is one rule for them.
 */
import { idCheckCharacter } from '../../cloudfunctions/domain/identity/idNumber';
import { usccCheckCharacter } from '../../cloudfunctions/domain/identity/uscc';
import type { Dice } from './dice';

const nobodysRegion = '150299';
const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** `serial` is the number of the person; its parity says the gender, as on a card. */
export function madeUpIdNumber(born: string, serial: number): string {
  const first17 = `${nobodysRegion}${born.replaceAll('-', '')}${digits(serial % 1000, 3)}`;
  return first17 + idCheckCharacter(first17);
}

/** `kind` is the authority and type that a code begins with: 91 a company, 12 a public institution, 52 a private school. */
export function madeUpUscc(kind: '91' | '12' | '52', serial: number): string {
  const first17 = `${kind}${nobodysRegion}MACT${digits(serial, 5)}`;
  return first17 + usccCheckCharacter(first17);
}

export const madeUpMobile = (serial: number): string => `1604720${digits(serial, 4)}`;
export const madeUpLandline = (serial: number): string => `0472-555${digits(serial, 4)}`;

const levelDigits = { technician: 2, seniorTechnician: 1, specialTechnician: 1, chiefTechnician: 1 } as const;

/** Like a certificate of skill level: maker, year, place, level, running number. */
export const madeUpCertificate = (level: keyof typeof levelDigits, year: number, serial: number): string =>
  `S000015029900${String(year).slice(2)}${levelDigits[level]}${digits(serial, 6)}`;

/** A day of a year, never the 29th to 31st, so that it is one in every month. */
export const dayIn = (dice: Dice, year: number): string =>
  `${year}-${digits(dice.whole(1, 12), 2)}-${digits(dice.whole(1, 28), 2)}`;
