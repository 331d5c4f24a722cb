import fc from 'fast-check';
import { decideSubmit, receiptOf } from '../../../cloudfunctions/domain/submission/decideSubmit';
import {
  countByTier,
  takesPlace,
  type Desk,
  type Headcounts,
  type Line,
} from '../../../cloudfunctions/domain/nomination/desk';
import { quotaProblems } from '../../../cloudfunctions/domain/quota/quota';
import { surveySubmit } from '../../../cloudfunctions/domain/submission/surveySubmit';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { applyOverlay } from '../../../cloudfunctions/domain/season/overlay';
import type { Season } from '../../../cloudfunctions/domain/season/season';
import { nominationStates } from '../../../cloudfunctions/domain/nomination/states';
import { tiers, type Route } from '../../../cloudfunctions/domain/terms';
import { madeUpDesk, madeUpLine } from '../madeUpDesk';

const inTime = '2024-12-10T23:59:59.999+08:00';
const tooLate = '2024-12-11T00:00:00.000+08:00';

const line = (more: Partial<Line> = {}): Line => madeUpLine({ state: 'confirmed', confirmedRevision: 1, ...more });

const counted = (technician: number, seniorTechnician: number): Headcounts => ({
  asOf: '2024-11-30',
  technician,
  seniorTechnician,
  specialTechnician: 0,
  chiefTechnician: 0,
  statementFileId: 'cloud://e/s.png',
  declaredAt: '2024-12-01T09:00:00.000+08:00',
});

const desk = (more: Partial<Desk> = {}): Desk =>
  madeUpDesk({ approvedAt: '2024-12-02T09:00:00.000+08:00', version: 7, headcounts: counted(100, 100), lines: [line()], ...more });

const decide = (
  at: Desk,
  now = inTime,
  route: Route = 'district',
  version = at.version,
  season: Season = season2024,
): ReturnType<typeof decideSubmit> =>
  decideSubmit({ season, desk: at, route, version, now, fingerprint: (text) => text });

const codeOf = (decision: ReturnType<typeof decideSubmit>): string => (decision.ok ? 'ok' : decision.code);

const corrected = line({ receipt: 'HZ2024-MA0K00001-01', due: '2024-12-13T23:59:59.999+08:00' });

test.each<readonly [string, Desk, string, string]>([
  ['the last millisecond', desk(), inTime, 'ok'],
  ['the next one', desk(), tooLate, 'deadlinePassed'],
  ['the next one, special and chief', desk({ lines: [line({ tier: 'chief' })] }), tooLate, 'deadlinePassed'],
  ['before the season opens', desk(), '2024-11-26T23:59:59.999+08:00', 'seasonNotOpen'],
  ['its first millisecond', desk(), '2024-11-27T00:00:00.000+08:00', 'ok'],
  ['a correction on its last day', desk({ lines: [corrected] }), '2024-12-13T23:59:59.999+08:00', 'ok'],
  ['a correction past it', desk({ lines: [corrected] }), '2024-12-14T00:00:00.000+08:00', 'correctionOverdue'],
  [
    'a correction past it, beside a fresh line',
    desk({ lines: [corrected, line({ nominationId: 'b' })] }),
    '2024-12-14T00:00:00.000+08:00',
    'deadlinePassed',
  ],
  ['an empty desk past the deadline', desk({ lines: [] }), tooLate, 'deadlinePassed'],
])('%s', (_name, at, now, code) => {
  const route = at.lines[0]?.tier === 'chief' ? 'city' : 'district';
  expect(codeOf(decide(at, now, route))).toBe(code);
});

test.each([
  ['2024-12-12T23:59:59.999+08:00', 'ok'],
  ['2024-12-13T00:00:00.000+08:00', 'deadlinePassed'],
])('with an extension to the end of 12 December, a submit at %s is %s', (now, code) => {
  const granted = {
    unitId: 'u',
    route: 'district',
    until: '2024-12-12T23:59:59.999+08:00',
    reason: '停电',
    by: '昆都仑区人社局',
    at: inTime,
  } as const;
  expect(codeOf(decide(desk(), now, 'district', 7, applyOverlay(season2024, { extensions: [granted] })))).toBe(code);
});

