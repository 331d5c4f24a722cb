import { isDay, type Day } from '../beijing';
import { normaliseCode } from './typedCode';

/** GB 11643-1999: 17 digits and a check character, ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** First two digits in GB/T 2260; 81, 82, 83 stand on residence permits of people from Hong Kong, Macao and Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
);
const permitProvinces = new Set(['81', '82', '83']);

export interface IdNumber {
  /** As stored: no blanks, the X a capital. */
  readonly number: string;
  readonly born: Day;
  readonly gender: '男' | '女';
  /** A residence permit of somebody from Hong Kong, Macao or Taiwan. */
  readonly permit: boolean;
}

export type IdNumberProblem = 'length' | 'region' | 'birthDate' | 'checkCharacter';

/** Says nothing of whether it is right. */
export const normaliseIdNumber = normaliseCode;

/** The 18th character of the first 17 digits. */
export function idCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * Whether a region code can be one: a province, then a prefecture 01–70 or 90 (directly governed counties). County 00 is
 * real (cities without districts, 441900). Codes are withdrawn and stay on cards, so no list of counties is asked.
 */
function isRegion(code: string): boolean {
  const province = code.slice(0, 2);
  if (permitProvinces.has(province)) return code.endsWith('0000');
  const prefecture = Number(code.slice(2, 4));
  return provinces.has(province) && ((prefecture >= 1 && prefecture <= 70) || prefecture === 90);
}

export const birthDateOf = (number: string): Day => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** Reads a normalised number: what it says, or the first thing wrong with it. */
export function readIdNumber(number: string): IdNumber | IdNumberProblem {
  if (!/^\d{17}[\dX]$/.test(number)) return 'length';
  if (!isRegion(number.slice(0, 6))) return 'region';
  const born = birthDateOf(number);
  if (!isDay(born) || born < '1900-01-01') return 'birthDate';
  if (idCheckCharacter(number) !== number.charAt(17)) return 'checkCharacter';
  return {
    number,
    born,
    gender: Number(number.charAt(16)) % 2 === 1 ? '男' : '女',
    permit: permitProvinces.has(number.slice(0, 2)),
  };
}

export const isIdNumber = (number: string): boolean => typeof readIdNumber(number) !== 'string';

/** 150203********2417; a number of another length shows nothing but its length. */
export function maskIdNumber(number: string): string {
  return number.length === 18 ? `${number.slice(0, 6)}********${number.slice(14)}` : '*'.repeat(number.length);
}
