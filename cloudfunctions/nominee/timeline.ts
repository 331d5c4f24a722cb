import { clockOf, dayOf, sayDay } from '../domain/beijing';
import { confirmationOf, isConfirmed } from '../domain/nomination/confirmation';
import { districtDeadline, sayDeadlineShortly, unitDeadline } from '../domain/nomination/deadlines';
import type { Desk } from '../domain/nomination/desk';
import type { Happening, Nomination } from '../domain/nomination/nomination';
import { isOver, isWritable, type NominationState } from '../domain/nomination/states';
import type { Season, Stage } from '../domain/season/season';
import { firstReviewName, turnOf } from '../domain/wording/states';
import { sayUntil } from '../domain/wording/turnWords';
import type { StatusView } from './views';

type Step = StatusView['nominations'][number]['steps'][number];

export interface Standing {
  readonly season: Season;
  readonly nomination: Nomination;
  readonly desk: Desk;
  readonly now: string;
}

interface Past {
  readonly title: string;
  /** What of the note its nominee reads. */
  readonly detail: (note: string) => string;
}

const silent = (): string => '';
const plain = (note: string): string => note;

/** What of the record stands in the nominee's timeline, in their own words. */
const past: Readonly<Partial<Record<Happening['what'], Past>>> = {
  opened: { title: '单位推荐', detail: silent },
  revised: { title: '单位改了申请表', detail: silent },
  phoneCorrected: { title: '单位更正了您的手机号', detail: plain },
  confirmed: { title: '您已确认信息属实', detail: silent },
  confirmedOnPaper: { title: '单位上传了您签字的确认书', detail: (by) => `经办人 ${by}` },
  disputed: { title: '您提出了疑问', detail: plain },
  answered: { title: '单位答复了疑问', detail: plain },
  submitted: { title: '单位提交', detail: (receipt) => `回执 ${receipt}` },
  returned: { title: '退回单位更正', detail: plain },
  withdrawn: { title: '单位撤回了推荐', detail: silent },
  rejected: { title: '审核没有通过', detail: plain },
  cutByDistrict: { title: '旗县区初评没有入选', detail: plain },
  ended: { title: '推荐到此结束', detail: silent },
};

/** After these a revision is a step of its own; before anybody looked at the form it is none. */
const looked: readonly Happening['what'][] = ['confirmed', 'confirmedOnPaper', 'disputed', 'answered', 'returned', 'phoneCorrected'];

function isStep({ what }: Happening, before: Happening | undefined): boolean {
  return what !== 'revised' || (before !== undefined && looked.includes(before.what));
}

const done = ({ at, what, note }: Happening): Step[] => {
  const words = past[what];
  return words ? [{ title: words.title, detail: words.detail(note), at: sayDay(dayOf(at)), state: 'done' }] : [];
};

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

/** What is left to do before a submit: whose turn it is and until when. */
function unitSteps({ season, nomination, desk, now }: Standing): Step[] {
  const { state, receipt, due, route } = nomination;
  if (!isWritable(state)) return [];
  const by = sayUntil(due ?? unitDeadline(season, desk, route), now, sayDeadlineShortly);
  const again = receipt === null ? '' : '重新';
  const submit = (turn: Step['state']): Step => ({ title: `单位${again}提交`, detail: `单位经办人，${by}`, at: '', state: turn });
  if (isConfirmed(nomination) && state === 'confirmed') return [submit('now')];
  const asked = state === 'awaitingConfirmation';
  const writes: Step = { title: state === 'draft' ? '单位填写申请表' : '单位更正申请表', detail: `单位经办人，${by}`, at: '', state: 'now' };
  const known = confirmationOf(nomination) !== null || nomination.seen !== undefined;
  const check: Step = {
    title: known ? '您再核对确认' : '您来核对确认',
    detail: `您在手机上确认，或在纸上签字，${by}`,
    at: '',
    state: asked ? 'now' : 'later',
  };
  return [...(asked ? [] : [writes]), check, submit('later')];
}

function reviewSteps({ season, nomination }: Standing): Step[] {
  const { state, tier, district, route } = nomination;
  const stages = season.stages.filter(({ id }) => id !== 'unit' && (id !== 'district' || route === 'district'));
  const current = stages.findIndex(({ id }) => id === stageOf[state]);
  const detailOf = ({ id, who }: Stage): string =>
    id === 'district'
      ? `${turnOf(season, 'firstReview', tier, district).who}，最晚 ${sayDay(clockOf(districtDeadline(season, district)).day)}`
      : `${who}，日期待市局公布`;
  return stages.map((stage, at) => ({
    title: stage.id === 'district' ? `旗县区${firstReviewName(tier)}` : stage.name,
    detail: at < current ? '' : detailOf(stage),
    at: at === current ? '进行中' : '',
    state: at < current ? 'done' : at === current ? 'now' : 'later',
  }));
}

/**
 * The way of one nomination: what happened, each with its day, then what is to come, each with who acts and by when. One
 * that is over has nothing to come.
 */
export function timelineOf(standing: Standing): Step[] {
  const { history, state } = standing.nomination;
  const before = history.filter((one, at) => isStep(one, history[at - 1])).flatMap(done);
  return isOver(state) ? before : [...before, ...unitSteps(standing), ...reviewSteps(standing)];
}
