import { isDay } from '../beijing';
import { birthDateOf, maskIdNumber, normaliseIdNumber } from './idNumber';

const digit = '[0-9０-９]';
/** 18 characters, 17 where the last is missing, 15 as on old cards; full-width or not, with blanks or hyphens between them. */
const inText = new RegExp(`(?<!${digit})${digit}(?:[ -]?${digit}){14,16}(?:[ -]?[0-9０-９XxＸｘ])?(?!${digit})`, 'g');

function maskWhereBorn(found: string): string {
  const number = normaliseIdNumber(found).replace(/-/g, '');
  const whole = number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}` : number;
  return whole.length >= 17 && isDay(birthDateOf(whole)) ? maskIdNumber(whole.padEnd(18, '*')) : found;
}

/** A text with every ID number in it masked, also one that is a digit short: people write them into remarks and call files by them. */
export const maskIdNumbersIn = (text: string): string => text.replace(inText, maskWhereBorn);
