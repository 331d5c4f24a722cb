import { refuse, type FieldProblem, type RefusalOf } from '../refusal';

/** What is wrong with one field of an input, where only the rules can tell and not its shape. */
const texts = {
  countedLater: '统计日期晚于今天。请照实填写',
  dueEarlier: '更正期限早于今天。请往后选',
  untilPast: '延期要到今天或以后。请往后选',
  onLater: '这一天还没有到。请到了那天再办',
  phoneWrong: '手机号要 11 位，1 开头',
  criterionUnknown: '本届没有这个打分项。请刷新再打',
  scoreOutOfRange: '每项打 0 到 100 的整数分',
  slotFull: '这一栏已经放满。请先删掉不要的，再传',
} as const;

export const refuseField = (field: string, text: keyof typeof texts): RefusalOf<'invalid'> =>
  refuse('invalid', { fields: [field], problems: [{ field, message: texts[text] }] satisfies FieldProblem[] });