test('past the deadline a correction goes, and a fresh line stays behind for being late', () => {
  const at = desk({ lines: [corrected, line({ nominationId: 'fresh' })] });
  const decision = decide(at, tooLate);
  expect(decision.ok && decision.value.package.lines.map(({ nominationId }) => nominationId)).toEqual([
    corrected.nominationId,
  ]);
  expect(decision.ok && decision.value.package.leftOut).toEqual([
    { nominationId: 'fresh', name: '王䶮', lacks: [], why: ['late'] },
  ]);
});

test('it refuses in this order', () => {
  const worst = desk({ approvedAt: null, headcounts: null });
  const { gates, gaps } = surveySubmit(
    season2024,
    { ...worst, headcounts: { ...counted(0, 5), statementFileId: null }, lines: [] },
    'district',
    tooLate,
  );
  expect([...gates, ...gaps].map(({ code }) => code)).toEqual([
    'unitNotApproved',
    'deadlinePassed',
    'statementMissing',
    'nothingToSubmit',
  ]);
  expect(codeOf(decide(worst, tooLate))).toBe('unitNotApproved');
  expect(codeOf(decide({ ...worst, approvedAt: inTime }, tooLate, 'district', 1))).toBe('deadlinePassed');
  expect(codeOf(decide({ ...worst, approvedAt: inTime }, inTime, 'district', 1))).toBe('stale');
  expect(codeOf(decide({ ...worst, approvedAt: inTime }))).toBe('headcountsMissing');
  expect(codeOf(decide(desk({ headcounts: { ...counted(0, 0), statementFileId: null } })))).toBe('statementMissing');
  expect(codeOf(decide(desk({ headcounts: counted(0, 0) })))).toBe('tooManyPlaces');
  expect(codeOf(decide(desk({ headcounts: counted(0, 9) })))).toBe('justificationMissing');
  expect(codeOf(decide(desk({ headcounts: counted(0, 9), lines: [] })))).toBe('nothingToSubmit');
});

test('the places are the edge: five of a hundred go, six do not, and it says how many too many', () => {
  const lines = (many: number): Line[] => Array.from({ length: many }, (_, at) => line({ nominationId: String(at) }));
  expect(decide(desk({ lines: lines(5) })).ok).toBe(true);
  expect(decide(desk({ lines: lines(6) }))).toEqual({
    ok: false,
    code: 'tooManyPlaces',
    facts: {
      tier: 'senior',
      level: 'seniorTechnician',
      over: 1,
      headcount: 100,
      percent: 5,
      places: 5,
      clause: '三(一)1',
    },
  });
});

test('the receipt names the organisation and counts; the same route and version find it again', () => {
  const decision = decide(desk());
  if (!decision.ok) throw new Error(decision.code);
  const { desk: after } = decision.value;
  expect(after.receipts.map(({ number }) => number)).toEqual(['HZ2024-MA0K00001-01']);
  expect([
    receiptOf(after, 'district', 7)?.number,
    receiptOf(after, 'city', 7),
    receiptOf(after, 'district', 8),
  ]).toEqual(['HZ2024-MA0K00001-01', undefined, undefined]);
});

const anyLine = fc.record({
  tier: fc.constantFrom(...tiers),
  state: fc.constantFrom(...nominationStates),
  receipt: fc.constantFrom(null, 'HZ2024-MA0K00001-01'),
  justified: fc.boolean(),
  lacks: fc.constantFrom([], ['phone'], ['phone', 'levelCertificate']),
});
const anyDesk = fc
  .tuple(fc.array(anyLine, { maxLength: 40 }), fc.nat(600), fc.nat(150))
  .map(([lines, technician, senior]) =>
    desk({
      headcounts: counted(technician, senior),
      lines: lines.map((more, at) => line({ ...more, nominationId: String(at) })),
    }),
  );

test('whatever stands on a desk, no submit leaves more submitted than there are places, and only ready lines move', () => {
  fc.assert(
    fc.property(anyDesk, fc.constantFrom<Route>('district', 'city'), (at, route) => {
      const decision = decide(at, inTime, route);
      if (!decision.ok) return;
      const after = decision.value.desk;
      const used = countByTier(after.lines.filter(takesPlace));
      if (route === 'district' && after.headcounts)
        expect(quotaProblems(season2024, after.headcounts, used)).toEqual([]);
      const moved = new Set(decision.value.package.lines.map(({ nominationId }) => nominationId));
      for (const [index, before] of at.lines.entries()) {
        if (moved.has(before.nominationId)) expect([before.state, before.lacks]).toEqual(['confirmed', []]);
        else expect(after.lines[index]).toEqual(before);
      }
    }),
  );
});
