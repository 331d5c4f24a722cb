import { assumptions2024 as assumed } from './assumptions2024';
import type { Assumption, Criterion, Evaluation, FieldOfWork, Figure } from './season';

const taken = <T>(value: T, { clause, reading }: Assumption): Figure<T> => ({ value, clause, mark: 'assumption', reading });

/** The notice names the four (三(三)); their weights are ours. */
const criteria: readonly Criterion[] = [
  { id: 'qualification', name: '职业资格', weight: 20, about: '技能等级、从事本工种的年限、技术技能水平' },
  { id: 'honours', name: '取得荣誉', weight: 25, about: '各级荣誉称号、竞赛名次' },
  { id: 'achievements', name: '业绩成果', weight: 30, about: '技术革新、工艺改进、专利、标准、带徒传艺' },
  { id: 'benefit', name: '产生效益', weight: 25, about: '给单位和社会带来的经济效益、社会效益' },
];

/** What people of Baotou's trades can judge of one another; the last takes all that is left. */
const fields: readonly FieldOfWork[] = [
  { id: 'metallurgy', name: '冶金稀土', words: ['炼钢', '炼铁', '轧钢', '冶炼', '稀土', '铸造', '锻造', '选矿', '采矿', '矿山', '烧结', '铝'] },
  { id: 'machinery', name: '机械制造', words: ['钳工', '车工', '铣工', '磨工', '镗工', '焊工', '数控', '机床', '装配', '模具', '无损检测'] },
  { id: 'electrical', name: '电气能源', words: ['电工', '电气', '发电', '风力', '光伏', '锅炉', '变电', '电力', '仪器仪表', '自动化', '机器人', '电梯'] },
  { id: 'process', name: '化工检验', words: ['化学', '化工', '检验', '化验', '分析', '食品', '乳品', '制药', '水处理'] },
  { id: 'construction', name: '建筑交通', words: ['建筑', '砌筑', '测量', '公路', '铁路', '起重', '驾驶', '汽车', '机车', '叉车', '管工'] },
  { id: 'service', name: '服务和其他', words: [] },
];

export const evaluation2024: Evaluation = {
  criteria: taken(criteria, assumed.criteria),
  panelSize: taken(7, assumed.panel),
  quorum: taken(5, assumed.panel),
  trimFrom: taken(5, assumed.panel),
  loadCap: taken(300, assumed.loadCap),
  fields: taken(fields, assumed.fields),
};
