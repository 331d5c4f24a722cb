import type { ReplayDifference, Replayed } from './replay';
import type { RefusalCode, RefusalFacts } from '../../cloudfunctions/domain/refusal';
import { tierName } from '../../cloudfunctions/domain/wording/names';

/** One plain sentence: what differs first. `sayRefusal` words what a rule refused. */
export function sayReplayDifference(
  difference: ReplayDifference,
  sayRefusal: <C extends RefusalCode>(code: C, facts: RefusalFacts[C]) => string,
): string {
  switch (difference.what) {
    case 'nothingDecided':
      return '记录里没有封存的名单';
    case 'notOpened':
      return '记录里没有取排名、开会这一步';
    case 'step':
      return `会议的第 ${difference.seq} 步不在记录里，或者重复了`;
    case 'panel':
      return `专家组 ${difference.panelId} 没有结束评审的记录`;
    case 'sheet':
      return `${difference.caseId} 缺 ${difference.seat} 号席的打分`;
    case 'ranking':
      return `重新算出的${tierName(difference.tier)}排名，和会议用的不一样`;
    case 'evaluation':
      return '打分合起来的校验码，和会议用的不一样';
    case 'refused':
      return `会议的第 ${difference.seq} 步不合规则：${sayRefusal(difference.refusal.code, difference.refusal.facts)}`;
    case 'hash':
      return `第 ${difference.sitting} 次会议的名单，重新算出的校验码是 ${difference.computed}，记录里是 ${difference.recorded}`;
  }
}

export const sayReplayed = ({ decision, cases, sheets }: Replayed): readonly string[] => [
  `一致。${cases} 人，${sheets} 份打分，排名、审定和封存的名单都重新算出来了。`,
  ...decision.sittings.filter(({ hash }) => hash).map(({ number, hash }) => `第 ${number} 次会议名单的校验码（SM3）应当是 ${hash ?? ''}`),
];
