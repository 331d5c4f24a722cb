import { sayDay } from '../beijing';
import type { Attendee, MeetingOffice, Sitting, Vote } from '../decision/decision';
import type { LineTie } from '../decision/line';

const offices: Readonly<Record<MeetingOffice, string>> = { bureau: '市人社局', talentOffice: '市委人才办' };

export const meetingOfficeName = (office: MeetingOffice): string => offices[office];

/** 12月28日会议 · 第2次会议（递补） */
export const sittingName = ({ number, kind, day }: Pick<Sitting, 'number' | 'kind' | 'day'>): string =>
  kind === 'first' ? `${sayDay(day)}审定会议` : `${sayDay(day)}第 ${number} 次会议（递补）`;

/** 市人社局 5 人、市委人才办 4 人，应到 9 人，实到 9 人 */
export function sayAttendance(attendance: readonly Attendee[]): string {
  if (attendance.length === 0) return '封存前填写';
  const of = (office: MeetingOffice): string => `${offices[office]} ${attendance.filter((one) => one.office === office && one.present).length} 人`;
  const present = attendance.filter((one) => one.present).length;
  return `${of('bureau')}、${of('talentOffice')}，应到 ${attendance.length} 人，实到 ${present} 人`;
}

export const sayVote = (vote: Vote): string => `同意 ${vote.for}，不同意 ${vote.against}，弃权 ${vote.abstain}`;

export const sayTie = ({ members, places }: LineTie): string => {
  const [first] = members;
  return `第 ${first?.rank ?? 0} 名 ${members.length} 人同为 ${first?.score ?? ''}，余 ${places} 个位置`;
};

export const boardWords = {
  nobody: '没有人参评',
  full: '已定满，线上无并列',
  all: '参评的都在名额内',
  departed: (count: number): string => `和排名不同 ${count} 处，都写了理由`,
  short: (empty: number): string => `空出 ${empty} 个名额，写了理由`,
  tieDecided: '线上并列已定，写了理由',
  nobodyAdded: '这次还没有递补的人',
  added: (count: number): string => `这次递补 ${count} 人`,
  line: (line: number): string => `${line} 名线`,
  ties: (count: number): string => `还有 ${count} 处并列待定`,
  changed: '有专家组重新打开过，这里还是原来的排名。组里结束评审后，请重新取排名',
  frozenNote: '封存后不能再改，名单会生成校验码。',
  frozen: '名单已封存',
  toFreeze: '封存名单',
  toOpen: '取排名，开会审定',
  blocked: (gap: string): string => `补上${gap}后可封存`,
  blockedByTies: (ties: string): string => `定完 ${ties}后可封存`,
  gaps: (gaps: readonly string[]): string => `还缺：${gaps.join('、')}。`,
} as const;

/** Where somebody is who handed in and does not stand in the meeting's ranking. */
export type OnTheWay = 'firstReview' | 'returned' | 'qualificationReview' | 'evaluation';

const ways: Readonly<Record<OnTheWay, string>> = {
  firstReview: '旗县区还没有上报',
  returned: '退回更正，还没有交回',
  qualificationReview: '市里待复审',
  evaluation: '还没有评完，或没有编进专家组',
};

export const sayOnTheWay = (state: OnTheWay): string => ways[state];

/** What to do before a meeting can open. */
export const sayBeforeMeeting = (panels: number): string => (panels === 0 ? '去排专家组' : '看各组评审进度');

/** The file that a replay starts from. */
export const recordName = (season: string): string => `${season}年度评审和审定记录.json`;

export function sayPanels(closed: number, all: number): string {
  if (all === 0) return '还没有专家组。抽取专家、评审结束后再开会';
  return closed === all ? `${all} 个专家组都结束了评审` : `${all} 个专家组，结束评审的 ${closed} 个`;
}
