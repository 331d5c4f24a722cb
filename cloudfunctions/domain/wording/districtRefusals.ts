import { sayDeadlineShortly } from '../nomination/deadlines';
import { sayNames } from './deskWords';
import type { Sayings } from './sayings';

export const districtSayings: Sayings<
  | 'listCut'
  | 'listForwarded'
  | 'unitsStillSubmitting'
  | 'cutOvertaken'
  | 'districtForwarded'
  | 'returnsOpen'
  | 'reviewsOpen'
  | 'orderIncomplete'
  | 'cutMissing'
  | 'nothingToForward'
  | 'sameSigner'
  | 'signaturesMissing'
> = {
  listCut: () => '30% 线已经划定，高级技师不能再改。要改请先撤销划线',
  listForwarded: () => '名单已经报市人社局，不能撤销划线。要改请找市人社局',
  unitsStillSubmitting: ({ until }) => `单位报送到 ${sayDeadlineShortly(until)} 截止，再过 1 分钟才能划线。请到时候再划`,
  cutOvertaken: ({ until }) => `划线以后给单位延了期，到 ${sayDeadlineShortly(until)} 截止。请先撤销划线，等截止后重新划`,
  districtForwarded: () => '这个旗县区的推荐名单已经报市人社局，单位补交的高级技师不能再排名划线。不能再给单位延期',
  returnsOpen: ({ names }) => `${sayNames(names)}退回更正还没到期，不能划线（通知三（一）1）。请等单位交回或到期`,
  reviewsOpen: ({ names }) => `${sayNames(names)}还没有审。请先审完`,
  orderIncomplete: ({ names }) => `${sayNames(names)}还没有排名次。请先排完`,
  cutMissing: () => '高级技师还没有划 30% 线（通知三（一）1）。请先划线，再会签',
  nothingToForward: () => '没有要上报的人选。审核通过的才能上报',
  sameSigner: () => '两家会签要由两个人签。请另一家的工作人员来签',
  signaturesMissing: ({ offices }) => `还缺${offices.join('、')}会签（通知三（一））。签齐了才能上报`,
};
