import {
  clockOf,
  dayOf,
  daysBetween,
  epochOf,
  lastMomentBefore,
  sayDay,
  sayWeekday,
  type Day,
  type Instant,
} from '../beijing';
import { allow, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { addWorkingDays } from '../season/workingDays';
import type { Route } from '../terms';

/** The last millisecond at which something due on a day may arrive. */
export const endOf = (season: Season, day: Day): Instant => lastMomentBefore(day, season.dayEnd.value);

const latest = (first: Instant, more: readonly Instant[]): Instant =>
  more.reduce((last, next) => (epochOf(next) > epochOf(last) ? next : last), first);

/** When a unit's package must be in (三(一), 三(一)3), with any extension that the receiving bureau granted this unit. */
export function unitDeadline(season: Season, { unitId }: { readonly unitId: string }, route: Route = 'district'): Instant {
  const granted = season.extensions.filter((one) => one.unitId === unitId && one.route === route);
  return latest(endOf(season, season.deadlines.unit[route].value), granted.map(({ until }) => until));
}

/** When a district's list must be with the city (三(一)), with any extension that the city granted it; '' for the common day. */
export function districtDeadline(season: Season, district = ''): Instant {
  const granted = season.districtExtensions.filter((one) => one.district === district);
  return latest(endOf(season, season.deadlines.district.value), granted.map(({ until }) => until));
}

/** When a line returned on a day must be back (补正期限); the day of the return is not counted. */
export function correctionDue(season: Season, returnedOn: Day): Decision<Instant, 'calendarUnknown'> {
  const due = addWorkingDays(returnedOn, season.correctionDays.value);
  return due.ok ? allow(endOf(season, due.value)) : due;
}

/** The last millisecond is still in time, the next is not. */
export const isPast = (now: Instant, deadline: Instant): boolean => epochOf(now) > epochOf(deadline);

export const hasOpened = (season: Season, now: Instant): boolean =>
  epochOf(now) >= epochOf(lastMomentBefore(season.opens.value, 0)) + 1;

/** Midnights until the deadline's day: 0 on that day, never below. */
export const daysLeft = (now: Instant, deadline: Instant): number =>
  Math.max(0, daysBetween(dayOf(now), clockOf(deadline).day));

/** 还有 5 天 · 明天截止 · 今天截止 · 已截止 */
export function sayDaysLeft(now: Instant, deadline: Instant): string {
  if (isPast(now, deadline)) return '已截止';
  const days = daysLeft(now, deadline);
  if (days === 0) return '今天截止';
  return days === 1 ? '明天截止' : `还有 ${days} 天`;
}

/** 12月10日（周二）24:00 */
export function sayDeadline(deadline: Instant): string {
  const { day, time } = clockOf(deadline);
  return `${sayDay(day)}（${sayWeekday(day)}）${time}`;
}

/** 12月10日 24:00, where the line is short. */
export function sayDeadlineShortly(deadline: Instant): string {
  const { day, time } = clockOf(deadline);
  return `${sayDay(day)} ${time}`;
}
