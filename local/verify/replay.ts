import type { Hash } from '../../cloudfunctions/domain/draw/canonical';
import { epochOf } from '../../cloudfunctions/domain/beijing';
import { tiers, type Tier } from '../../cloudfunctions/domain/terms';
import type { Decision, RefusalCode, RefusalOf } from '../../cloudfunctions/domain/refusal';
import { decideChoose } from '../../cloudfunctions/domain/decision/decideChoose';
import { decideFreeze } from '../../cloudfunctions/domain/decision/decideFreeze';
import { decideOpen, decideRecord, decideSupplement, type Rankings } from '../../cloudfunctions/domain/decision/decideMeeting';
import type { Attendee, SeasonDecision } from '../../cloudfunctions/domain/decision/decision';
import type { ClosedEvent, DecisionEvent, EvaluationRecord, RecordedEvent, ScoredEvent } from '../../cloudfunctions/domain/decision/evaluationRecord';
import type { Gate } from '../../cloudfunctions/domain/decision/gate';
import { evaluationText, rankingText, takeRanking, type CountedSheet, type EvaluatedCase, type Rules } from '../../cloudfunctions/domain/decision/takeRanking';

/** What differs first between a record and what it is computed to be. */
export type ReplayDifference =
  | { readonly what: 'nothingDecided' | 'notOpened' }
  | { readonly what: 'step'; readonly seq: number }
  | { readonly what: 'panel'; readonly panelId: string }
  | { readonly what: 'sheet'; readonly caseId: string; readonly seat: number }
  | { readonly what: 'ranking'; readonly tier: Tier }
  | { readonly what: 'evaluation' }
  | { readonly what: 'refused'; readonly seq: number; readonly refusal: RefusalOf<RefusalCode> }
  | { readonly what: 'hash'; readonly sitting: number; readonly computed: string; readonly recorded: string };

export interface Replayed {
  readonly decision: SeasonDecision;
  readonly cases: number;
  readonly sheets: number;
}

export type Replay = { readonly ok: true; readonly value: Replayed } | { readonly ok: false; readonly difference: ReplayDifference };

const differs = (difference: ReplayDifference): Extract<Replay, { ok: false }> => ({ ok: false, difference });

type Opened = Extract<DecisionEvent, { type: 'meetingOpened' }>;

interface Counted {
  readonly cases: readonly EvaluatedCase[];
  readonly sheets: readonly CountedSheet[];
}

/** The sheets that counted when the ranking was taken: of each case those of the chairs that its panel's close names, as they stood then. */
function countedBy({ facts }: Opened, events: readonly RecordedEvent[]): Counted | ReplayDifference {
  const left = new Set(facts.left);
  const [cases, sheets]: [EvaluatedCase[], CountedSheet[]] = [[], []];
  const scored = new Map<string, ScoredEvent[]>();
  for (const event of events) {
    if (event.of !== 'sheet') continue;
    const key = `${event.panelId}|${event.caseId}|${event.seat}`;
    scored.set(key, [...(scored.get(key) ?? []), event]);
  }
  for (const { panelId, version } of facts.basis) {
    const closes = events.filter((event): event is ClosedEvent => event.of === 'panel' && event.panelId === panelId && event.seq <= version);
    const close = closes.sort((a, b) => a.seq - b.seq).at(-1);
    if (!close) return { what: 'panel', panelId };
    for (const { caseId, seats } of close.cases) {
      if (left.has(caseId)) continue;
      cases.push({ caseId, tier: close.tier, left: false });
      for (const seat of seats) {
        const before = (scored.get(`${panelId}|${caseId}|${seat}`) ?? []).filter(({ at }) => epochOf(at) <= epochOf(close.at)).sort((a, b) => a.seq - b.seq);
        const sheet = before.at(-1);
        if (!sheet) return { what: 'sheet', caseId, seat };
        sheets.push({ caseId, seat, scores: sheet.scores });
      }
    }
  }
  return { cases, sheets };
}

interface State {
  readonly decision: SeasonDecision | null;
  readonly rules: Rules | null;
  readonly rankings: Rankings;
  readonly counted: Counted;
}

const nobody: State = { decision: null, rules: null, rankings: { excellent: [], senior: [], special: [], chief: [] }, counted: { cases: [], sheets: [] } };

