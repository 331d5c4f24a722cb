/** Which of the units on the page are reminded together. */
import type { ReplyOf } from '../../../typings/api';

export type ReachRow = ReplyOf<'review', 'reach'>['units'][number];
export type Outcome = ReplyOf<'review', 'remindUnits'>;

/** As many as one call takes. */
const mostAtOnce = 20;

export const remindable = (units: readonly ReachRow[]): ReachRow[] => units.filter(({ canRemind }) => canRemind);

type Counts = Omit<ReplyOf<'review', 'reach'>['districts'][number], 'district' | 'name'>;

/** The districts of the city's table together. */
export const together = (districts: readonly Counts[]): Counts =>
  districts.reduce<Counts>(
    (sum, one) => ({
      registered: sum.registered + one.registered,
      submitted: sum.submitted + one.submitted,
      withPlaces: sum.withPlaces + one.withPlaces,
      missing: sum.missing + one.missing,
    }),
    { registered: 0, submitted: 0, withPlaces: 0, missing: 0 },
  );

export function inCalls(units: readonly ReachRow[]): string[][] {
  const ids = units.map(({ unitId }) => unitId);
  return Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, n) => ids.slice(n * mostAtOnce, (n + 1) * mostAtOnce));
}

/** 提醒了 12 家 · 1 家今天已经提醒过 · and why others were not. */
export function sayOutcome(outcomes: readonly Outcome[]): string {
  const count = (pick: (one: Outcome) => readonly string[]): number => outcomes.reduce((sum, one) => sum + pick(one).length, 0);
  const already = count((one) => one.already);
  const left = outcomes.flatMap((one) => one.left);
  return [
    `提醒了 ${count((one) => one.reminded)} 家`,
    ...(already > 0 ? [`${already} 家今天已经提醒过`] : []),
    ...(left.length > 0 ? [`${left.length} 家没有提醒：${left[0] ?? ''}`] : []),
  ].join('，');
}
