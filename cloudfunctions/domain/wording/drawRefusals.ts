import { sayDay, sayWeekday } from '../beijing';
import type { PanelState } from '../evaluation/panel';
import type { Stratum } from '../expert/expert';
import { tierName } from './names';
import type { Sayings } from './sayings';

export const stratumNames: Readonly<Record<Stratum, string>> = { enterprise: '企业', school: '院校', institute: '科研' };

export const panelStateNames: Readonly<Record<PanelState, string>> = {
  planned: '已排好，等封存',
  frozen: '已封存，等抽取',
  drawn: '已抽取，等评价日',
  scoring: '打分中',
  closed: '已结束打分',
};

type DrawCode =
  | 'poolTooSmall'
  | 'chairsUnfit'
  | 'nothingToPlan'
  | 'panelState'
  | 'sealTaken'
  | 'sealsClosed'
  | 'tooFewWitnesses'
  | 'openingUnfit'
  | 'lotteryPast'
  | 'chanceUnknown'
  | 'drawAltered'
  | 'notTheDay'
  | 'seatLeft'
  | 'tooLateToDecline';

export const drawSayings: Sayings<DrawCode> = {
  poolTooSmall: ({ stratum, needs, there }) =>
    `${stratumNames[stratum]}专家要 ${needs} 位，回避以后能抽的只有 ${there} 位。请补充专家库，或改席位、改成按人回避`,
  chairsUnfit: ({ size, sum }) => `一组 ${size} 席，现在排了 ${sum} 席。请改好再排`,
  nothingToPlan: ({ tier }) => `${tierName(tier)}里没有等着编组的人选。请先做完资格复审，或换一个专业领域`,
  panelState: ({ state }) => `这个专家组现在是“${panelStateNames[state]}”，做不了这一步。请刷新看看下一步`,
  sealTaken: () => '已经封存过一个数，不能再换。请用封存时的手机打开它',
  sealsClosed: () => '已经有人打开了自己的数，不能再封存。这一次请在场见证',
  tooFewWitnesses: ({ least, there }) => `至少要 ${least} 位见证人封存，现在有 ${there} 位。请另一位先封存`,
  openingUnfit: () => '打开的数和封存的不一样，没有收。请用封存时的那部手机打开',
  lotteryPast: ({ day }) => `${sayDay(day)}已经到了，开奖结果可能有人知道。请指明今天以后的一期`,
  chanceUnknown: ({ missing, day }) =>
    day ? `${sayDay(day)}的开奖结果还没有登记。开奖以后登记，再抽取` : `还有 ${missing} 位见证人没有打开自己的数。都打开了再抽取`,
  drawAltered: () => '封存的专家名单被改动过，不能抽取。请纪检查明后重新封存',
  notTheDay: ({ day }) => `签到只在评价当天：${sayDay(day)}（${sayWeekday(day)}）。请到那天再签`,
  seatLeft: () => '您的席位已经由别的专家递补。要改变，请和市人社局联系',
  tooLateToDecline: () => '已经签到的不能再辞。不便打分的，可以逐个弃权或申请回避',
};
