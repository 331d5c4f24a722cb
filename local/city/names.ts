/** Names put together by chance from common parts; whoever bears one of them is not meant. */
import type { Dice } from './dice';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const compound = ['欧阳', '上官', '司徒', '诸葛', '慕容', '呼延'];
const forMen = [...'伟强磊军勇杰涛明超平刚辉鹏华飞鑫波斌宇浩凯健俊帆旭宁龙林阳峰岩川江东海山志建国文兴德胜利祥'];
const forWomen = [...'芳娜敏静丽艳娟霞秀英华慧巧美兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞'];
/** Beyond GB 2312, some beyond the first plane of Unicode: they must survive forms, lists and exports. */
export const rareCharacters = ['䶮', '𬭳', '龘', '㛃', '𬍛', '䴖', '𫍯', '㭎', '𬳽', '鱻'] as const;

const mongolianMen = [
  '巴图',
  '乌恩',
  '额尔德尼',
  '布和',
  '哈斯',
  '阿拉坦',
  '那日苏',
  '朝鲁',
  '苏德',
  '宝音',
  '特木尔',
  '毕力格',
  '呼格吉勒',
  '达来',
];
const mongolianWomen = [
  '其木格',
  '萨仁',
  '娜仁',
  '图雅',
  '斯琴',
  '高娃',
  '塔娜',
  '乌兰',
  '琪琪格',
  '阿茹娜',
  '苏日娜',
  '通拉嘎',
];

export interface NamedPerson {
  readonly name: string;
  readonly gender: '男' | '女';
  readonly ethnicity: string;
}

const hanEthnicity = (dice: Dice): string =>
  dice.chance(92) ? '汉族' : dice.pick(['满族', '回族', '达斡尔族', '鄂温克族']);

function mongolianName(dice: Dice, gender: '男' | '女'): string {
  const own = dice.pick(gender === '男' ? mongolianMen : mongolianWomen);
  const father = dice.pick(mongolianMen.filter((name) => name !== own));
  return dice.chance(60) ? `${own}·${father}` : own;
}

/** `serial` makes every fortieth person the bearer of a rare character, so that each of them occurs. */
export function madeUpName(dice: Dice, serial: number): NamedPerson {
  const gender = dice.chance(78) ? '男' : '女';
  if (dice.chance(9)) return { name: mongolianName(dice, gender), gender, ethnicity: '蒙古族' };
  const surname = dice.chance(1) ? dice.pick(compound) : dice.pick(surnames);
  const rare = serial % 40 === 7 ? rareCharacters[Math.floor(serial / 40) % rareCharacters.length] : undefined;
  const given = gender === '男' ? forMen : forWomen;
  const second = dice.chance(72) ? dice.pick(given) : '';
  return { name: surname + second + (rare ?? dice.pick(given)), gender, ethnicity: hanEthnicity(dice) };
}
