import type { SkillLevel, Tier } from '../terms';
import { levelName, tierName } from './names';

/** The words of a table of nominees: its columns, and what is wrong with its cells. */

/** In the template's order. `problem` is the last column of an error sheet; like the running number it is never read. */
export const columnTitles = {
  number: '序号',
  name: '姓名',
  gender: '性别',
  idNumber: '证件号码',
  phone: '手机',
  ethnicity: '民族',
  politicalStatus: '政治面貌',
  education: '文化程度',
  position: '岗位',
  occupation: '职业（工种）',
  occupationYears: '从事年限',
  skillLevel: '现有技能等级',
  tier: '申报层级',
  certificateNumber: '证书编号',
  issuingAuthority: '发证机构',
  issuedOn: '发证日期',
  results: '主要业绩',
  honours: '取得荣誉',
  benefits: '产生效益',
  justification: '突出成果说明',
  problem: '问题',
} as const;

export type ColumnKey = keyof typeof columnTitles;

/** What other tables call the same columns. */
export const columnSynonyms: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  name: ['名字', '员工姓名', '人员姓名', '申报人', '申报人姓名', '被推荐人', '推荐人选'],
  idNumber: ['身份证', '身份证号', '身份证号码', '公民身份号码', '居民身份证号', '居民身份证号码', '证件号'],
  phone: ['手机号', '手机号码', '本人手机', '电话', '电话号码', '联系电话', '联系方式', '移动电话'],
  politicalStatus: ['政治面目'],
  education: ['学历', '最高学历'],
  position: ['工作岗位', '现岗位', '岗位名称', '职务'],
  occupation: ['职业', '工种', '职业工种', '职业/工种', '职业名称', '工种名称'],
  occupationYears: ['从事本工种年限', '从事本职业年限', '工种年限', '从业年限', '工作年限'],
  skillLevel: ['技能等级', '职业技能等级', '职业资格等级', '现等级', '等级'],
  tier: ['推荐层级', '申报等级', '金蓝领层级', '层级'],
  certificateNumber: ['等级证书编号', '技能等级证书编号', '职业资格证书编号', '证书号', '证书号码'],
  issuingAuthority: ['发证单位', '发证机关', '颁证机构'],
  issuedOn: ['发证时间', '颁证日期', '颁证时间'],
  results: ['业绩', '业绩成果', '工作业绩', '主要业绩成果'],
  honours: ['荣誉', '获得荣誉', '所获荣誉', '主要荣誉', '获奖情况'],
  benefits: ['效益', '经济效益'],
  justification: ['突出成果'],
};

/** How people write a level that the notice calls by its title. */
export const levelSynonyms: Readonly<Record<SkillLevel, readonly string[]>> = {
  technician: ['二级', '二级技师', '技师(二级)', '二级/技师', '技师/二级'],
  seniorTechnician: ['一级', '一级高级技师', '高级技师(一级)', '一级/高级技师', '高级技师/一级'],
  specialTechnician: [],
  chiefTechnician: [],
};

/** What the running number of the template's example says. */
export const exampleMark = '示例';

export const untitledSheet = '推荐汇总表';
export const templateName = '推荐汇总表模板.xlsx';
export const errorSheetName = '要改的行.xlsx';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('');

export const sayHidden = (row: number): string => `第 ${row} 行是隐藏的，没有导入。要导入，请先取消隐藏`;
export const saySameNumber = (rows: readonly number[]): string =>
  `和第 ${rows.slice(0, 3).join('、')} 行的证件号码相同。一个人只留一行`;
export const sayTwice = (title: string, address: string): string => `表头有两列“${title}”，只读了 ${address} 那一列。请删掉一列`;

export const cellTexts = {
  formula: '这一格是公式，不取它的结果。请改成直接填的内容',
  error: '这一格是算错的公式。请改成直接填的内容',
  merged: '这一格和别的行合并了，分不清是谁的。请取消合并，每行各填各的',
  mergedAcross: '这几格合并成了一格，分不清是哪一栏的。请取消合并，分开填',
  idAsNumber: '证件号码存成了数字，最后几位已经变了。请把这一格设成文本，照证件重填',
  certificateAsNumber: '证书编号存成了数字，开头的 0 或最后几位可能丢了。请把这一格设成文本，照证书重填',
  gender: '性别只写“男”或“女”',
  date: '认不出日期。写法如 2015-06-01',
  dateWithoutDay: '日期要写到哪一天。请照证书写成 2015-06-01 这样',
  noTier: '还没写申报层级',
} as const;

export const sayLevels = (levels: readonly SkillLevel[]): string => `现有技能等级只写${quoted(levels.map(levelName))}中的一个`;
export const sayTiers = (tiers: readonly Tier[]): string => `申报层级只写${quoted(tiers.map(tierName))}中的一个`;
/** Where a level leads to several tiers. */
export const sayWhichTier = (tiers: readonly Tier[]): string => `这个等级可以报${tiers.map(tierName).join('、')}。请写明申报层级`;

/** How each column is filled in, for the template's second sheet; what may stay empty can be filled in later on the phone. */
export const columnGuides: Readonly<Partial<Record<ColumnKey, string>>> = {
  number: '不用填。写着“示例”的一行不会导入',
  name: '必填。照身份证填写，间隔号用“·”',
  gender: '男、女',
  idNumber: '必填。18 位，这一格是文本格式，不会丢掉末几位',
  phone: '11 位。本人用这个手机号登录、核对、确认',
  ethnicity: '如 汉族、蒙古族',
  politicalStatus: '如 中共党员、群众',
  education: '如 大专、本科',
  position: '现在的岗位，如 焊接班长',
  occupation: '照等级证书填写，如 焊工',
  occupationYears: '只填数字，如 20',
  skillLevel: '技师、高级技师、特级技师、首席技师',
  tier: '优秀技师、高级技师、特级技师、首席技师。等级只对应一个层级的可以不填',
  certificateNumber: '照等级证书填写，这一格是文本格式，不会丢掉开头的 0',
  issuingAuthority: '照等级证书填写',
  issuedOn: '年-月-日，如 2015-06-01',
  results: '一行写一项，在格子里换行按 Alt+Enter。可以写成 名称（2021年3月）：说明',
  honours: '写法同主要业绩',
  benefits: '写法同主要业绩',
  justification: '持有该等级不足 10 人的单位，每一名都要写',
};

export const guideTitles = ['栏目', '怎么填'] as const;
export const guideSheet = '填写说明';

/** Nobody: its ID number is no number, and the row is skipped by its mark. */
export const exampleRow: Readonly<Partial<Record<ColumnKey, string>>> = {
  number: exampleMark,
  name: '张三',
  gender: '男',
  idNumber: '（18 位）',
  phone: '（11 位）',
  ethnicity: '汉族',
  politicalStatus: '群众',
  education: '大专',
  position: '焊接班长',
  occupation: '焊工',
  occupationYears: '20',
  skillLevel: '高级技师',
  tier: '高级技师',
  certificateNumber: '（照证书）',
  issuingAuthority: '包头市职业技能鉴定指导中心',
  issuedOn: '2015-06-01',
  results: '改进转炉烟道焊接工艺（2021年3月）：返修率下降一半',
  honours: '市级技术能手（2020年）',
  benefits: '年节约 120 万元',
  justification: '',
};
