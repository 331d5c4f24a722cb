import { sayFullDay, type Day } from '../beijing';
import type { PrintedKind } from '../submission/printed';
import type { Season } from '../season/season';
import type { Route, Tier } from '../terms';
import { receivingOffice, talentOfficeOf, tierName, type Offices } from './names';

/** The words of what a unit prints and stamps: headings and sentences that a bureau would sign. */

const programme = '包头市“十百千”高技能人才';

interface PrintedWords {
  /** 附件1; '' for a paper that the notice does not number. */
  readonly mark: string;
  readonly title: string;
  /** As people say it, and as the file is called. */
  readonly name: string;
}

const printed: Readonly<Record<PrintedKind, PrintedWords>> = {
  application: { mark: '附件1', title: `${programme}认定申请表`, name: '附件1 认定申请表' },
  summary: { mark: '附件2', title: `${programme}推荐汇总表`, name: '附件2 推荐汇总表' },
  contacts: { mark: '附件3', title: `${programme}专项培养活动联络表`, name: '附件3 联络表' },
  headcounts: { mark: '', title: '职业技能等级人数声明', name: '人数声明' },
  authority: { mark: '', title: '授权委托书', name: '授权委托书' },
  confirmation: { mark: '', title: '申报信息本人确认书', name: '本人确认书' },
};

export const printedWords = (kind: PrintedKind): PrintedWords => printed[kind];

export const municipalOffice = '包头市人力资源和社会保障局';

/** The bureau that receives a route's package, by its full name, as a letter addresses it. */
export function addressee(season: Offices, route: Route, district: string): string {
  if (route === 'city') return municipalOffice;
  return receivingOffice(season, district).replace('人社局', '人力资源和社会保障局');
}

/** What the notice asks of a nominee, word for word (五(二)). */
export function noticeOnTruth({ clauses }: Season): string {
  const text = clauses.find(({ clause }) => clause === '五(二)')?.text ?? '';
  return text.slice(text.indexOf('申报人员要如实填报'));
}

export const nomineeStatement = (season: Season): string =>
  `本人已逐项核对，以上内容属实，所附等级证书和佐证材料真实有效。本人知悉通知第五条第（二）项：“${noticeOnTruth(season)}”`;

/** 三(一): the unit has checked conditions and papers, and answers for them. */
export const unitStatement = '本单位已审核申报人员的资格条件和佐证资料，对申报资料的真实性负责。';

/** 附件1, printed beside its fields. */
export const applicationWords = {
  photo: ['近期免冠', '二寸照片'],
  unitName: '工作单位',
  uscc: '统一社会信用代码',
  district: '单位属地',
  tier: '申报层级',
  levelCertificate: '等级证书附件',
  evidence: '佐证材料',
  nomineeSigns: '申报人签字：',
  opinions: '推荐和审核意见',
  attached: (count: number): string => (count === 0 ? '' : `已附 ${count} 份`),
} as const;

export const dateBlank = '年　　月　　日';

export interface OpinionBox {
  readonly title: string;
  /** Printed in the box; '' leaves it to the hand. */
  readonly text: string;
  /** Lines to sign above the date. */
  readonly signs: readonly string[];
  /** Struck out: this box is not for this form. */
  readonly closed: boolean;
}

const box = (title: string, signs: readonly string[], text = ''): OpinionBox => ({ title, text, signs, closed: false });
const closedBox = (title: string, text: string): OpinionBox => ({ title, text, signs: [], closed: true });

const officer = '负责人签字：';

function districtBoxes(season: Offices, tier: Tier, district: string): readonly [OpinionBox, OpinionBox] {
  const [bureau, talent] = ['旗县区人社局意见', '旗县区人才办意见'];
  if (tier === 'special' || tier === 'chief') {
    const text = `${tierName(tier)}直接报送市人力资源和社会保障局，此栏不填。`;
    return [closedBox(bureau, text), closedBox(talent, text)];
  }
  const review = tier === 'senior' ? '初评意见：' : '初审意见：';
  const first = box(bureau, [officer, '（公章）'], review);
  if (talentOfficeOf(season, district) === null) return [first, closedBox(talent, `由${receivingOffice(season, district)}一并出具意见，此栏不填。`)];
  return [first, box(talent, [officer, '（公章）'], '会同审核意见：')];
}

/** 意见栏, two boxes a row, in the order in which a form is stamped. */
export function opinionBoxes(season: Offices, tier: Tier, district: string): readonly (readonly OpinionBox[])[] {
  return [
    [
      box('推荐单位意见', [officer, '（单位公章）'], `${unitStatement}推荐意见：`),
      box('内部公示情况', ['经办人签字：'], '公示起止：　月　日至　月　日\n公示方式：\n公示结果：'),
    ],
    districtBoxes(season, tier, district),
    [box('市人社局资格复审意见', [officer, '（公章）'], '复审意见：'), box('专家组评价意见', ['组长签字：'], '评价意见：')],
    [box('会议审定意见', ['市人力资源和社会保障局（公章）　　　　市委人才办（公章）'], '审定意见：')],
  ];
}

