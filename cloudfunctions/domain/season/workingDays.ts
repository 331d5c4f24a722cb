import { addDays, isDay, weekdayOf, type Day } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { publicHolidays, type PublicHolidays } from './publicHolidays';

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function isWorked(calendar: PublicHolidays, day: Day): boolean {
  if (calendar.worked.includes(day)) return true;
  if (calendar.off.some(([first, last]) => first <= day && day <= last)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** Whether offices work on a day. A year without a published calendar is refused, never guessed. */
export function isWorkingDay(day: Day): Decision<boolean, 'calendarUnknown'> {
  const calendar = publicHolidays[yearOf(day)];
  return calendar ? allow(isWorked(calendar, day)) : refuse('calendarUnknown', { year: yearOf(day) });
}

/**
 * The n-th working day after a day, which is not counted itself (民法典第201条). 0 is the day itself.
 * Throws on a negative n or what is no day.
 */
export function addWorkingDays(day: Day, n: number): Decision<Day, 'calendarUnknown'> {
  if (!isDay(day) || !Number.isSafeInteger(n) || n < 0) throw new RangeError('a day and a whole number from 0');
  let reached = day;
  for (let counted = 0; counted < n; ) {
    reached = addDays(reached, 1);
    const working = isWorkingDay(reached);
    if (!working.ok) return working;
    if (working.value) counted += 1;
  }
  return allow(reached);
}
