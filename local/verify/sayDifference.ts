import type { Difference } from '../../cloudfunctions/domain/draw/verifyRecord';

const whole: Readonly<Record<Exclude<Difference['what'], 'seal' | 'step' | 'person' | 'twice' | 'load'>, string>> = {
  version: '不是这个版本的抽取记录',
  fingerprint: '记录的指纹和内容对不上，有一处被改过',
  frozen: '封存的内容和封存时的指纹对不上',
  poolOrder: '专家名单没有按封存码排，或有一位出现两次',
  chance: '见证人的数没有都打开，或没有开奖结果',
  seed: '种子和见证人的数（开奖结果）对不上',
  order: '抽取的顺序和种子对不上',
  chairs: '还有空席，而顺序里还有人',
  moments: '时间的先后不对：先封存名单，再封存数，再打开，再抽取',
  people: '盐值文件不是这次抽取的',
};

/** One plain sentence: what differs first. */
export function sayDifference(difference: Difference): string {
  switch (difference.what) {
    case 'seal':
      return `第 ${difference.at} 位见证人打开的数和封存的对不上`;
    case 'step':
      return `第 ${difference.at} 步没有照顺序：席位、跳过或递补的不是下一位`;
    case 'person':
      return `盐值文件里第 ${difference.at} 位专家和封存码对不上`;
    case 'twice':
      return `盐值文件里第 ${difference.at} 位专家在名单里出现两次`;
    case 'load':
      return `盐值文件里第 ${difference.at} 位专家超过了评审人数的上限`;
    default:
      return whole[difference.what];
  }
}
