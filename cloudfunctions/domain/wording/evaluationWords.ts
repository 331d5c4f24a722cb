import type { PanelState } from '../evaluation/panel';
import type { SheetState } from '../evaluation/sheet';
import type { Standing } from '../evaluation/standings';
import type { TieKind } from '../expert/expert';
import type { Tone } from './names';

const panelStates: Readonly<Record<PanelState, string>> = {
  planned: '编组中',
  frozen: '已封存，待抽取',
  drawn: '已抽取',
  scoring: '打分中',
  closed: '打分已结束',
};

export const panelStateName = (state: PanelState): string => panelStates[state];

/** 第 3 组 */
export const panelName = (number: number): string => `第 ${number} 组`;

const sheetStates: Readonly<Record<SheetState | 'none', { readonly name: string; readonly tone: Tone }>> = {
  none: { name: '没打', tone: 'gold' },
  draft: { name: '没打完', tone: 'warn' },
  final: { name: '已交', tone: 'ok' },
  abstained: { name: '已弃权', tone: 'grey' },
};

export const sheetTag = (state: SheetState | 'none'): { readonly name: string; readonly tone: Tone } => sheetStates[state];

const recusals: Readonly<Record<TieKind, string>> = {
  ownUnit: '本单位的人',
  relative: '亲属',
  mentor: '师傅',
  apprentice: '徒弟',
  other: '其他关系',
};

export const recusalName = (kind: TieKind): string => recusals[kind];

const standings: Readonly<Record<Standing, { readonly name: string; readonly tone: Tone }>> = {
  in: { name: '线内', tone: 'ok' },
  tied: { name: '线上并列', tone: 'gold' },
  out: { name: '线外', tone: 'grey' },
};

export const standingTag = (standing: Standing): { readonly name: string; readonly tone: Tone } => standings[standing];

export const adviceMethod =
  '参考值 = 得分 − 本组平均 + 本层级平均，用来看各组打分松紧。排名不用它：一组分高，可能是打得松，也可能是人选强，参考值分不开。';

export const fragilityMethod = '每次去掉一位专家的全部打分，其余照旧重算，看线内线外谁会变。只供会议参考，不改排名。';

/** 线内 9 人，线外 4 人。线上并列 3 人，只剩 1 个名额，由会议决定 */
export function sayLine(count: { readonly within: number; readonly tied: number; readonly behind: number; readonly places: number }): string {
  const { within, tied, behind, places } = count;
  const sides = `线内 ${within} 人，线外 ${behind} 人`;
  if (tied > 0) return `${sides}。线上并列 ${tied} 人，只剩 ${places - within} 个名额，由会议决定`;
  return within < places ? `${sides}。名额还余 ${places - within} 个，名额是上限，不是任务数` : `${sides}。线上没有并列`;
}

/** 王䶮（鹿城机械厂）：线内 → 线上并列 */
export const sayShift = (who: string, from: Standing, to: Standing): string => `${who}：${standings[from].name} → ${standings[to].name}`;

export function sayFragility({ experts, telling, people }: { readonly experts: number; readonly telling: number; readonly people: number }): string {
  if (experts === 0) return '还没有打分，算不出来';
  if (telling === 0) return `${experts} 位专家，去掉其中任何一位，线内线外都不变`;
  return `${experts} 位专家里，去掉其中 ${telling} 位的任何一位，线上会有人变，一共涉及 ${people} 人`;
}
