/** `2019-06-18` → `2019年6月18日`, `1980-03` → `1980年3月`; anything else as it is. */
export function sayDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === undefined || month === undefined) return value;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
