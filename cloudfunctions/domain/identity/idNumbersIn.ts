import { isDay } from '../beijing';
import { birthDateOf, maskIdNumber, normaliseIdNumber } from './idNumber';

const digit = '[0-9０-９]';
/** 18 characters, 17 where the last is missing, 15 as on old cards; full-width or not, with blanks or hyphens between them. */
const pattern = `${digit}(?:[ -]?${digit}){14,16}(?:[ -]?[0-9０-９XxＸｘ])?(?!${digit})`;
const isDigit = new RegExp(digit);

function maskWhereBorn(found: string): string {
  const number = normaliseIdNumber(found).replace(/-/g, '');
  const whole = number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}` : number;
  return whole.length >= 17 && isDay(birthDateOf(whole)) ? maskIdNumber(whole.padEnd(18, '*')) : found;
}

/**
 * A text with every ID number in it masked, also one that is a digit short: people write them into remarks and call files by them.
 * Nothing that begins within a longer number is one; that is looked at here, since phones before iOS 16.4 know no lookbehind.
 */
export function maskIdNumbersIn(text: string): string {
  const inText = new RegExp(pattern, 'g');
  let masked = '';
  let done = 0;
  for (let found = inText.exec(text); found; found = inText.exec(text)) {
    const { index, 0: number } = found;
    if (isDigit.test(text.charAt(index - 1))) inText.lastIndex = index + 1;
    else {
      masked += text.slice(done, index) + maskWhereBorn(number);
      done = inText.lastIndex;
    }
  }
  return masked + text.slice(done);
}
