import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/**
 * Time as the programme knows it: Beijing time, which has no summer time, so that every step is plain arithmetic at +08:00
 * and the process's own zone never matters. Nothing here reads a clock.
 */

/** A Beijing calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A moment with its offset, `2024-12-10T23:59:59.999+08:00`. Two are compared by `epochOf`, never as text. */
export type Instant = string;

const OFFSET_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970 in UTC. Throws on a text that is no instant: that is a fault, not a refusal. */
export function epochOf(instant: Instant): number {
  const epoch = instantShape.test(instant) ? dayjs(instant).valueOf() : NaN;
  if (Number.isNaN(epoch)) throw new RangeError('not an instant with an offset');
  return epoch;
}

export function isInstant(text: string): boolean {
  return instantShape.test(text) && dayjs(text).isValid() && isDay(text.slice(0, 10));
}

const wall = (epoch: number): dayjs.Dayjs => dayjs.utc(epoch + OFFSET_MS);

export const instantAt = (epoch: number): Instant => `${wall(epoch).format('YYYY-MM-DDTHH:mm:ss.SSS')}+08:00`;

export const dayOf = (instant: Instant): Day => wall(epochOf(instant)).format('YYYY-MM-DD');

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** A day of the calendar from the year 100 on, written in full: 2024-02-30 is none. By arithmetic: it is asked a dozen times a form. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return year >= 100 && day >= 1 && day <= length;
}

function atMidnight(day: Day): dayjs.Dayjs {
  if (!isDay(day)) throw new RangeError('not a day');
  return dayjs.utc(day);
}

export const addDays = (day: Day, n: number): Day => atMidnight(day).add(n, 'day').format('YYYY-MM-DD');

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => atMidnight(day).day();

/** How many midnights lie between two days; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => atMidnight(to).diff(atMidnight(from), 'day');

/** Whole years lived on a day; who was born on 29 February is a year older on the 28th where there is no 29th. */
export function fullYears(born: Day, on: Day): number {
  if (!isDay(born) || !isDay(on)) throw new RangeError('not a day');
  if (on < born) return 0 - fullYears(on, born);
  const birthday = `${on.slice(0, 4)}${born.slice(4)}`;
  const anniversary = isDay(birthday) ? birthday : `${on.slice(0, 4)}-02-28`;
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on < anniversary ? 1 : 0);
}

/** The last millisecond before a time of that day, counted in minutes from its midnight: 1440 is 24:00. */
export const lastMomentBefore = (day: Day, minutes: number): Instant =>
  instantAt(atMidnight(day).valueOf() - OFFSET_MS + minutes * MINUTE_MS - 1);

const weekdayNames = '日一二三四五六';

/** 12月10日 */
export const sayDay = (day: Day): string => atMidnight(day).format('M月D日');
/** 2024年12月5日 */
export const sayFullDay = (day: Day): string => atMidnight(day).format('YYYY年M月D日');
/** 周二 */
export const sayWeekday = (day: Day): string => `周${weekdayNames.charAt(weekdayOf(day))}`;

/** 12月5日 10:05, of a moment that something happened or may happen again. */
export const sayMoment = (instant: Instant): string => wall(epochOf(instant)).format('M月D日 HH:mm');

/** Day and time of the moment that a last millisecond stands before: the last one of 10 December is 24:00 of that day. */
export function clockOf(lastMoment: Instant): { readonly day: Day; readonly time: string } {
  const next = wall(epochOf(lastMoment) + 1);
  const time = next.format('HH:mm');
  if (time === '00:00') return { day: dayOf(lastMoment), time: '24:00' };
  return { day: next.format('YYYY-MM-DD'), time };
}
