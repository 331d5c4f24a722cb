import { caseSheetsOf } from '../../../cloudfunctions/domain/evaluation/caseSheets';
import { decideClose, decideReopen } from '../../../cloudfunctions/domain/evaluation/decideClose';
import { decideRecuse } from '../../../cloudfunctions/domain/evaluation/decideRecuse';
import { decideAbstain, decideScore, type Scoring } from '../../../cloudfunctions/domain/evaluation/decideScore';
import type { Panel } from '../../../cloudfunctions/domain/evaluation/panel';
import type { Sheet } from '../../../cloudfunctions/domain/evaluation/sheet';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { at, ballotsOf, madeUpPanel, panelCase, seat } from './madeUpPanel';

const { evaluation } = season2024;
const full = { qualification: 90, honours: 80, achievements: 70, benefit: 60 };
const sheet: Sheet = {
  _id: 'c1|e1', season: '2024', panelId: '2024.p1', caseId: 'c1', expertId: 'e1', state: 'final', scores: full, comment: '', savedAt: at, version: 2,
};
const scoring = (more: Partial<Scoring> = {}): Scoring => ({
  panel: madeUpPanel(), ballot: null, sheet: null, expertId: 'e1', caseId: 'c1', version: 0, now: at, evaluation, scores: full, comment: '', state: 'final', ...more,
});
const unknown = decideScore(scoring({ caseId: 'c99' }));

test('a sheet that is handed in stands in the ballot with its total', () => {
  const decision = decideScore(scoring());
  if (!decision.ok || !decision.value) throw new Error('refused');
  expect(decision.value.sheet).toEqual({ ...sheet, version: 1 });
  expect(decision.value.ballot).toMatchObject({ _id: '2024.p1|e1', version: 1, marks: [{ caseId: 'c1', state: 'final', total: 7400 }] });
});

test('a draft may lack scores and counts nothing', () => {
  const decision = decideScore(scoring({ state: 'draft', scores: { honours: 0 } }));
  expect(decision.ok && decision.value?.ballot.marks).toEqual([{ caseId: 'c1', state: 'draft', total: null }]);
});

test('what was handed in is changed by handing it in again; a score takes an abstention back', () => {
  const changed = decideScore(scoring({ sheet, version: 2, scores: { ...full, benefit: 0 } }));
  expect(changed.ok && changed.value?.sheet).toMatchObject({ version: 3, state: 'final' });
  const abstained = { ...sheet, state: 'abstained', scores: {} } as const;
  expect(decideScore(scoring({ sheet: abstained, version: 2 }))).toMatchObject({ ok: true, value: { sheet: { state: 'final' } } });
});

test.each<[string, Partial<Scoring>]>([
  ['nowhere', { panel: null }],
  ['of which the expert is recused', { panel: madeUpPanel({ cases: [panelCase('c1', ['e1'])] }) }],
  ['of another panel', { expertId: 'e9' }],
  ['before the sign-in', { panel: madeUpPanel({ seats: [seat(1, { state: 'accepted' })] }) }],
  ['after the chair passed on', { panel: madeUpPanel({ seats: [seat(1, { state: 'replaced' })] }) }],
  ['before the panel scores', { panel: madeUpPanel({ state: 'drawn' }) }],
  ['of which the expert is recused, scored before', { panel: madeUpPanel({ cases: [panelCase('c1', ['e1'])] }), sheet, version: 2 }],
])('a case %s is as unknown as none', (_name, more) => {
  expect(unknown).toEqual({ ok: false, code: 'notFound', facts: { what: '这位人选' } });
  expect(decideScore(scoring(more))).toEqual(unknown);
  expect(decideAbstain(scoring(more))).toEqual(unknown);
  expect(decideRecuse({ ...scoring(more), tie: null, kind: 'relative', note: '' })).toEqual(unknown);
});

test.each<[string, Partial<Scoring>, string]>([
  ['an old look', { sheet, version: 1, scores: { ...full, benefit: 1 } }, 'stale'],
  ['a look that never was', { version: 1 }, 'stale'],
  ['101 points', { scores: { ...full, benefit: 101 } }, 'invalid'],
  ['-1 points', { scores: { ...full, benefit: -1 } }, 'invalid'],
  ['half a point', { scores: { ...full, benefit: 0.5 } }, 'invalid'],
  ['a criterion of no season', { scores: { ...full, charm: 5 } }, 'invalid'],
  ['a criterion lacking', { scores: { honours: 80 } }, 'scoresIncomplete'],
  ['a draft over what was handed in', { sheet, version: 2, state: 'draft', scores: {} }, 'sheetHandedIn'],
  ['a closed panel', { panel: madeUpPanel({ state: 'closed' }) }, 'scoringClosed'],
])('%s is refused', (_name, more, code) => expect(decideScore(scoring(more))).toMatchObject({ ok: false, code }));

test.each<[string, Partial<Scoring>]>([
  ['the same again on the first look', { sheet, version: 0 }],
  ['the same again after the close', { sheet, version: 1, panel: madeUpPanel({ state: 'closed' }) }],
])('%s is recognised', (_name, more) => expect(decideScore(scoring(more))).toEqual({ ok: true, value: null }));

test('an abstention is said once, and not after the close', () => {
  const said = decideAbstain(scoring({ sheet, version: 2 }));
  if (!said.ok || !said.value) throw new Error('refused');
  expect(said.value).toMatchObject({ sheet: { state: 'abstained', scores: {}, version: 3 }, ballot: { marks: [{ state: 'abstained', total: null }] } });
  expect(decideAbstain(scoring({ sheet: said.value.sheet, version: 2 }))).toEqual({ ok: true, value: null });
  expect(decideAbstain(scoring({ panel: madeUpPanel({ state: 'closed' }) }))).toMatchObject({ code: 'scoringClosed' });
});

