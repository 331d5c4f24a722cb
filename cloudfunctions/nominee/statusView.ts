import { clockOf, sayDay } from '../domain/beijing';
import { districtDeadline, sayDeadline, unitDeadline } from '../domain/nomination/deadlines';
import type { Desk } from '../domain/nomination/desk';
import type { Nomination } from '../domain/nomination/nomination';
import { isOver, step } from '../domain/nomination/states';
import type { Season } from '../domain/season/season';
import type { Unit } from '../domain/unit/unit';
import { tierName } from '../domain/wording/names';
import { stateHeadline, turnOf, type Turn } from '../domain/wording/states';
import { tagOf } from '../platform/readViews';
import { confirmedText } from './confirmedText';
import { timelineOf } from './timeline';
import { todoText } from './todoText';
import type { StatusView } from './views';

type Status = StatusView['nominations'][number];

export interface Standing {
  readonly season: Season;
  readonly nomination: Nomination;
  readonly unit: Unit;
  readonly desk: Desk;
  readonly now: string;
}

/** Until when; '' where nobody acts, 日期待市局公布 where the notice gives no day. */
function byText({ by, who }: Turn, { season, nomination, desk }: Standing): string {
  switch (by) {
    case 'unitDeadline':
      return `最晚 ${sayDeadline(nomination.due ?? unitDeadline(season, desk, nomination.route))}。`;
    case 'correctionDue':
      return nomination.due ? `最晚 ${sayDeadline(nomination.due)}。` : '';
    case 'districtDeadline':
      return `最晚 ${sayDay(clockOf(districtDeadline(season)).day)}出结果。`;
    default:
      return who ? '日期待市局公布。' : '';
  }
}

const decides = (turn: Turn, standing: Standing): string =>
  turn.who ? `由${turn.yours ? '您' : turn.who}${turn.does}，${byText(turn, standing)}` : '';

/** Where one nomination stands, who decides next and by when. */
export function statusView(standing: Standing): Status {
  const { nomination, unit } = standing;
  const { _id, name, state, tier, district, unitName } = nomination;
  const turn = turnOf(state, tier, district);
  return {
    nominationId: _id,
    name,
    title: `申报“金蓝领”${tierName(tier)}`,
    tag: tagOf(nomination),
    headline: stateHeadline(state, tier, district),
    decides: decides(turn, standing),
    todo: todoText(nomination),
    yours: turn.yours,
    over: isOver(state),
    canDispute: step(state, 'dispute').ok,
    confirmedText: confirmedText(nomination),
    steps: timelineOf(standing),
    unitName,
    contact: { name: unit.contact.name, phone: unit.contact.phone },
  };
}
