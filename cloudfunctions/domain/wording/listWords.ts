import { sayFullDay, type Day } from '../beijing';
import type { Season } from '../season/season';

/** The lists that a bureau prints: 地区推荐汇总表, 评审汇总表, 会议表决票, 拟认定名单. */
export const listKinds = ['districtSummary', 'evaluationSummary', 'ballot', 'proposedList'] as const;
export type ListKind = (typeof listKinds)[number];

export const listFormats = ['docx', 'xlsx'] as const;
export type ListFormat = (typeof listFormats)[number];

interface ListWords {
  readonly name: string;
  /** The first is what is made where none is named. */
  readonly formats: readonly ListFormat[];
  readonly when: string;
  readonly stamp: string;
}

const words: Readonly<Record<ListKind, ListWords>> = {
  districtSummary: { name: '地区推荐汇总表', formats: ['docx', 'xlsx'], when: '名单定好、上报市里前打印', stamp: '人社局和人才办签字、盖章，写日期' },
  evaluationSummary: { name: '评审汇总表', formats: ['xlsx'], when: '取了排名以后，发给参会人', stamp: '不盖章。有打分，不要外传' },
  ballot: { name: '会议表决票', formats: ['docx'], when: '会上每人一份，一个层级一张', stamp: '投票人签字' },
  proposedList: { name: '拟认定名单', formats: ['docx', 'xlsx'], when: '名单封存以后', stamp: '市人社局、市委人才办盖章' },
};

export const listWords = (kind: ListKind): ListWords => words[kind];

export const formatName = (format: ListFormat): string => (format === 'docx' ? 'Word' : 'Excel');

export const listDate = '年　　月　　日';

export const listNobody = '没有人';

export const listTitle = (season: Season, kind: ListKind, place = ''): string => `${place}${season.id}年度“金蓝领”${words[kind].name}`;

export const districtColumns = [
  { name: '序号', share: 5 }, { name: '姓名', share: 11 }, { name: '性别', share: 5 }, { name: '单位', share: 19, left: true }, { name: '职业（工种）', share: 11 },
  { name: '等级', share: 9 }, { name: '证书编号', share: 20 }, { name: '层级', share: 9 }, { name: '初评名次', share: 6 }, { name: '备注', share: 8 },
];

export const evaluationColumns = (criteria: readonly string[]) => [
  { name: '名次', share: 6 }, { name: '并列', share: 6 }, { name: '姓名', share: 14 }, { name: '单位', share: 28, left: true }, { name: '职业（工种）', share: 14 },
  ...criteria.map((name) => ({ name: `${name}均分`, share: 10 })),
  { name: '有效份数', share: 7 }, { name: '结果', share: 9 }, { name: '参考值', share: 9 },
];

export const ballotColumns = [
  { name: '序号', share: 6 }, { name: '姓名', share: 16 }, { name: '单位', share: 30, left: true }, { name: '职业（工种）', share: 14 }, { name: '名次', share: 9 },
  { name: '同意', share: 8 }, { name: '不同意', share: 8 }, { name: '弃权', share: 8 },
];
export const box = '□';

export const proposedColumns = [
  { name: '序号', share: 8 }, { name: '姓名', share: 20 }, { name: '单位', share: 40, left: true }, { name: '职业（工种）', share: 18 }, { name: '层级', share: 14 },
];

export const listFacts = {
  madeOn: (day: Day): string => `制表日期：${sayFullDay(day)}`,
  count: (count: number): string => `${count} 人`,
  countOf: (count: number, places: number): string => `${count} 人（名额 ${places}）`,
  cut: (base: number, places: number): string => `高级技师共 ${base} 人，按 30% 取 ${places} 人（通知三（一）1）`,
  ballotQuorum: '应到　　　人，实到　　　人。每人在“同意”“不同意”“弃权”里选一项，画“✓”',
  ballotSigns: ['投票人（签字）：'],
  minutes: (number: string): string => `会议纪要：${number}`,
  tied: '并列',
  tiedAtLine: '线上并列',
  fingerprint: (hash: string): string => `校验码（SM3）${hash}`,
  seal: (office: string): string => `${office}（盖章）`,
  signAndSeal: (office: string): string => `${office}（签字、盖章）`,
};
