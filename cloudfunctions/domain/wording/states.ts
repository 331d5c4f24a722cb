import type { NominationState } from '../nomination/states';
import type { Tier } from '../terms';
import { districtOf, receivingOffice, talentOfficeOf, type Offices, type Tone } from './names';

interface StateWords {
  readonly name: string;
  readonly tone: Tone;
  /** A headline for the nominee: 正在区里初评. */
  readonly headline: string;
}

const states: Readonly<Record<NominationState, StateWords>> = {
  draft: { name: '填写中', tone: 'grey', headline: '单位正在填写' },
  awaitingConfirmation: { name: '待本人确认', tone: 'warn', headline: '等您确认' },
  disputed: { name: '本人有疑问', tone: 'warn', headline: '您提出了疑问' },
  confirmed: { name: '本人已确认', tone: 'ok', headline: '您已确认，等单位提交' },
  returned: { name: '退回更正', tone: 'warn', headline: '退回单位更正' },
  withdrawn: { name: '已撤回', tone: 'grey', headline: '单位已撤回' },
  firstReview: { name: '初评中', tone: 'gold', headline: '正在初评' },
  cutByDistrict: { name: '初评未入选', tone: 'grey', headline: '初评未入选' },
  rejected: { name: '审核未通过', tone: 'err', headline: '审核未通过' },
  qualificationReview: { name: '资格复审中', tone: 'gold', headline: '正在市里资格复审' },
  evaluation: { name: '专家评价中', tone: 'gold', headline: '正在专家评价' },
  deciding: { name: '会议审定中', tone: 'gold', headline: '等待会议审定' },
  notSelected: { name: '本届未入选', tone: 'grey', headline: '本届未入选' },
  publicity: { name: '公示中', tone: 'brand', headline: '正在公示' },
  objectionOpen: { name: '异议核查中', tone: 'warn', headline: '正在核查异议' },
  awarded: { name: '已颁证', tone: 'ok', headline: '证书已颁发' },
  cancelled: { name: '已取消', tone: 'err', headline: '已取消' },
  ended: { name: '已终止', tone: 'grey', headline: '推荐已终止' },
};

/** Ranked and cut for 高级技师 (初评), only checked for 技师 (初审): 三(一)1 and 2. */
export const firstReviewName = (tier: Tier): string => (tier === 'excellent' ? '初审' : '初评');

/** 旗里, 县里, 区里 */
function placeOf(district: string): string {
  const name = districtOf(district)?.name ?? '';
  if (name.endsWith('旗')) return '旗里';
  return name.endsWith('县') ? '县里' : '区里';
}

/** 区里初评中; without tier and district the plain 初评中. */
export function stateName(state: NominationState, tier?: Tier, district?: string): string {
  if (state !== 'firstReview' || !tier) return states[state].name;
  return `${district ? placeOf(district) : '区里'}${firstReviewName(tier)}中`;
}

export const stateTone = (state: NominationState): Tone => states[state].tone;

/** A headline for the nominee. */
export function stateHeadline(state: NominationState, tier?: Tier, district?: string): string {
  if (state !== 'firstReview' || !tier) return states[state].headline;
  return `正在${district ? placeOf(district) : '区里'}${firstReviewName(tier)}`;
}

/** Which date says until when; the caller knows it. none: 日期待市局公布. */
export type TurnBy = 'unitDeadline' | 'districtDeadline' | 'correctionDue' | 'publicityEnd' | 'none';

export interface Turn {
  /** Who acts next; '' when nobody does. */
  readonly who: string;
  /** What they do, to follow `who`. */
  readonly does: string;
  readonly by: TurnBy;
  /** What the nominee has to do now. */
  readonly forNominee: string;
  /** Whether the nominee is the one to act. */
  readonly yours: boolean;
}

const waiting = '您现在不用做什么，等结果。';
const over = '本届已经结束，您不用再做什么。';
const wait = (who: string, does: string, by: TurnBy, forNominee = waiting): Turn => ({
  who,
  does,
  by,
  forNominee,
  yours: false,
});

const confirmIt = '请核对申请表，没有问题就点确认；有不对的，点“有疑问”写明哪一项。';

const turns: Readonly<Record<NominationState, Turn>> = {
  draft: wait('单位经办人', '填写申请表', 'unitDeadline', '单位填好后，请您核对确认。'),
  awaitingConfirmation: { who: '申报人', does: '核对并确认', by: 'unitDeadline', forNominee: confirmIt, yours: true },
  disputed: wait('单位经办人', '更正后请本人再确认', 'unitDeadline', '单位改好后，请您再核对一次。'),
  confirmed: wait('单位经办人', '提交', 'unitDeadline', '等单位提交。有一处不对，看申请表，点“有疑问”。'),
  returned: wait('单位经办人', '更正后重新提交', 'correctionDue', '单位改好后，请您再核对一次。'),
  withdrawn: wait('', '', 'none', '单位撤回了这次推荐。想知道原因，请找单位经办人。'),
  firstReview: wait('旗县区人社局会同人才办', '审核', 'districtDeadline'),
  cutByDistrict: wait('', '', 'none', over),
  rejected: wait('', '', 'none', '想知道理由，请找单位经办人。'),
  qualificationReview: wait('市人社局', '资格复审', 'none'),
  evaluation: wait('抽取的专家组', '评价', 'none'),
  deciding: wait('市人社局会同市委人才办', '会议审定', 'none'),
  notSelected: wait('', '', 'none', over),
  publicity: wait('社会公众', '可以提出异议', 'publicityEnd', '您现在不用做什么，等公示结束。'),
  objectionOpen: wait('市人社局', '核查异议', 'none', '需要您说明情况时，会有工作人员联系您。'),
  awarded: wait('', '', 'none', '您可以在“证书”里查看。'),
  cancelled: wait('', '', 'none', '想知道理由，请找单位经办人。'),
  ended: wait('', '', 'none', '有疑问，请找单位经办人。'),
};

/** What a nominee is to do now, whoever else acts. */
export const forNominee = (state: NominationState): string => turns[state].forNominee;

/** Who acts next on a nomination, and what that means for its nominee. */
export function turnOf(season: Offices, state: NominationState, tier?: Tier, district?: string): Turn {
  const turn = turns[state];
  if (state !== 'firstReview' || !tier || !district) return turn;
  const [office, partner] = [receivingOffice(season, district), talentOfficeOf(season, district)];
  const who = partner ? `${office}会同${partner}` : office;
  return { ...turn, who, does: firstReviewName(tier) };
}
