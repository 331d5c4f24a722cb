/** What stands on a sheet while it is filled in. Pure: the page keeps it, the rules stand behind the door. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly weight: number;
  /** Below zero: not scored. */
  readonly points: number;
}

interface Criterion extends Omit<Mark, 'points'> {
  readonly points: number | null;
}

export const marksOf = (criteria: readonly Criterion[]): Mark[] =>
  criteria.map(({ id, name, about, weight, points }) => ({ id, name, about, weight, points: points ?? -1 }));

export const withPoints = (marks: readonly Mark[], id: string, points: number): Mark[] =>
  marks.map((mark) => (mark.id === id ? { ...mark, points } : mark));

export const scoresOf = (marks: readonly Mark[]): Record<string, number> =>
  Object.fromEntries(marks.filter(({ points }) => points >= 0).map(({ id, points }) => [id, points]));

export const leftOf = (marks: readonly Mark[]): number => marks.filter(({ points }) => points < 0).length;

/** 已打 3 项，还差 1 项；都打了是合计 86.50 分. */
export function sayMarks(marks: readonly Mark[]): string {
  const left = leftOf(marks);
  if (left > 0) return `已打 ${marks.length - left} 项，还差 ${left} 项`;
  const hundredths = marks.reduce((sum, { points, weight }) => sum + points * weight, 0);
  return `合计 ${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} 分`;
}
