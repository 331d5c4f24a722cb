import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { chosenFacts, frozenFacts, openedFacts, recordedFacts } from '../../../cloudfunctions/domain/decision/decisionEvents';
import { decideChoose } from '../../../cloudfunctions/domain/decision/decideChoose';
import { decideFreeze } from '../../../cloudfunctions/domain/decision/decideFreeze';
import { decideOpen } from '../../../cloudfunctions/domain/decision/decideMeeting';
import { recordText, type ClosedEvent, type DecisionEvent, type RecordedEvent, type ScoredEvent } from '../../../cloudfunctions/domain/decision/evaluationRecord';
import { evaluationText, rulesOf, takeRanking } from '../../../cloudfunctions/domain/decision/takeRanking';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { sm3 } from '../../../local/verify/sm3';
import { verifyReplay } from '../../../local/verify/verifyReplay';
import { gate, now, plain, recorded, value } from '../../domain/decision/madeUpMeeting';

const seats = [1, 2, 3, 4, 5];
const at = '2024-12-27T17:00:00.000+08:00';
const people = Array.from({ length: 12 }, (_, index) => `2024.u.${index + 1}`);
const ids = season2024.evaluation.criteria.value.map(({ id }) => id);
const rules = rulesOf(season2024);

/** The tenth and the eleventh are equal. */
const points = (person: number, seat: number): number => 90 - Math.min(person, 9) - (person > 10 ? 5 : 0) + (seat === 5 ? 2 : 0);

const scored: readonly ScoredEvent[] = people.flatMap((caseId, person) =>
  seats.map((seat) => ({ of: 'sheet', panelId: '2024.p1', caseId, seat, seq: 1, at, scores: Object.fromEntries(ids.map((id) => [id, points(person, seat)])) }) as const),
);
const closed: ClosedEvent = { of: 'panel', panelId: '2024.p1', seq: 8, at, tier: 'chief', cases: people.map((caseId) => ({ caseId, seats })) };

/** A whole meeting, step by step with its events, as the functions write them. */
function decidedEvents(): readonly DecisionEvent[] {
  const cases = people.map((caseId) => ({ caseId, tier: 'chief', left: false }) as const);
  const rankings = takeRanking(rules, cases, scored);
  const evaluation = sm3(evaluationText(rules, cases, scored));
  const first = value(decideOpen({ season: '2024', gate, decision: null, rankings, basis: [{ panelId: '2024.p1', version: 8 }], evaluation, open: 0, now }));
  const wish = { ...plain, tied: [people[9]!], tieReason: '表决', departures: [{ nominationId: people[0]!, direction: 'out', reason: '另有安排' }] } as const;
  const second = value(decideChoose({ gate, decision: first, tier: 'chief', ranked: rankings.chief, wish, version: 1 })).decision;
  const third = recorded(second);
  const fourth = value(decideFreeze({ gate, decision: third, rankings, gone: 0, rankingChanged: false, version: 3, hash: sm3, now })).decision;
  const step = (seq: number, type: string, facts: object): DecisionEvent => JSON.parse(JSON.stringify({ of: 'decision', seq, at: now, type, facts })) as DecisionEvent;
  return [
    step(1, 'meetingOpened', openedFacts(first, rules, rankings, cases, sm3)),
    step(2, 'decided', chosenFacts('chief', second.sittings[0]!.chosen.chief, sm3)),
    step(3, 'meetingRecorded', recordedFacts(third)),
    step(4, 'frozen', frozenFacts(fourth)),
  ];
}

const events: readonly RecordedEvent[] = [closed, ...scored, ...decidedEvents()];
const written = (changed: readonly RecordedEvent[] = events): string => recordText({ season: '2024', events: changed }, sm3);
const text = written();
const said = (changed: string): string => verifyReplay(changed, sm3).lines.join('\n');

test('a record replays to the hash that was frozen', () => {
  const { ok, lines } = verifyReplay(text, sm3);
  expect([ok, lines[0]]).toEqual([true, '一致。12 人，60 份打分，排名、审定和封存的名单都重新算出来了。']);
  expect(text.split('\n')).toHaveLength(events.length + 3);
});

