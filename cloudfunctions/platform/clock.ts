/** The one place that reads time. Instants are ISO strings in Beijing's offset, days are `YYYY-MM-DD` there. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const beijingMinutes = 8 * 60;

/** Now, as `2024-12-05T09:00:00.000+08:00`. */
export const now = (): string => dayjs().utcOffset(beijingMinutes).format('YYYY-MM-DDTHH:mm:ss.SSSZ');

/** An instant so many milliseconds later, in the same form. */
export const later = (instant: string, milliseconds: number): string =>
  dayjs(instant).add(milliseconds, 'millisecond').utcOffset(beijingMinutes).format('YYYY-MM-DDTHH:mm:ss.SSSZ');

/** The Beijing day of an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => dayjs(instant).utcOffset(beijingMinutes).format('YYYY-MM-DD');

/** Milliseconds since it was made, for the log. */
export const stopwatch = (): (() => number) => {
  const began = performance.now();
  return () => Math.round(performance.now() - began);
};
