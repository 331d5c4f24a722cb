import { clockOf, dayOf, sayDay } from '../domain/beijing';
import { districtDeadline, sayDeadline, unitDeadline } from '../domain/nomination/deadlines';
import type { Desk } from '../domain/nomination/desk';
import type { Happening, Nomination } from '../domain/nomination/nomination';
import { isWritable, type NominationState } from '../domain/nomination/states';
import type { Season, Stage } from '../domain/season/season';
import type { Unit } from '../domain/unit/unit';
import { tierName } from '../domain/wording/names';
import { stateHeadline, turnOf, type Turn } from '../domain/wording/states';
import { tagOf } from '../platform/readViews';
import type { StatusView } from './views';

type Status = StatusView['nominations'][number];
type Step = Status['steps'][number];

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

const atOf = (history: readonly Happening[], what: Happening['what']): string | undefined =>
  history.filter((one) => one.what === what).at(-1)?.at;

/** Which stage of the season a state belongs to; none while it is with the unit or over. */
const stageOf: Readonly<Partial<Record<NominationState, Stage['id']>>> = {
  firstReview: 'district',
  qualificationReview: 'qualification',
  evaluation: 'evaluation',
  deciding: 'decision',
  publicity: 'publicity',
  objectionOpen: 'publicity',
  awarded: 'award',
};

function unitSteps({ nomination }: Standing): Step[] {
  const { history, state, receipt, revision, confirmedRevision } = nomination;
  const withUnit = isWritable(state);
  const submitted = receipt !== null && !withUnit;
  const confirmed =
    submitted || (confirmedRevision === revision && state !== 'awaitingConfirmation' && state !== 'disputed');
  const turn = withUnit ? 'now' : 'later';
  const day = (at: string | undefined): string => (at ? sayDay(dayOf(at)) : '');
  return [
    { title: '单位推荐', detail: '', at: day(atOf(history, 'opened')), state: 'done' },
    confirmed
      ? { title: '您已确认信息属实', detail: '', at: day(atOf(history, 'confirmed')), state: 'done' }
      : { title: '您来核对确认', detail: '', at: '', state: turn },
    submitted
      ? {
          title: '单位提交',
          detail: receipt ? `回执 ${receipt}` : '',
          at: day(atOf(history, 'submitted')),
          state: 'done',
        }
      : { title: '单位提交', detail: '', at: '', state: confirmed ? turn : 'later' },
  ];
}

function reviewSteps({ season, nomination }: Standing): Step[] {
  const { state, tier, district, route } = nomination;
  const stages = season.stages.filter(({ id }) => id !== 'unit' && (id !== 'district' || route === 'district'));
  const current = stages.findIndex(({ id }) => id === stageOf[state]);
  return stages.map(({ id, name, who }, at) => ({
    title: id === 'district' ? '旗县区初评' : name,
    detail: id === 'district' ? turnOf('firstReview', tier, district).who : who,
    at: at === current ? '进行中' : '',
    state: at < current ? 'done' : at === current ? 'now' : 'later',
  }));
}

/** Where one nomination stands, who decides next and by when. */
export function statusView(standing: Standing): Status {
  const { nomination, unit } = standing;
  const { _id, name, state, tier, district, unitName } = nomination;
  const turn = turnOf(state, tier, district);
  return {
    nominationId: _id,
    name,
    title: `申报金蓝领${tierName(tier)}`,
    tag: tagOf(nomination),
    headline: stateHeadline(state, tier, district),
    decides: decides(turn, standing),
    todo: turn.forNominee,
    yours: turn.yours,
    steps: [...unitSteps(standing), ...reviewSteps(standing)],
    unitName,
    contact: { name: unit.contact.name, phone: unit.contact.phone },
  };
}
