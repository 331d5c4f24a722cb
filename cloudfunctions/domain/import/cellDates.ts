import { addDays, isDay, type Day } from '../beijing';

/** The days from 1899-12-30 to 2100, as serials. Excel's own 29 February 1900 makes all before 1 March 1900 one day late. */
const lastSerial = 73_050;
const epochs = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;

/** The day of a spreadsheet's serial number; '' for a number that is none. */
export function serialDay(serial: number, date1904: boolean): Day {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial)) return '';
  if (date1904) return addDays(epochs[1904], whole);
  return addDays(epochs[1900], whole < 61 ? whole + 1 : whole);
}

/** From 1982 to 2063: nobody writes such a number where a date belongs but a sheet that lost the cell's format. */
const plausibleSerial = { from: 30_000, to: 60_000 } as const;

const spellings: readonly RegExp[] = [
  /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号]?)?$/,
  /^(\d{4})[.\-/](\d{1,2})(?:[.\-/](\d{1,2})[.日]?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年?()()$/,
];

const atMidnight = /[T ]*0{1,2}:00(:00(\.0+)?)?$/;
const padded = (part: string): string => part.padStart(2, '0');

/**
 * `2015年6月1日`, `2015.6.1`, `2015/06/01`, `20150601` → `2015-06-01`; `2015年6月` → `2015-06`; `2015` stays. '' for what
 * is no date. Full-width digits count as digits.
 */
export function readDate(text: string): string {
  const plain = text.normalize('NFKC').replace(atMidnight, '').replace(/\s/g, '');
  for (const spelling of spellings) {
    const [, year, month = '', day = ''] = spelling.exec(plain) ?? [];
    if (year === undefined) continue;
    if (month === '') return year;
    const whole = `${year}-${padded(month)}-${padded(day || '1')}`;
    if (isDay(whole)) return day === '' ? whole.slice(0, 7) : whole;
  }
  return '';
}

/** A date from a cell that holds a bare number: `20150601`, or a serial whose format was lost. */
export function readNumberAsDate(text: string, date1904: boolean): string {
  const number = Number(text);
  const serial = Number.isInteger(number) && number >= plausibleSerial.from && number <= plausibleSerial.to;
  return serial ? serialDay(number, date1904) : readDate(text);
}
