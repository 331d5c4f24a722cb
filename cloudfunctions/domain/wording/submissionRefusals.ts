import { sayDay } from '../beijing';
import { sayDeadlineShortly } from '../nomination/deadlines';
import { isGivenUp, nominationStates, step } from '../nomination/states';
import type { RefusalFacts } from '../refusal';
import { isOneOf } from '../terms';
import { levelName, sayClause, tierName } from './names';
import type { Sayings } from './sayings';
import { stateName } from './states';

const stateWord = (state: string): string => (isOneOf(nominationStates, state) ? stateName(state) : state);

/** 王䶮、李秀兰等 5 人 */
function sayNames(names: readonly string[]): string {
  return names.length <= 3 ? names.join('、') : `${names.slice(0, 3).join('、')}等 ${names.length} 人`;
}

function tooManyPlaces({ tier, level, over, headcount, percent, places, clause }: RefusalFacts['tooManyPlaces']): string {
  const fact = `${tierName(tier)}多了 ${over} 名。`;
  const source = `（${sayClause(clause)}）`;
  if (percent !== null) return `${fact}${headcount} 人按 ${percent}%，最多 ${places} 名${source}`;
  if (headcount === 0) return `${fact}声明的${levelName(level)}是 0 人，没有名额。人数不对，请先改人数声明`;
  return `${fact}${levelName(level)} ${headcount} 人，不按比例，但最多 ${places} 名${source}`;
}

function formIncomplete({ name, problems, messages }: RefusalFacts['formIncomplete']): string {
  const shown = messages.slice(0, 3).map((message) => message.replace(/。$/, ''));
  const detail = shown.length > 0 ? `：${shown.join('；')}` : '。请照提示改正';
  return `${name ? `${name}的` : ''}申请表还有 ${problems} 处没填好${detail}`;
}

function nothingToSubmit({ leftOut }: RefusalFacts['nothingToSubmit']): string {
  return leftOut > 0 ? `还不能提交。${leftOut} 名都还没齐，补齐后再提交` : '还没有可以提交的人。请先添加人选';
}

/** What helps: only a form that lies with a reviewer can come back; whom the unit gave up is written down anew. */
function notEditable({ state }: RefusalFacts['notEditable']): string {
  const fact = `申请表现在是“${stateWord(state)}”，不能改`;
  if (!isOneOf(nominationStates, state)) return fact;
  if (step(state, 'return').ok) return `${fact}。要改请找受理的人社局退回`;
  return isGivenUp(state) ? `${fact}。还要推荐的，请重新添加人选` : fact;
}

const nothingToPrint: Readonly<Record<RefusalFacts['nothingToPrint']['why'], (count: number) => string>> = {
  nobody: () => '还没有人选。请先添加人选，再来打印',
  incomplete: (count) => `${count} 份申请表都还没填完。请补齐后再打印`,
  allConfirmed: () => '没有等着签字的人，不用打印确认书。没填完的请先填完',
};

export const submissionSayings: Sayings<
  | 'tooManyPlaces'
  | 'deadlinePassed'
  | 'correctionOverdue'
  | 'seasonNotOpen'
  | 'tooManyDrafts'
  | 'alreadyNominated'
  | 'notConfirmed'
  | 'confirmationMissing'
  | 'formIncomplete'
  | 'statementMissing'
  | 'headcountsMissing'
  | 'justificationMissing'
  | 'nothingToPrint'
  | 'notEditable'
  | 'nothingToSubmit'
  | 'wrongState'
  | 'personalApplication'
  | 'calendarUnknown'
> = {
  tooManyPlaces,
  deadlinePassed: ({ deadline, office }) => `${sayDeadlineShortly(deadline)} 已截止。要延期请找${office}`,
  correctionOverdue: ({ deadline, office }) => `更正期限 ${sayDeadlineShortly(deadline)} 已过。要延期请找${office}`,
  tooManyDrafts: ({ most }) => `一个单位最多填 ${most} 份申请表。请改已有的，不要新加`,
  seasonNotOpen: ({ opens }) => (opens ? `${sayDay(opens)}开始报送。到时候再提交` : '本届还没有开始。日期待市局公布'),
  alreadyNominated: ({ name }) => `${name}本届已经有人推荐。一人一届只能由一个单位推荐一个层级，请向本人核实`,
  notConfirmed: ({ name }) => `${name ?? '本人'}还没有确认。请本人在自己的手机上核对后点确认`,
  confirmationMissing: ({ name }) => `还没有${name || '本人'}签字的这一版确认书。请打印现在的申请表，签字后拍照上传`,
  formIncomplete,
  statementMissing: () => '还没有盖章的人数声明。请打印、盖章后拍照上传',
  headcountsMissing: ({ level }) => `还没有填${level ? levelName(level) : '本单位'}人数，算不出名额。请先填人数`,
  justificationMissing: ({ names, level, headcount }) =>
    `${sayNames(names)}还没写突出成果。${levelName(level)}只有 ${headcount} 人，每一名都要写明`,
  nothingToPrint: ({ why, count }) => nothingToPrint[why](count),
  notEditable,
  nothingToSubmit,
  wrongState: ({ state }) => `现在是“${stateWord(state)}”，这一步办不了。请刷新看看`,
  personalApplication: ({ office }) =>
    `只能由单位推荐，不接收个人直接申报（通知三）。请找本单位人事部门${office ? `，也可以问${office}` : ''}`,
  calendarUnknown: ({ year }) => `${year}年的放假安排还没有公布，算不出工作日。请直接写明日期`,
};
