/** What a district reads about a unit that has not handed anything in. */
import { sayMoment } from '../beijing';
import type { Notice } from '../ledger/event';
import type { UnitReminder } from '../review/decideRemind';
import type { HowFar } from '../review/reach';
import { levelName, tierName } from './names';

/** 技师 30 人，高级技师 12 人 */
export const headcountsText = ({ places }: HowFar): string =>
  places.length === 0 ? '还没有填人数' : places.map(({ level, headcount }) => `${levelName(level)} ${headcount} 人`).join('，');

/** 可推荐优秀技师 9 名、高级技师 1 名; '' until the headcounts are stated. */
export function placesText({ places }: HowFar): string {
  const some = places.filter((one) => one.places > 0).map((one) => `${tierName(one.tier)} ${one.places} 名`);
  if (places.length === 0) return '';
  return some.length > 0 ? `可推荐${some.join('、')}` : '没有技师、高级技师的名额';
}

export const progressText = ({ begun, confirmed }: HowFar): string =>
  begun === 0 ? '还没有添加人选' : `添加了 ${begun} 人，本人确认了 ${confirmed} 人，没有提交`;

/** 12月5日 10:05 巴图提醒过，微信没有送到 */
export function reminderText({ at, by }: UnitReminder, notice: Pick<Notice, 'state' | 'reached'> | null): string {
  const said = `${sayMoment(at)} ${by.name}提醒过`;
  if (!notice || notice.state === 'waiting' || notice.state === 'sending') return `${said}，微信正在发`;
  return notice.reached ? `${said}，微信已送到` : `${said}，微信没有送到，请打电话`;
}
