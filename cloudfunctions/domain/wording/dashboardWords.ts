import type { Standing, Standings } from '../dashboard/dashboard';
import { standings } from '../dashboard/dashboard';

const names: Readonly<Record<Standing, string>> = {
  atUnit: '单位未交',
  inReview: '区里在审',
  withCity: '已到市里',
  back: '退回更正',
  out: '未入选',
};

export const standingName = (standing: Standing): string => names[standing];

/** 区里在审 12 名，退回更正 3 名; what there is none of is not said. */
export function sayStandings(counts: Standings): string {
  const said = standings.filter((standing) => counts[standing] > 0).map((standing) => `${names[standing]} ${counts[standing]} 名`);
  return said.join('，') || '还没有人选';
}

/** What a district still holds, before its deadline and after. */
export const sayDue = (count: number, due: string): string => `${count} 名要在 ${due} 前报市里`;
export const sayOverdue = (count: number, due: string): string => `${due} 已截止，还有 ${count} 名没报市里`;
