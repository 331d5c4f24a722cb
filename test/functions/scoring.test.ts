import type { Panel } from '../../cloudfunctions/domain/evaluation/panel';
import type { LedgerEvent } from '../../cloudfunctions/domain/ledger/event';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import { nominations, panels } from '../../cloudfunctions/platform/database/collections';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import type { CasesView, OpenCaseView, ProgressView, SheetView } from '../../cloudfunctions/expert/scoring/views';
import type { FragilityView, RankingView } from '../../cloudfunctions/expert/results/views';
import type { City } from './city';
import { deskOf } from './lives';
import { allScore, appointExperts, caseOf, evaluated, expertName, full, morning, panelOf, scoreAs, scoringPanel } from './scoringPanels';
import { cityOfficer, cityWithUnit, nomineePhone, idNumber, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let experts: readonly string[];
/** One that expert 1 has a tie to, and two more. */
let ids: readonly [string, string, string];

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 100]));
  const [a = '', b = '', c = ''] = await evaluated(city, unit, [1, 2, 3]);
  ids = [a, b, c];
  experts = await appointExperts(city, 8);
  await scoringPanel([caseOf(unit, a, [experts[0] ?? '']), caseOf(unit, b), caseOf(unit, c)], experts.slice(0, 7));
  city.at(morning);
});
afterAll(() => city.close());

const ask = <T>(n: number, action: string, input: object = {}): Promise<T> => city.get<T>(expertName(n), 'expert', action, input);
const progress = (): Promise<ProgressView> => city.get<ProgressView>(cityOfficer, 'expert', 'progress', { panelId: '2024.p1' });
const close = async (version?: number) => city.call<ProgressView>(cityOfficer, 'expert', 'close', { panelId: '2024.p1', version: version ?? (await panelOf()).version });
const statesOf = (): readonly string[] => {
  const lines = new Map(deskOf(city, unit).lines.map((line) => [line.nominationId, line.state]));
  return city.documents<Nomination>('nominations').filter(({ _id }) => ids.includes(_id)).map(({ _id, state }) => (lines.get(_id) === state ? state : 'apart'));
};
const eventsOf = (aggregate: string) => city.documents<LedgerEvent>('events').filter((event) => event.aggregate === aggregate);

test('an expert sees the own panels with the own cases, and nothing before the sign-in', async () => {
  const [own] = (await ask<CasesView>(1, 'cases')).panels;
  expect(own).toMatchObject({ state: 'scoring', total: 2, done: 0, note: '还有 2 位没有打' });
  expect(own?.cases.map(({ caseId }) => caseId)).toEqual(ids.slice(1));
  expect((await ask<CasesView>(2, 'cases')).panels[0]?.total).toBe(3);
  expect(await ask(8, 'cases')).toEqual({ panels: [] });
  const before = await panelOf();
  await updateWhere(panels, { _id: before._id }, { seats: before.seats.map((seat) => (seat.seat === 3 ? { ...seat, state: 'accepted' } : seat)) });
  expect((await ask<CasesView>(3, 'cases')).panels[0]).toMatchObject({ state: 'waiting', cases: [], note: '请先找现场工作人员签到，签到后开始打分' });
  expect(await city.call(expertName(3), 'expert', 'openCase', { caseId: ids[1] })).toMatchObject({ code: 'notFound' });
  await updateWhere(panels, { _id: before._id }, { seats: before.seats });
});

