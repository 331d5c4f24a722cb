/** `1987` → `1987年`, `1987-12` → `1987年12月`, `1987-12-05` → `1987年12月5日`; anything else as it is. */
export function sayWhen(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