/** Ranks again and compares, before anything rests on it. */
function opened(state: State, event: Opened, season: string, events: readonly RecordedEvent[], hash: Hash): State | ReplayDifference {
  const { facts, at, seq } = event;
  const counted = countedBy(event, events);
  if ('what' in counted) return counted;
  const rankings = takeRanking(facts.rules, counted.cases, counted.sheets);
  const tier = [...tiers].reverse().find((one) => hash(rankingText(rankings[one])) !== facts.rankings[one]);
  if (tier) return { what: 'ranking', tier };
  if (hash(evaluationText(facts.rules, counted.cases, counted.sheets)) !== facts.evaluation) return { what: 'evaluation' };
  const { basis, evaluation, rules } = facts;
  const decision = decideOpen({ season, gate: rules.gate, decision: state.decision, rankings, basis, evaluation, open: 0, now: at });
  return decision.ok ? { decision: decision.value, rules, rankings, counted } : { what: 'refused', seq, refusal: decision };
}

const attendanceOf = (facts: Extract<DecisionEvent, { type: 'meetingRecorded' }>['facts']): Attendee[] =>
  facts.attendance.flatMap(({ office, asked, present }) => Array.from({ length: asked }, (_, at) => ({ office, name: '', present: at < present })));

/** One step that rests on an opened meeting, by the very rules that decided it. */
function decided(decision: SeasonDecision, gate: Gate, rankings: Rankings, event: Exclude<DecisionEvent, Opened>, hash: Hash): Decision<SeasonDecision> {
  const { version } = decision;
  switch (event.type) {
    case 'decided': {
      const { tier, nominationIds, ...rest } = event.facts;
      const chose = decideChoose({ gate, decision, tier, ranked: rankings[tier], wish: { ...rest, chosen: nominationIds, tied: [] }, version });
      return chose.ok ? { ok: true, value: chose.value.decision } : chose;
    }
    case 'meetingRecorded': {
      const { votes, minutesNumber } = event.facts;
      const noted = decideRecord({ decision, attendance: attendanceOf(event.facts), votes, minutesNumber, version });
      return noted.ok ? { ok: true, value: noted.value.decision } : noted;
    }
    case 'supplementOpened':
      return decideSupplement({ gate, decision, rankings, version, now: event.at });
    case 'vacated':
      return { ok: true, value: { ...decision, vacated: [...decision.vacated, { ...event.facts, at: event.at }], version: version + 1 } };
    case 'frozen': {
      const frozen = decideFreeze({ gate, decision, rankings, gone: 0, rankingChanged: false, version, hash, sealReason: (reason) => reason, now: event.at });
      return frozen.ok ? { ok: true, value: frozen.value.decision } : frozen;
    }
  }
}

function after(state: State, event: DecisionEvent, record: EvaluationRecord, hash: Hash): State | ReplayDifference {
  if (event.seq !== (state.decision?.version ?? 0) + 1) return { what: 'step', seq: (state.decision?.version ?? 0) + 1 };
  if (event.type === 'meetingOpened') return opened(state, event, record.season, record.events, hash);
  if (!state.decision || !state.rules) return { what: 'notOpened' };
  const next = decided(state.decision, state.rules.gate, state.rankings, event, hash);
  if (!next.ok) return { what: 'refused', seq: event.seq, refusal: next };
  const computed = next.value.sittings.at(-1)?.hash ?? '';
  if (event.type === 'frozen' && computed !== event.facts.hash) {
    return { what: 'hash', sitting: event.facts.sitting, computed, recorded: event.facts.hash };
  }
  return { ...state, decision: next.value };
}

/** Makes scores, ranking, decisions and frozen lists again from the record alone, and names what differs first. */
export function replay(record: EvaluationRecord, hash: Hash): Replay {
  const steps = record.events.filter((event): event is DecisionEvent => event.of === 'decision').sort((a, b) => a.seq - b.seq);
  let state: State = nobody;
  for (const step of steps) {
    const next = after(state, step, record, hash);
    if ('what' in next) return differs(next);
    state = next;
  }
  if (!state.decision?.sittings.some(({ hash: frozen }) => frozen)) return differs({ what: 'nothingDecided' });
  return { ok: true, value: { decision: state.decision, cases: state.counted.cases.length, sheets: state.counted.sheets.length } };
}
