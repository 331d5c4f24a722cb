/** A cron expression of seven fields: second minute hour day month weekday year, in Beijing time. */
export type Cron = (instant: number) => boolean;

type Accepts = (value: number) => boolean;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
  /** Tencent's own pages disagree on whether weekday 0 is Sunday or Monday, so a number there is refused. */
  readonly namesOnly?: boolean;
}

const fields: readonly Field[] = [
  { low: 0, high: 59 },
  { low: 0, high: 59 },
  { low: 0, high: 23 },
  { low: 1, high: 31 },
  { low: 1, high: 12, names: months },
  { low: 0, high: 6, names: weekdays, namesOnly: true },
  { low: 1970, high: 2099 },
];

const parseValue = (text: string, { low, high, names, namesOnly }: Field): number => {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  if (named >= 0) return named + low;
  const value = /^\d+$/.test(text) && namesOnly !== true ? Number(text) : NaN;
  if (!(value >= low && value <= high)) throw new RangeError(`cron: ${text} is not in its range`);
  return value;
};

const parsePart = (part: string, field: Field): Accepts => {
  const [range = '', every, extra] = part.split('/');
  if (extra !== undefined || (every !== undefined && !/^[1-9]\d*$/.test(every)))
    throw new RangeError(`cron: ${part} is no interval`);
  const [from = '', to, more] = range.split('-');
  if (more !== undefined) throw new RangeError(`cron: ${part} is no range`);
  const low = range === '*' ? field.low : parseValue(from, field);
  const high = to !== undefined ? parseValue(to, field) : range === '*' || every !== undefined ? field.high : low;
  if (low > high) throw new RangeError(`cron: ${part} is no range`);
  const step = Number(every ?? 1);
  return (value) => value >= low && value <= high && (value - low) % step === 0;
};

const parseField = (text: string, field: Field): Accepts => {
  const parts = text.split(',').map((part) => parsePart(part, field));
  return (value) => parts.some((accepts) => accepts(value));
};

/** Throws RangeError for an expression that the cloud would not take. Day and weekday, both given, are either-or. */
export const parseCron = (expression: string): Cron => {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== fields.length) throw new RangeError('cron: seven fields are needed');
  const [second, minute, hour, day, month, weekday, year] = texts.map((text, at) =>
    parseField(text, fields[at] as Field),
  ) as [Accepts, Accepts, Accepts, Accepts, Accepts, Accepts, Accepts];
  const either = texts[3] !== '*' && texts[5] !== '*';
  return (instant) => {
    const time = new Date(instant + 8 * 3600_000);
    const [onDay, onWeekday] = [day(time.getUTCDate()), weekday(time.getUTCDay())];
    return (
      second(time.getUTCSeconds()) &&
      minute(time.getUTCMinutes()) &&
      hour(time.getUTCHours()) &&
      month(time.getUTCMonth() + 1) &&
      year(time.getUTCFullYear()) &&
      (either ? onDay || onWeekday : onDay && onWeekday)
    );
  };
};
