import type { PickerColumn } from './pickerSheet';

interface DateOptions {
  fields: string;
  start: string;
  end: string;
  value: string;
}

type Parts = [year: number, month: number, day: number];

const pad = (number: number): string => String(number).padStart(2, '0');
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function parse(text: string, fallback: Parts): Parts {
  const [year, month, day] = text.split('-').map((part) => (part ? Number(part) : undefined));
  return [year ?? fallback[0], month ?? fallback[1], day ?? fallback[2]];
}

const daysIn = (year: number, month: number): number => new Date(year, month, 0).getDate();

/** Year, month and day columns between `start` and `end`; what a column offers depends on those before it. */
export function dateColumns({ fields, start, end, value }: DateOptions, chosen: number[] | undefined): PickerColumn[] {
  const today = new Date();
  const first = parse(start, [1900, 1, 1]);
  const last = parse(end, [2100, 12, 31]);
  const wanted = parse(value, [today.getFullYear(), today.getMonth() + 1, today.getDate()]);
  const pick = (list: number[], column: number, fallback: number): number =>
    chosen ? (list[Math.min(chosen[column] ?? 0, list.length - 1)] ?? fallback) : fallback;
  const years = upTo(first[0], last[0]);
  const year = pick(years, 0, wanted[0]);
  const months = upTo(year === first[0] ? first[1] : 1, year === last[0] ? last[1] : 12);
  const month = pick(months, 1, wanted[1]);
  const isFirst = year === first[0] && month === first[1];
  const isLast = year === last[0] && month === last[1];
  const days = upTo(isFirst ? first[2] : 1, isLast ? last[2] : daysIn(year, month));
  const day = pick(days, 2, wanted[2]);
  const column = (list: number[], now: number, unit: string): PickerColumn => ({
    labels: list.map((number) => `${unit === '年' ? number : pad(number)}${unit}`),
    selected: Math.max(0, list.indexOf(now)),
  });
  const all = [column(years, year, '年'), column(months, month, '月'), column(days, day, '日')];
  return all.slice(0, { year: 1, month: 2 }[fields] ?? 3);
}

/** `['2024年', '12月', '05日']` → `2024-12-05`. */
export const dateFrom = (texts: string[]): string => texts.map((text) => text.slice(0, -1)).join('-');

export function timeColumns(start: string, end: string, value: string, chosen: number[] | undefined): PickerColumn[] {
  const [startHour = 0, startMinute = 0] = start.split(':').map(Number);
  const [endHour = 23, endMinute = 59] = (end || '23:59').split(':').map(Number);
  const now = new Date();
  const [hour, minute] = value ? value.split(':').map(Number) : [now.getHours(), now.getMinutes()];
  const hours = upTo(startHour, endHour);
  const currentHour = chosen ? (hours[chosen[0] ?? 0] ?? startHour) : (hour ?? 0);
  const minutes = upTo(currentHour === startHour ? startMinute : 0, currentHour === endHour ? endMinute : 59);
  const currentMinute = chosen ? (minutes[Math.min(chosen[1] ?? 0, minutes.length - 1)] ?? 0) : (minute ?? 0);
  return [
    { labels: hours.map(pad), selected: Math.max(0, hours.indexOf(currentHour)) },
    { labels: minutes.map(pad), selected: Math.max(0, minutes.indexOf(currentMinute)) },
  ];
}

export const timeFrom = (texts: string[]): string => texts.join(':');
