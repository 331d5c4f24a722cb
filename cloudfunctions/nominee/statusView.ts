import { districtDeadline, unitDeadline } from '../domain/nomination/deadlines';
import type { Desk } from '../domain/nomination/desk';
import type { Nomination } from '../domain/nomination/nomination';
import { isOver, step } from '../domain/nomination/states';
import type { Season } from '../domain/season/season';
import type { Unit } from '../domain/unit/unit';
import { tierName } from '../domain/wording/names';
import { stateHeadline, turnOf, type Turn } from '../domain/wording/states';
import { sayTurn } from '../domain/wording/turnWords';
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

/** 由单位经办人提交，最晚 12月10日（周二）24:00。 */
function decides(turn: Turn, { season, nomination, desk, now }: Standing): string {
  const dates = { unit: unitDeadline(season, desk, nomination.route), district: districtDeadline(season, nomination.district), due: nomination.due, now };
  const said = sayTurn(turn.yours ? { ...turn, who: '您' } : turn, dates);
  return said && `${said}。`;
}

/** Where one nomination stands, who decides next and by when. */
export function statusView(standing: Standing): Status {
  const { season, nomination, unit } = standing;
  const { _id, name, state, tier, district, unitName } = nomination;
  const turn = turnOf(season, state, tier, district);
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