/** 附件2: the head above the rows, then the columns. */
export const summaryWords = {
  unit: '推荐单位',
  uscc: '统一社会信用代码',
  district: '单位属地',
  tier: '推荐层级',
  headcount: (levelName: string): string => `${levelName}人数`,
  asOf: '人数截止日',
  rate: '推荐比例',
  places: '推荐名额',
  recommended: '实际推荐数',
  justification: '突出成果说明',
  noRate: '不按比例',
  noLimit: '不设单位名额',
  notStated: '未声明',
  byRate: '按比例推荐，不需说明',
  straight: '直接报送，不需说明',
  below: '见表后，每人一条',
  stamp: '推荐单位（盖章）：',
  head: '单位负责人（签字）：',
  clerk: '填表人：',
  phone: '联系电话：',
  date: `填表日期：　　　　${dateBlank}`,
} as const;

export const summaryColumns = ['序号', '姓名', '性别', '职业（工种）', '技能等级', '证书编号', '主要业绩', '电话'] as const;

/** 附件3, each field and its words. */
export const contactWords = {
  unit: '单位名称',
  uscc: '统一社会信用代码',
  district: '单位属地',
  address: '单位地址',
  name: '联系人',
  position: '职务',
  phone: '手机',
  landline: '座机',
  email: '电子邮箱',
  backupName: '备用联系人',
  backupPhone: '备用联系人手机',
  stamp: '单位（盖章）：',
} as const;

export const headcountWords = {
  opening: (asOf: string): string =>
    `截至${asOf}，本单位在职人员中持有下列职业技能等级（或职业资格）的人数如下。每人只按现有最高等级计算一次，不含退休和返聘人员。`,
  columns: ['技能等级', '人数', '推荐层级', '推荐名额的计算', '名额'],
  noLimit: '不设单位名额',
  closing: '以上人数真实、准确，本单位对其真实性负责。声明后人数有变化的，本单位重新声明。',
  signs: ['法定代表人（负责人）签字：', '单位（公章）：'],
} as const;

export const authorityWords = {
  body: (asked: { readonly name: string; readonly position: string; readonly phone: string; readonly season: string }): string =>
    `兹授权${asked.name}${asked.position ? `（职务：${asked.position}）` : ''}（手机：${asked.phone}）为本单位经办人，代表本单位办理${asked.season}的申报事宜：登记单位信息，声明技能等级人数，填报、提交、补正和撤回推荐材料，接收各级人力资源和社会保障部门的通知。`,
  effect: '经办人在上述范围内办理的事项，本单位予以认可，并承担相应责任。',
  term: '本委托自签署之日起生效，至本届活动结束为止；更换经办人的，本单位另行出具委托书。',
  signs: ['委托单位（公章）：', '法定代表人（负责人）签字：', '受托人签字：'],
} as const;

export const confirmationWords = {
  opening: (unit: string, tier: string, revision: number): string =>
    `${unit}推荐本人申报“金蓝领”${tier}。单位为本人填报的申请表（第 ${revision} 版）主要内容如下：`,
  statement: (sentences: readonly string[]): string => sentences.map((sentence, at) => `${at + 1}．${sentence}`).join('\n'),
  signs: ['本人签字：'],
  note: '只对上面这一版有效。申请表改动后，请重新打印、重新签字。',
} as const;

/** Above this a name would make the foot of a page two lines; it stands in the form itself. */
const longestInFoot = 20;

/** At the foot of a page: 巴图·乌恩　第 3 版　2024年12月5日打印 */
export function printedNote(name: string, revision: number | null, madeOn: Day): string {
  const named = [...name].length <= longestInFoot ? name : '';
  return [named, revision === null ? '' : `第 ${revision} 版`, `${sayFullDay(madeOn)}打印`].filter((part) => part !== '').join('　');
}

/** What no file name may hold anywhere, and what hides or ends one. */
const notInFileNames = /[\\/:*?"<>|\p{Cc}\p{Cf}]|^\.+|\.+$/gu;
const longestFileName = 80;

/** 附件1 认定申请表 巴图·乌恩; fit for every disk. */
export function fileName(...words: readonly string[]): string {
  const name = words.map((word) => word.replace(notInFileNames, '').trim()).filter((word) => word !== '').join(' ');
  return [...name].slice(0, longestFileName).join('');
}

/** Under the summary: who is not on it. */
export const notListedText = (count: number): string => (count > 0 ? `另有 ${count} 人没填完，没有列入` : '');