test('whichever byte is altered, it is found', () => {
  const bytes = Buffer.from(text);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const other = Buffer.from(bytes);
      other[place] = other[place]! ^ change;
      const { ok, lines } = verifyReplay(other.toString('utf8'), sm3);
      expect([ok, lines.length, lines[0]?.startsWith('不一致：')]).toEqual([false, 1, true]);
    }),
    { numRuns: 1500 },
  );
});

/** Written anew, with a fingerprint that fits: what was altered still differs from what was frozen. */
const altered = (change: (event: RecordedEvent) => RecordedEvent | null): string =>
  said(written(events.flatMap((event) => change(event) ?? [])));

test.each([
  ['a score that moves the ranking', (one: RecordedEvent) => (one.of === 'sheet' && one.caseId === people[11] ? { ...one, scores: { ...one.scores, benefit: 100 } } : one), '重新算出的首席技师排名，和会议用的不一样'],
  ['a score that was dropped as the highest', (one: RecordedEvent) => (one.of === 'sheet' && one.caseId === people[3] && one.seat === 5 ? { ...one, scores: { ...one.scores, benefit: 100 } } : one), '打分合起来的校验码，和会议用的不一样'],
  ['a sheet that is not there', (one: RecordedEvent) => (one.of === 'sheet' && one.caseId === people[3] && one.seat === 2 ? null : one), '2024.u.4 缺 2 号席的打分'],
  ['a panel without its close', (one: RecordedEvent) => (one.of === 'panel' ? null : one), '专家组 2024.p1 没有结束评审的记录'],
  ['a step that is not there', (one: RecordedEvent) => (one.of === 'decision' && one.seq === 2 ? null : one), '会议的第 2 步不在记录里，或者重复了'],
  ['a decision without its opening', (one: RecordedEvent) => (one.of !== 'decision' ? one : one.seq === 1 ? null : { ...one, seq: one.seq - 1 }), '记录里没有取排名、开会这一步'],
  ['no freeze', (one: RecordedEvent) => (one.of === 'decision' && one.type === 'frozen' ? null : one), '记录里没有封存的名单'],
  ['another one of the tie', (one: RecordedEvent) => (one.of === 'decision' && one.type === 'decided' ? { ...one, facts: { ...one.facts, nominationIds: [...people.slice(1, 9), people[10]!] } } : one), '第 1 次会议的名单，重新算出的校验码是'],
  ['an eleventh', (one: RecordedEvent) => (one.of === 'decision' && one.type === 'decided' ? { ...one, facts: { ...one.facts, nominationIds: people.slice(0, 11) } } : one), '会议的第 2 步不合规则：首席技师多了 1 名'],
  ['another vote', (one: RecordedEvent) => (one.of === 'decision' && one.type === 'meetingRecorded' ? { ...one, facts: { ...one.facts, votes: { whole: { for: 1, against: 1, abstain: 0 }, tiers: {} } } } : one), '第 1 次会议的名单，重新算出的校验码是'],
  ['another trimming', (one: RecordedEvent) => (one.of === 'decision' && one.type === 'meetingOpened' ? { ...one, facts: { ...one.facts, rules: { ...one.facts.rules, trimFrom: 9 } } } : one), '重新算出的首席技师排名，和会议用的不一样'],
] as const)('%s is named', (_, change, sentence) => {
  expect(altered(change)).toContain(`不一致：${sentence}`);
});

test('from the command line: 0 and the hash, or 1 and one sentence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
  const run = (content: string): { code: number; out: string } => {
    const file = path.join(folder, 'record.json');
    writeFileSync(file, content);
    try {
      return { code: 0, out: execFileSync(process.execPath, ['--import', 'tsx', 'local/verify/main.ts', 'replay', file], { encoding: 'utf8' }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  };
  try {
    expect(run(text)).toMatchObject({ code: 0, out: expect.stringMatching(/校验码（SM3）应当是 [0-9a-f]{64}\n$/) as string });
    expect(run(text.replace('"benefit":', '"benefit" :'))).toEqual({ code: 1, out: '不一致：文件有一处被改过，和它自己的校验码对不上\n' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
