import { normaliseCode } from './typedCode';

/** GB 32100-2015: 17 characters and a check character over 31 signs (no I, O, S, V, Z). */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccShape = /^[0-9A-HJ-NP-RTUWXY]{18}$/;

/** The powers of 3, modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

export const normaliseUscc = normaliseCode;

/** The 18th character of the first 17. */
export function usccCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * signs.indexOf(first17.charAt(i)), 0);
  return signs.charAt((31 - (sum % 31)) % 31);
}

/** Whether a normalised code has the right signs and check character. Whether it was issued is not known here. */
export const isUscc = (code: string): boolean => usccShape.test(code) && usccCheckCharacter(code) === code.charAt(17);
