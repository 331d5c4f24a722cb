/** The SDK's calls of what the city, the experts and the meeting do, beside the fewest there can be: as in calls.test.ts. */
import type { SeasonDecision } from '../../cloudfunctions/domain/decision/decision';
import type { City } from './city';
import { allScore, appointExperts, caseOf, evaluated, expertName, full, morning, panelOf, scoringPanel } from './scoringPanels';
import { cityOfficer, cityWithUnit, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let ids: readonly string[];

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 100]));
  ids = await evaluated(city, unit, [1, 2, 3]);
  const experts = await appointExperts(city, 7);
  await scoringPanel(ids.map((id) => caseOf(unit, id)), experts);
  city.at(morning);
});
afterAll(() => city.close());

async function callsOf(openid: string, name: string, action: string, input: object = {}): Promise<number> {
  const calls = await city.callsOf(() => city.get(openid, name, action, input));
  return Object.entries(calls).reduce((sum, [call, count]) => (call.startsWith('database.') ? sum + count : sum), 0);
}
const asCity = (action: string, input: object = {}): Promise<number> => callsOf(cityOfficer, 'review', action, input);
const version = (): number => city.documents<SeasonDecision>('decisions')[0]?.version ?? 0;

// counts: account, a count for each of the city's stages. dashboard: account, season, nominations, units. rulings: account, overlay, units.
// grant: account · start, overlay, overlay, event, commit · units.
test('the season in counts, its rulings and a ruling', async () => {
  expect({
    counts: await asCity('counts'),
    dashboard: await asCity('dashboard'),
    rulings: await asCity('rulings'),
    grant: await asCity('grant', { kind: 'publicity', days: 7, firstDay: 'excluded', version: 0, reason: '多给两天' }),
  }).toEqual({ counts: 5, dashboard: 4, rulings: 3, grant: 7 });
});

// cases: account, panels, states, ballot. openCase: account, panel's id, panel, season, nomination, sheet, form.
// score: account, panel's id · start, season, panel, ballot, sheet · ballot, sheet, event, commit.
test('an expert reads cases, opens and scores one', async () => {
  expect({
    cases: await callsOf(expertName(1), 'expert', 'cases'),
    openCase: await callsOf(expertName(1), 'expert', 'openCase', { caseId: ids[0] }),
    score: await callsOf(expertName(1), 'expert', 'score', { caseId: ids[0], version: 0, scores: full }),
  }).toEqual({ cases: 4, openCase: 7, score: 11 });
});

// close: account, panel, states · start, season, panel, seven ballots · panel, seven ballots, event, commit · start, panel, desk, three nominations ·
// all of them, event, commit · panel · then ballots and states. openMeeting: account, season, decision, panels, states, sheets · start, decision, panel ·
// four rankings, decision, event, commit · then rankings and panels, as everywhere. decide: account · start, decision, season, ranking, states · decision,
// event, commit. freeze: account · start, decision, panels, panel, season, four rankings, states · panel, decision, event, commit.
test('a close, and the meeting that follows', async () => {
  await allScore(city, [2, 3, 4, 5, 6], ids);
  const close = await callsOf(cityOfficer, 'expert', 'close', { panelId: '2024.p1', version: (await panelOf()).version });
  const openMeeting = await asCity('openMeeting');
  const meeting = await asCity('meeting');
  const decide = await asCity('decide', { tier: 'special', line: 2, lineReason: '宁缺毋滥', version: version() });
  const attendance = (['bureau', 'talentOffice'] as const).map((office) => ({ office, name: '赵敏', present: true }));
  const record = await asCity('recordMeeting', { attendance, vote: { for: 2, against: 0, abstain: 0 }, minutesNumber: '8号', version: version() });
  const freeze = await asCity('freeze', { version: version() });
  expect({ close, openMeeting, meeting, decide, record, freeze }).toEqual({ close: 38, openMeeting: 18, meeting: 5, decide: 11, record: 9, freeze: 15 });
});
