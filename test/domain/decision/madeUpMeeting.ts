/** A made-up meeting: rankings by their results alone, and a record with everything in it. */
import { createHash } from 'node:crypto';
import type { Ranked, SeasonDecision } from '../../../cloudfunctions/domain/decision/decision';
import type { Wish } from '../../../cloudfunctions/domain/decision/decideChoose';
import { decideOpen, decideRecord, type MeetingRecord, type Rankings } from '../../../cloudfunctions/domain/decision/decideMeeting';
import { gateOf } from '../../../cloudfunctions/domain/decision/gate';
import type { Decision } from '../../../cloudfunctions/domain/refusal';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import type { Tier } from '../../../cloudfunctions/domain/terms';

export const gate = gateOf(season2024);
export const now = '2024-12-28T15:00:00.000+08:00';
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** Best first; people of equal results share a rank. */
export function ranking(tier: Tier, results: readonly number[]): readonly Ranked[] {
  const sorted = [...results].sort((a, b) => b - a);
  return sorted.map((result, at) => ({
    nominationId: `2024.${tier}.${String(at + 1).padStart(4, '0')}`,
    tier,
    rank: sorted.indexOf(result) + 1,
    tied: sorted.filter((one) => one === result).length > 1,
    score: (result / 100).toFixed(2),
    exact: `${result}/1`,
  }));
}

/** So many people of results that all differ. */
export const apart = (tier: Tier, count: number): readonly Ranked[] => ranking(tier, Array.from({ length: count }, (_, at) => 9000 - at));

export const rankingsOf = (some: Partial<Rankings>): Rankings => ({ excellent: [], senior: [], special: [], chief: [], ...some });

export function value<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
}

export const opened = (rankings: Rankings): SeasonDecision =>
  value(decideOpen({ season: '2024', gate, decision: null, rankings, basis: [{ panelId: '2024.p1', version: 7 }], evaluation: 'e'.repeat(64), open: 0, now }));

export const fullRecord: MeetingRecord = {
  attendance: [
    { office: 'bureau', name: '甲', duty: '局长', present: true },
    { office: 'bureau', name: '乙', present: false },
    { office: 'talentOffice', name: '丙', present: true },
  ],
  votes: { whole: { for: 2, against: 0, abstain: 0 }, tiers: {} },
  minutesNumber: '包人社纪〔2024〕8号',
};

export const recorded = (decision: SeasonDecision): SeasonDecision => value(decideRecord({ decision, ...fullRecord, version: decision.version })).decision;

export const plain: Wish = { lineReason: '', departures: [], tied: [], tieReason: '' };
