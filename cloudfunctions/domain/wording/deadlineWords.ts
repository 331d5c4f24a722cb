import { clockOf, sayDay, type Instant } from '../beijing';
import { daysLeft, isPast, sayDeadlineShortly } from '../nomination/deadlines';

/** A deadline as the strip over a page says it: when, how long yet, and what happens after. `office` gives more time; null where the reader does. */
export function sayDeadlineSentence(deadline: Instant, now: Instant, office: string | null): string {
  const shortly = sayDeadlineShortly(deadline);
  if (isPast(now, deadline)) return `${shortly} 已截止。${office === null ? '延期由您这里办理' : `要延期请找${office}`}`;
  const days = daysLeft(now, deadline);
  const { day, time } = clockOf(deadline);
  if (days > 1) return `${shortly} 截止，还有 ${days} 天，逾期不收`;
  return `${days === 0 ? '今天' : '明天'}（${sayDay(day)}）${time} 截止，逾期不收`;
}
