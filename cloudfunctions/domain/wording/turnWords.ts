import { clockOf, sayDay, type Instant } from '../beijing';
import { isPast, sayDeadline } from '../nomination/deadlines';
import type { Turn } from './states';

/** The days that end a turn. */
export interface TurnDates {
  readonly unit: Instant;
  readonly district: Instant;
  /** A returned line's own 补正期限. */
  readonly due: Instant | null;
  readonly now: Instant;
}

/** 最晚 12月10日（周二）24:00, and once that is past 12月10日（周二）24:00 已截止. */
export const sayUntil = (deadline: Instant, now: Instant, say = sayDeadline): string =>
  isPast(now, deadline) ? `${say(deadline)} 已截止` : `最晚 ${say(deadline)}`;

function byText({ by }: Turn, { unit, district, due, now }: TurnDates): string {
  switch (by) {
    case 'unitDeadline':
      return sayUntil(due ?? unit, now);
    case 'correctionDue':
      return due ? sayUntil(due, now) : '';
    case 'districtDeadline':
      return `最晚 ${sayDay(clockOf(district).day)}出结果`;
    default:
      return '日期待市局公布';
  }
}

/** 由单位经办人提交，最晚 12月10日（周二）24:00; '' where nobody acts. */
export function sayTurn(turn: Turn, dates: TurnDates): string {
  if (turn.who === '') return '';
  return [`由${turn.who}${turn.does}`, byText(turn, dates)].filter(Boolean).join('，');
}
