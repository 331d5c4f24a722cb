/** `2019-06-18` → `2019年6月18日`, `1980-03` → `1980年3月`, `2021` → `2021年`; anything else as it is. */
export function sayDate(value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return value;
  if (month === undefined) return `${year}年`;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** Where the wheels open when nothing is chosen yet: this phone's day. No rule rests on it. */
export function phoneToday(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
