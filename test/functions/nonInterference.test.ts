/**
 * An expert who is recused from a case learns nothing of it: whatever happens to it, all that the expert is told stays the same to the byte. Two
 * worlds begin alike; in one of them others do things to that case between the expert's calls.
 */
import fc from 'fast-check';
import { describeActions } from '../../local/describeActions';
import type { City } from './city';
import { appointExperts, caseOf, evaluated, expertName, full, morning, panelOf, scoringPanel } from './scoringPanels';
import { cityOfficer, cityWithUnit, type TestUnit } from './units';
import { remember } from './worlds';

let city: City;
let unit: TestUnit;
/** Hidden from expert 1, in the middle of what the panel has. */
let hidden: string;
let own: readonly [string, string, string];
let restore: () => Promise<void>;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 100]));
  const [a = '', b = '', c = '', d = ''] = await evaluated(city, unit, [1, 2, 3, 4]);
  [hidden, own] = [b, [a, c, d]];
  const experts = await appointExperts(city, 7);
  await scoringPanel([caseOf(unit, a), caseOf(unit, b, [experts[0] ?? '']), caseOf(unit, c), caseOf(unit, d)], experts);
  restore = remember(city);
});
afterAll(() => city.close());

type Call = readonly [action: string, input: object];

/** Every action that experts have, on own cases, on the hidden one and on none. */
const script = (): readonly Call[] => [
  ['cases', {}],
  ['seats', {}],
  ['signIn', { panelId: '2024.p1' }],
  ['decline', { panelId: '2024.p1', reason: '有事' }],
  ...[...own, hidden, '2024.nobody.1'].map((caseId): Call => ['openCase', { caseId }]),
  ['score', { caseId: own[0], version: 0, scores: { honours: 70 }, state: 'draft' }],
  ['score', { caseId: hidden, version: 0, scores: full }],
  ['score', { caseId: own[0], version: 1, scores: full, comment: '手艺好' }],
  ['score', { caseId: own[0], version: 1, scores: { ...full, honours: 1 } }],
  ['abstain', { caseId: hidden, version: 0 }],
  ['abstain', { caseId: own[1], version: 0 }],
  ['recuse', { caseId: hidden, kind: 'other' }],
  ['recuse', { caseId: own[2], kind: 'mentor', note: '师傅' }],
  ['openCase', { caseId: own[0] }],
  ['openCase', { caseId: own[2] }],
  ['cases', {}],
];

/** A file's address carries the moment until which it opens: the only thing in any reply that a clock gives. */
const withoutMoments = (text: string): string => text.replace(/("url":"[^"?]*)\?[^"]*"/g, '$1"');

/** What expert 1 hears in a world; `between` happens before each of the calls. */
async function heard(between: (step: number) => Promise<void>): Promise<readonly string[]> {
  await restore();
  city.at(morning);
  const replies: string[] = [];
  for (const [step, [action, input]] of script().entries()) {
    await between(step);
    replies.push(withoutMoments(JSON.stringify(await city.call(expertName(1), 'expert', action, input))));
  }
  return replies;
}

const other = fc.integer({ min: 2, max: 7 });
/** What others can do to the hidden case. Whether it works is theirs to see. */
const happening = fc.oneof(
  fc.tuple(other, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 100 })).map(([n, version, honours]) => [expertName(n), 'expert', 'score', { version, scores: { ...full, honours } }] as const),
  fc.tuple(other, fc.integer({ min: 0, max: 2 })).map(([n, version]) => [expertName(n), 'expert', 'score', { version, scores: {}, state: 'draft' }] as const),
  other.map((n) => [expertName(n), 'expert', 'abstain', { version: 0 }] as const),
  other.map((n) => [expertName(n), 'expert', 'recuse', { kind: 'relative' }] as const),
  fc.constantFrom('left', 'retired', 'died').map((why) => ['unit', 'unit', 'end', { why, on: '2024-12-20', note: '' }] as const),
  fc.constant(['unit', 'unit', 'withdraw', {}] as const),
  fc.constant([cityOfficer, 'expert', 'close', {}] as const),
);
const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), happening), { minLength: 1, maxLength: 8 });

async function happen([who, name, action, input]: (typeof happening extends fc.Arbitrary<infer H> ? H : never)): Promise<void> {
  if (action === 'close') await city.call(who, name, action, { panelId: '2024.p1', version: (await panelOf()).version });
  else if (name === 'unit') await city.call(unit.openid, name, action, { nominationId: hidden, ...input });
  else await city.call(who, name, action, { caseId: hidden, ...input });
}

test('the script asks for every action that an expert has', async () => {
  const theirs = (await describeActions()).filter(({ roles }) => roles.includes('expert')).map(({ action }) => action);
  expect([...new Set(script().map(([action]) => action))].sort()).toEqual(theirs.sort());
});

test('whatever happens to a recused case, every reply to the recused expert is the same to the byte', async () => {
  const quiet = await heard(async () => undefined);
  expect(quiet.filter((reply) => reply.includes('"ok":true'))).toHaveLength(12);
  expect(quiet.join()).not.toContain(hidden);
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const loud = await heard(async (step) => {
        for (const [at, event] of events) if (at === step) await happen(event);
      });
      expect(loud).toEqual(quiet);
    }),
    { numRuns: 12 },
  );
});

test('the case fares well without the recused: six others bring it through the close', async () => {
  await heard(async (step) => {
    if (step !== 3) return;
    for (let n = 2; n <= 7; n += 1) await happen([expertName(n), 'expert', 'score', { version: 0, scores: full }]);
  });
  const { cases } = await city.get<{ cases: { caseId: string; valid: number }[] }>(cityOfficer, 'expert', 'progress', { panelId: '2024.p1' });
  expect(cases.find(({ caseId }) => caseId === hidden)?.valid).toBe(6);
});