test('a declared tie takes the case away with its sheet, and twice is recognised', () => {
  const ballot = ballotsOf({ e1: { c1: 7400, c2: 5000 } })[0] ?? null;
  const asked = { panel: madeUpPanel(), ballot, tie: null, expertId: 'e1', caseId: 'c1', kind: 'mentor', note: '带过三年', now: at } as const;
  const decision = decideRecuse(asked);
  if (!decision.ok || !decision.value) throw new Error('refused');
  const { panel, tie } = decision.value;
  expect(panel).toMatchObject({ version: 10, cases: [{ caseId: 'c1', recused: ['e1'] }, { caseId: 'c2', recused: [] }] });
  expect(decision.value.ballot.marks).toEqual([{ caseId: 'c2', state: 'final', total: 5000 }]);
  expect(tie).toMatchObject({ _id: '2024|e1|c1', nominationId: 'c1', unitId: null, kind: 'mentor', version: 1 });
  expect(decideRecuse({ ...asked, panel, tie })).toEqual({ ok: true, value: null });
  expect(decideScore(scoring({ panel, sheet, version: 2 }))).toEqual(unknown);
  expect(decideRecuse({ ...asked, panel: madeUpPanel({ state: 'closed' }) })).toMatchObject({ code: 'scoringClosed' });
});

const five = { e1: { c1: 1, c2: 1 }, e2: { c1: 2, c2: 1 }, e3: { c1: 3, c2: 1 }, e4: { c1: 4, c2: 1 }, e5: { c1: 5, c2: 1 } } as const;
const closing = (more: Partial<Parameters<typeof decideClose>[0]> = {}) =>
  decideClose({ panel: madeUpPanel(), ballots: ballotsOf(five), over: new Set(), evaluation, version: 9, now: at, ...more });

test('five valid sheets for each case close a panel, whatever the other two do', () => {
  const decision = closing();
  if (!decision.ok || !decision.value) throw new Error('refused');
  expect(decision.value.panel).toMatchObject({ state: 'closed', closedAt: at, spread: false, version: 10 });
  expect(decision.value.ballots.map(({ version }) => version)).toEqual([3, 3, 3, 3, 3]);
  expect(closing({ panel: decision.value.panel })).toEqual({ ok: true, value: null });
});

test('four name the case, and say what the chairs did instead', () => {
  const ballots = ballotsOf({ ...five, e5: { c1: 'abstained', c2: 1 }, e6: { c1: 'draft' } });
  const panel = madeUpPanel({ cases: [panelCase('c1', ['e7']), panelCase('c2')] });
  const facts = { quorum: 5, cases: [{ name: '王䶮', valid: 4, abstained: 1, recused: 1, missing: 1 }] };
  expect(closing({ panel, ballots })).toEqual({ ok: false, code: 'belowQuorum', facts });
  expect(closing({ panel, ballots, over: new Set(['c1']) }).ok).toBe(true);
});

test('sheets of a chair that passed on, and of who is recused, do not count', () => {
  const seats = [seat(1, { state: 'replaced' }), ...[2, 3, 4, 5, 6, 7].map((n) => seat(n))];
  const panel = madeUpPanel({ seats, cases: [panelCase('c1', ['e2']), panelCase('c2')] });
  const [c1, c2] = caseSheetsOf(panel, ballotsOf(five));
  expect([c1?.valid.map(({ seat: n }) => n), c1?.recused, c1?.missing]).toEqual([[3, 4, 5], 1, 2]);
  expect([c2?.valid.map(({ seat: n }) => n), c2?.recused, c2?.missing]).toEqual([[2, 3, 4, 5], 0, 2]);
});

test.each<[string, Panel | null, number, string]>([
  ['no panel', null, 9, 'notFound'],
  ['a panel that does not score yet', madeUpPanel({ state: 'drawn' }), 9, 'panelNotScoring'],
  ['an old look', madeUpPanel(), 8, 'stale'],
])('%s is not closed', (_name, panel, version, code) => expect(closing({ panel, version })).toMatchObject({ ok: false, code }));

const reopening = (panel: Panel | null, version = 9) => decideReopen({ panel, version, reason: '一份打分录错', by: 'p1', now: at });
const closed = madeUpPanel({ state: 'closed', closedAt: at });

test('the city opens a closed panel again, on the record, and twice is recognised', () => {
  const decision = reopening(closed);
  if (!decision.ok || !decision.value) throw new Error('refused');
  expect(decision.value).toMatchObject({ state: 'scoring', closedAt: null, spread: false, version: 10, reopenings: [{ at, reason: '一份打分录错', by: 'p1' }] });
  expect(reopening(decision.value)).toEqual({ ok: true, value: null });
});

test.each<[string, Panel | null, number, string]>([
  ['no panel', null, 9, 'notFound'],
  ['a panel that scores', madeUpPanel(), 9, 'panelNotClosed'],
  ['an old look', closed, 8, 'stale'],
  ['a panel whose nominations have not followed yet', { ...closed, spread: false }, 9, 'busy'],
])('%s is not opened again', (_name, panel, version, code) => expect(reopening(panel, version)).toMatchObject({ ok: false, code }));

test('a frozen list holds its panels closed', () => {
  expect(reopening({ ...closed, listFrozenAt: at })).toMatchObject({ ok: false, code: 'sittingFrozen' });
});
