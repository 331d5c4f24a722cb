import type { Stratum, TieKind } from '../expert/expert';

/** The table of the pool of experts: its columns in the template's order, and what is wrong with its cells. */
export const poolTitles = {
  name: '姓名',
  phone: '手机',
  unitName: '单位',
  uscc: '统一社会信用代码',
  title: '职称或技能等级',
  stratum: '来源',
  fields: '专业领域',
  tiers: '可评层级',
} as const;
export type PoolColumn = keyof typeof poolTitles;

export const poolSynonyms: Readonly<Partial<Record<PoolColumn, readonly string[]>>> = {
  name: ['专家姓名', '专家'],
  phone: ['手机号', '手机号码', '联系电话', '电话'],
  unitName: ['工作单位', '所在单位', '单位名称'],
  uscc: ['信用代码', '社会信用代码'],
  title: ['职称', '技能等级', '职称/技能等级'],
  stratum: ['专家来源', '来源(企业/院校/科研)'],
  fields: ['领域', '专业'],
  tiers: ['层级', '能评层级'],
};

/** How people write where an expert comes from. */
export const stratumWords: Readonly<Record<Stratum, readonly string[]>> = {
  enterprise: ['企业'],
  school: ['院校', '学校', '高校'],
  institute: ['科研', '科研院所', '科研机构'],
};

export const poolTexts = {
  formula: '这一格是公式，不取它的结果。请改成直接填的内容',
  merged: '这一格和别的格合并了。请取消合并，每行各填各的',
  hidden: '这一行是隐藏的，没有导入。要导入，请先取消隐藏',
  missing: '必填，还空着',
  name: '认不出这个姓名。请照身份证填写',
  phone: '手机号要 11 位。请核对',
  uscc: '统一社会信用代码不对。请照执照核对 18 位，或者空着',
  stratum: '来源只写“企业”“院校”“科研”中的一个',
  tooLong: '写得太长。请缩短',
  tiers: '可评层级写 优秀技师、高级技师、特级技师、首席技师，用顿号隔开；都能评的空着',
} as const;

export const sayFields = (names: readonly string[]): string => `专业领域写 ${names.join('、')}，可以写几个，用顿号隔开`;
export const saySamePhone = (rows: readonly number[]): string => `和第 ${rows.slice(0, 3).join('、')} 行的手机相同。一位专家只留一行`;

export const poolTemplateName = '专家库模板.xlsx';
export const poolSheetName = '专家库';

export const tieNames: Readonly<Record<TieKind, string>> = {
  ownUnit: '本单位',
  relative: '亲属',
  mentor: '师傅',
  apprentice: '徒弟',
  other: '其他',
};
