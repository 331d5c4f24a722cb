/** Who sits on a panel before signing in is known to the discipline office alone; what was scored reaches no unit and no nominee. */
import type { Panel } from '../../cloudfunctions/domain/evaluation/panel';
import type { City } from './city';
import { cityWithPool, discipline, drawn, planned, talentOffice, waiting } from './panels';
import { allScore, appointExperts, caseOf, evaluated, expertName, full, panelOf, scoringPanel, morning } from './scoringPanels';
import { cityOfficer, cityWithUnit, districtOfficer, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
afterEach(() => city.close());

/** What these may ask and are shown, refusals too; the pool itself is not asked for. */
const asks = [
  ...['panels', 'panel', 'progress', 'ranking', 'fragility', 'drawRecord', 'cases', 'seats'].map((action) => ['expert', action] as const),
  ...['queue', 'counts', 'dashboard', 'rulings', 'districtList', 'meeting', 'documents', 'reach', 'evaluationRecord', 'candidates'].map((action) => ['review', action] as const),
  ...['workspace', 'nominees', 'documents', 'headcounts'].map((action) => ['unit', action] as const),
  ['nominee', 'status'],
  ['account', 'me'],
  ['account', 'home'],
] as const;

const inputOf = (action: string, panelId: string): object => {
  if (['panel', 'progress', 'drawRecord'].includes(action)) return { panelId };
  if (['ranking', 'fragility', 'candidates'].includes(action)) return { tier: 'senior' };
  return action === 'queue' ? { stage: 'evaluation' } : {};
};

async function told(openids: readonly string[], panelId: string): Promise<string> {
  const texts: string[] = [];
  for (const openid of openids) {
    for (const [name, action] of asks) {
      const reply = await city.call<{ url?: string }>(openid, name, action, inputOf(action, panelId));
      texts.push(JSON.stringify(reply));
      if (reply.ok && reply.data.url) texts.push(await (await fetch(reply.data.url)).text());
    }
  }
  return texts.join('\n');
}

test('drawn and not signed in, an expert stands by name for the discipline office alone', async () => {
  ({ city, unit } = await cityWithPool(24));
  city.at('2024-12-26T09:00:00.000+08:00');
  await waiting(city, unit, [1, 2, 3]);
  const panelId = await planned(city);
  await drawn(city, panelId);
  const seated = (city.documents<Panel>('panels')[0]?.seats ?? []).map(({ expertId }) => expertId);
  expect(seated).toHaveLength(7);
  const secret = new RegExp(['乌兰', '研究院', '1360000', ...seated].join('|'));
  expect(await told([cityOfficer, talentOffice, districtOfficer, unit.openid], panelId)).not.toMatch(secret);
  expect(JSON.stringify(await city.get(discipline, 'expert', 'panel', { panelId }))).toContain('乌兰');
  // The record tells a replay which chair, never who; a notice goes to a person's id and names nobody.
  expect(JSON.stringify(city.documents('events').filter((one) => JSON.stringify(one).includes(panelId)))).not.toMatch(secret);
  const facts = city.documents<{ facts: object }>('outbox').map((one) => one.facts);
  expect(JSON.stringify(facts)).not.toMatch(secret);
  expect(city.logs()).not.toMatch(/乌兰|研究院|1360000/);
});

test('what experts scored reaches neither the unit nor the nominee, nor does that a meeting decides', async () => {
  ({ city, unit } = await cityWithUnit([0, 100]));
  const ids = await evaluated(city, unit, [1, 2]);
  const experts = await appointExperts(city, 7);
  await scoringPanel(ids.map((id) => caseOf(unit, id)), experts);
  city.at(morning);
  const outside = [unit.openid, 'o-nominee-1'];
  const before = await told(outside, '2024.p1');
  await allScore(city, [2, 3, 4, 5, 6], ids);
  await city.get(expertName(1), 'expert', 'score', { caseId: ids[0], version: 0, scores: full, comment: '手艺独到' });
  expect(await told(outside, '2024.p1')).toBe(before);
  await city.get(cityOfficer, 'expert', 'close', { panelId: '2024.p1', version: (await panelOf()).version });
  await city.get(cityOfficer, 'review', 'openMeeting');
  const after = await told(outside, '2024.p1');
  for (const id of ids) expect(JSON.stringify(await city.get(unit.openid, 'unit', 'nominee', { nominationId: id }))).not.toMatch(/手艺独到|7[0-9]\.[0-9]{2}|scores|rank"/);
  expect(after).not.toMatch(/手艺独到|7[0-9]\.[0-9]{2}|scores|rank"/);
});
