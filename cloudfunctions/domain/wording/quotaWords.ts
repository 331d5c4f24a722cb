import type { QuotaAnswer } from '../quota/quota';
import type { QuotaBand } from '../season/season';
import { roundingVerb } from './rulingWords';

/** What 名额怎么算 says about one headcount. */

/** 10%，9.9 舍去零头 */
export function sayHow({ rate, rounding, justification }: QuotaAnswer): string {
  if (!rate) return justification ? '看成果，不按比例' : '没有名额';
  return rounding ? `${rate.percent}%，${rounding.exact} ${roundingVerb(rounding.how)}` : `${rate.percent}%`;
}

/** On the steel rule: 5%, or 看成果 where the notice gives no rate. */
export const sayRate = ({ percent }: QuotaBand): string => (percent === null ? '看成果' : `${percent}%`);

export interface BoundaryWords {
  readonly title: string;
  readonly text: string;
  readonly readings: readonly { readonly title: string; readonly places: number; readonly adopted: boolean }[];
}

/** The number that the notice gives to two bands; null where one band holds it alone. */
export function sayBoundary({ boundary, readings }: QuotaAnswer): BoundaryWords | null {
  const [above, below] = readings;
  if (!boundary || !above || !below) return null;
  const { at, used, abovePercent, belowPercent } = boundary;
  return {
    title: `正好 ${at} 人，通知有两种读法`,
    text: `通知写：${at} 人以上按 ${abovePercent}%，${at} 人以下按 ${belowPercent}%。法律上“以上”“以下”都含本数，两句都说得通。`,
    readings: [
      { title: `按“以上” ${abovePercent}%`, places: above.places, adopted: used === 'above' },
      { title: `按“以下” ${belowPercent}%`, places: below.places, adopted: used === 'below' },
    ],
  };
}
