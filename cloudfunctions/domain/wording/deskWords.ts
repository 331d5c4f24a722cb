import { sayDay, sayMoment, dayOf } from '../beijing';
import { sayDeadlineShortly } from '../nomination/deadlines';
import type { Headcounts, Line } from '../nomination/desk';
import type { LeftOut, LeftOutReason } from '../nomination/leftOut';
import type { LineGroup } from '../nomination/lineGroups';
import { remarkLabel } from '../form/remarkFields';
import type { Unit } from '../unit/unit';
import { receivingOffice, type Offices } from './names';

/** What a unit reads at its desk: counts, what is missing, what is to be done. */

/** 赵铁成、王建军、李秀兰等 5 人 */
export function sayNames(names: readonly string[]): string {
  const known = names.map((name) => name || '没写姓名的');
  return known.length <= 3 ? known.join('、') : `${known.slice(0, 3).join('、')}等 ${known.length} 人`;
}

/** So many are named in a row; a new form lacks nearly all. */
const mostNamed = 3;

/** 缺等级证书、手机 · 缺姓名、性别、民族等 15 项; '' when nothing is missing. */
export function missingText({ lacks }: Pick<Line, 'lacks'>): string {
  if (lacks.length === 0) return '';
  const named = lacks.slice(0, mostNamed).map(remarkLabel).join('、');
  return `缺${named}${lacks.length > mostNamed ? `等 ${lacks.length} 项` : ''}`;
}

const leftOutTexts: Readonly<Record<LeftOutReason, (left: LeftOut) => string>> = {
  incomplete: ({ lacks }) => missingText({ lacks }) || '还没有填完',
  notCorrected: () => '退回的问题还没有改好',
  notConfirmed: () => '本人还没有确认',
  disputed: () => '本人有疑问',
  late: () => '报送截止日期已过',
  overdue: () => '更正期限已过',
};

const leftOutKinds: Readonly<Record<LeftOutReason, string>> = {
  incomplete: '材料没齐',
  notCorrected: '退回还没改好',
  notConfirmed: '本人没确认',
  disputed: '本人有疑问',
  late: '报送已截止',
  overdue: '更正期限已过',
};

/** 材料没齐 150 人，本人没确认 200 人: whoever stays behind for several reasons counts under each. */
export function sayLeftOut(leftOut: readonly LeftOut[]): string {
  const counts = new Map<LeftOutReason, number>();
  for (const why of leftOut.flatMap((left) => left.why)) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${leftOutKinds[why]} ${count} 人`).join('，');
}

/** Why a line stayed behind. */
export const leftOutWords = (left: LeftOut): string[] => left.why.map((why) => leftOutTexts[why](left));

const groupNames: Readonly<Record<LineGroup, string>> = {
  incomplete: '材料没齐',
  waiting: '待本人确认',
  disputed: '本人有疑问',
  confirmed: '本人已确认',
  returned: '退回更正',
  submitted: '已提交',
  over: '已撤回、终止',
};

export const groupName = (group: LineGroup): string => groupNames[group];

/** Under a meter: how many more. places null: the notice sets no limit; undefined: headcounts are not stated yet. */
export function meterText(used: number, places: number | null | undefined): string {
  if (places === null) return '不设单位名额';
  if (places === undefined) return '先填人数，才算得出名额';
  if (used > places) return `多了 ${used - places} 名`;
  if (places === 0) return '没有该等级人员，没有名额';
  return used === places ? '名额已用完' : `还可推荐 ${places - used} 名`;
}

/** Beside a unit's name: what its registration waits for. */
export function unitNote(season: Offices, { state, district, decidedAt, decisionReason }: Unit): string {
  const office = receivingOffice(season, district);
  switch (state) {
    case 'pending':
      return `等${office}核准。可以先填人数和人选`;
    case 'approved':
      return decidedAt ? `${office} ${sayDay(dayOf(decidedAt))}核准` : '';
    default:
      return decisionReason;
  }
}

/** Why a registration cannot be put right by whoever looks at it. */
export const whyNotCorrectWords = (season: Offices, district: string): string => `已经核准。要改，请找${receivingOffice(season, district)}`;

export const dueText = (due: string | null): string => (due ? `更正后在 ${sayDeadlineShortly(due)} 前提交` : '');

export const sayHeadcounts = ({ technician, seniorTechnician, asOf }: Headcounts): string =>
  `技师 ${technician} 人，高级技师 ${seniorTechnician} 人，截至 ${sayDay(asOf)}`;

/** 请王䶮用 138****5678 登录，在“查我的申报”里核对 */
export const confirmHint = (name: string, phoneMasked: string): string =>
  `请${name || '本人'}用 ${phoneMasked || '表上的手机号'} 登录，在“查我的申报”里核对`;

/** 2 人，12月4日 16:20 */
export const sayReceipt = (count: number, at: string): string => `${count} 人，${sayMoment(at)}`;