test('a case shows the form with a masked ID number, its papers, and no phone', async () => {
  const shown = await ask<OpenCaseView>(1, 'openCase', { caseId: ids[1] });
  expect(shown).toMatchObject({ placeText: '第 1 位，共 2 位', before: null, after: ids[2], canScore: true, sheet: { state: 'none', version: 0 } });
  expect(shown.sheet.criteria.map(({ weight }) => weight)).toEqual([20, 25, 30, 25]);
  expect(shown.papers.map(({ slot }) => slot)).toEqual(['levelCertificate']);
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${nomineePhone(2)}|${idNumber(2)}`));
  expect(shown.sections.flatMap(({ rows }) => rows).map(({ field }) => field)).not.toContain('phone');
});

test('a draft is kept, handed in, and changed; the same again is recognised', async () => {
  const caseId = ids[1];
  expect(await ask<SheetView>(1, 'score', { caseId, version: 0, scores: { honours: 70 }, state: 'draft' })).toMatchObject({ version: 1, state: 'draft', totalText: '' });
  expect(await ask<SheetView>(1, 'score', { caseId, version: 1, scores: full, comment: '手艺好' })).toMatchObject({ version: 2, state: 'final', totalText: '74.00 分' });
  const before = city.everything();
  expect(await ask<SheetView>(1, 'score', { caseId, version: 1, scores: full, comment: '手艺好' })).toMatchObject({ version: 2 });
  expect(city.everything()).toBe(before);
  expect(await scoreAs(city, 1, caseId, { version: 1, scores: { ...full, honours: 81 } })).toEqual({ ok: false, code: 'stale', message: '您在别处改过这份打分。请刷新看看，再接着打' });
  expect(await scoreAs(city, 1, caseId, { version: 2, state: 'draft' })).toMatchObject({ code: 'sheetHandedIn' });
  expect(await scoreAs(city, 1, caseId, { version: 2, scores: { honours: 1 } })).toMatchObject({ code: 'scoresIncomplete', message: '还没打分：职业资格、业绩成果、产生效益。每项都打了再交' });
  expect(await scoreAs(city, 1, caseId, { scores: { ...full, honours: 101 } })).toMatchObject({ code: 'invalid' });
  expect(await scoreAs(city, 1, caseId, { version: 2, scores: { ...full, charm: 1 } })).toMatchObject({ code: 'invalid', fields: [{ field: 'scores' }] });
  expect(city.everything()).toBe(before);
  const events = eventsOf(`sheet|${caseId}|${experts[0]}`);
  expect(events.map(({ type, facts }) => [type, facts.seat, facts.scores])).toEqual([['draftSaved', 1, undefined], ['scored', 1, full]]);
});

test('a recused case is as unknown to every action as one that does not exist', async () => {
  for (const [action, more] of [['openCase', {}], ['score', { version: 0, scores: full }], ['abstain', { version: 0 }], ['recuse', { kind: 'other' }]] as const) {
    const nowhere = await city.call(expertName(1), 'expert', action, { caseId: '2024.nobody.1', ...more });
    expect(nowhere).toEqual({ ok: false, code: 'notFound', message: '没有找到这位人选。请返回上一页刷新' });
    expect(await city.call(expertName(1), 'expert', action, { caseId: ids[0], ...more })).toEqual(nowhere);
  }
});

test('a declared tie takes the case away for good, with the sheet; abstaining does not', async () => {
  await allScore(city, [7], [ids[2]]);
  expect(await ask(7, 'recuse', { caseId: ids[2], kind: 'mentor', note: '带过他三年' })).toEqual({ caseId: ids[2], recused: true });
  const before = city.everything();
  expect(await ask(7, 'recuse', { caseId: ids[2], kind: 'mentor', note: '带过他三年' })).toEqual({ caseId: ids[2], recused: true });
  expect(city.everything()).toBe(before);
  expect((await ask<CasesView>(7, 'cases')).panels[0]?.cases.map(({ caseId }) => caseId)).toEqual(ids.slice(0, 2));
  expect(await ask<SheetView>(6, 'abstain', { caseId: ids[2], version: 0 })).toMatchObject({ state: 'abstained', version: 1 });
  expect((await ask<CasesView>(6, 'cases')).panels[0]).toMatchObject({ total: 3, done: 1 });
  const third = (await progress()).cases.find(({ caseId }) => caseId === ids[2]);
  expect(third).toMatchObject({ valid: 0, text: '有效 0 · 弃权 1 · 回避 1 · 没交 5', short: true });
  expect(eventsOf('panel|2024.p1').at(-1)).toMatchObject({ type: 'recused', facts: { caseId: ids[2], seat: 7, kind: 'mentor' } });
});

test('before the close nobody of the city sees a score, and a case that lacks sheets holds the close up', async () => {
  await allScore(city, [2, 3, 4, 5], ids);
  const [, tooFew] = [await progress(), await close()];
  expect(tooFew).toEqual({ ok: false, code: 'belowQuorum', message: '有效打分不足 5 份：巴图·乌恩 4 份、巴图·乌恩 4 份。请催交，或递补专家' });
  const shown = await progress();
  expect(shown.cases.map((one) => Object.keys(one).sort().join())).toEqual(Array(3).fill('caseId,name,over,short,text,unitName,valid'));
  expect(JSON.stringify(shown)).not.toMatch(/score|total":7|分"/);
  const open = await city.get<RankingView>(cityOfficer, 'expert', 'ranking', { tier: 'special' });
  expect(open).toMatchObject({ ready: false, rows: [], panels: [{ canClose: false, ready: 1, total: 3, whyNot: '还有 2 位的有效打分不足 5 份' }] });
  expect(await city.call(cityOfficer, 'expert', 'fragility', { tier: 'special' })).toMatchObject({ code: 'rankingNotReady' });
  expect(await close(1)).toMatchObject({ code: 'stale' });
  await updateWhere(nominations, { _id: ids[2] }, { state: 'ended' });
  expect((await progress()).cases[2]).toMatchObject({ over: true, short: false });
  await updateWhere(nominations, { _id: ids[2] }, { state: 'evaluation' });
});

test('a close opens the sheets, moves the nominations with their desk, and twice is recognised', async () => {
  await allScore(city, [6], [ids[0]]);
  await city.get(expertName(6), 'expert', 'score', { caseId: ids[2], version: 1, scores: full });
  const { version } = await panelOf();
  expect(await close(version)).toMatchObject({ ok: true, data: { stateName: '打分已结束', canReopen: true, version: version + 1 } });
  expect(statesOf()).toEqual(['deciding', 'deciding', 'deciding']);
  expect(await panelOf()).toMatchObject({ state: 'closed', spread: true });
  const before = city.everything();
  expect((await close(version)).ok).toBe(true);
  expect(city.everything()).toBe(before);
  const { facts } = eventsOf('panel|2024.p1').at(-1) ?? {};
  expect(facts).toEqual({ panelId: '2024.p1', tier: 'special', cases: [
    { caseId: ids[0], tier: 'special', seats: [2, 3, 4, 5, 6] },
    { caseId: ids[1], tier: 'special', seats: [1, 2, 3, 4, 5] },
    { caseId: ids[2], tier: 'special', seats: [2, 3, 4, 5, 6] },
  ] });
  expect(await scoreAs(city, 2, ids[0], { version: 1, scores: { ...full, honours: 0 } })).toMatchObject({ code: 'scoringClosed' });
  expect(await close(version + 1)).toMatchObject({ code: 'panelNotScoring' });
  expect((await ask<CasesView>(1, 'cases')).panels[0]).toMatchObject({ state: 'closed' });
});

test('the ranking, and what hangs on one expert', async () => {
  const { rows, lineText, ready } = await city.get<RankingView>(cityOfficer, 'expert', 'ranking', { tier: 'special' });
  expect(ready).toBe(true);
  // 74 + honours above 80 at a quarter point each: {2..6} gives 3, 4, 5; {0, 2..5} gives 2, 3, 4; {0, 2..5} again.
  expect(rows.map(({ rank, score, valid, tied, standing }) => [rank, score, valid, tied, standing])).toEqual([
    [1, '75.00', 5, false, 'in'],
    [2, '74.75', 5, true, 'in'],
    [2, '74.75', 5, true, 'in'],
  ]);
  expect(lineText).toBe('线内 3 人，线外 0 人。名额还余 27 个，名额是上限，不是任务数');
  expect(await city.get<FragilityView>(cityOfficer, 'expert', 'fragility', { tier: 'special' })).toMatchObject({
    summary: '6 位专家，去掉其中任何一位，线内线外都不变', rows: [],
  });
});

test('a close whose process died is finished by the schedule', async () => {
  const panel = await panelOf();
  await updateWhere(panels, { _id: panel._id }, { spread: false });
  await updateWhere(nominations, { _id: ids[0] }, { state: 'evaluation' });
  const desk = deskOf(city, unit);
  const lines = desk.lines.map((line) => (line.nominationId === ids[0] ? { ...line, state: 'evaluation' as const } : line));
  const { desks } = await import('../../cloudfunctions/platform/database/collections');
  await updateWhere(desks, { _id: desk._id }, { lines });
  expect(await city.call(cityOfficer, 'expert', 'reopen', { panelId: panel._id, version: panel.version, reason: '录错' })).toMatchObject({ code: 'busy' });
  await city.round('spread');
  expect(statesOf()).toEqual(['deciding', 'deciding', 'deciding']);
  expect((await panelOf()).spread).toBe(true);
});

test('the city opens it again with a reason; the sheets of before stay and can be changed', async () => {
  const { version } = await panelOf();
  const sheets = city.documents('sheets');
  const reopen = (seen: number) => city.call<ProgressView>(cityOfficer, 'expert', 'reopen', { panelId: '2024.p1', version: seen, reason: '2 号专家看错了人' });
  expect(await reopen(version - 1)).toMatchObject({ code: 'stale' });
  expect(await reopen(version)).toMatchObject({ ok: true, data: { canClose: true, reopenings: [{ reason: '2 号专家看错了人' }] } });
  expect((await reopen(version)).ok).toBe(true);
  expect(await reopen(version + 1)).toMatchObject({ code: 'panelNotClosed' });
  expect(statesOf()).toEqual(['evaluation', 'evaluation', 'evaluation']);
  expect(city.documents('sheets')).toEqual(sheets);
  expect((await scoreAs(city, 2, ids[0], { version: 1, scores: { ...full, honours: 100 } })).ok).toBe(true);
});

test('who scores while the panel is closed comes before the close or not at all', async () => {
  const { version } = await panelOf();
  const scores = { ...full, honours: 1 };
  const [closed, scored] = await Promise.all([close(version), scoreAs(city, 3, ids[1], { version: 1, scores })]);
  expect(closed.ok).toBe(true);
  const ballot = city.documents<{ _id: string; marks: { caseId: string; total: number }[] }>('ballots').find(({ _id }) => _id === `2024.p1|${experts[2]}`);
  const counted = ballot?.marks.find(({ caseId }) => caseId === ids[1])?.total;
  expect(counted).toBe(scored.ok ? 5425 : 7475);
  const kept: Panel = await panelOf();
  expect(kept.state).toBe('closed');
});
