/** The function's process is killed in the middle of an import: the desk names all of its people or none, and again ends it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Desk } from '../../cloudfunctions/domain/nomination/desk';
import type { ImportSummaryView } from '../../cloudfunctions/unit/import/views';
import { bundles } from '../../local/buildFunctions';
import { contextOf } from '../bench/world';
import type { City } from './city';
import { sent, tableOf, worker } from './sheets';
import { registered, staffedCity, type TestUnit } from './units';

const people = 120;
let city: City;
beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

/** Runs the deployed bundle in a process of its own, warm, and kills it as soon as something is there. */
async function killedOnce(there: () => boolean, openid: string, input: object): Promise<void> {
  const event = { action: 'importSummary', input };
  const ahead = Date.parse(city.cloud.clock.iso()) - Date.now();
  const script = `const began = Date.now; Date.now = () => began() + ${ahead};
    const { main } = require(${JSON.stringify(path.join(bundles, 'unit', 'index.js'))});
    require(${JSON.stringify(path.join(bundles, 'unit', 'paperwork.js'))});
    process.stdout.write('go'); main(${JSON.stringify(event)}, ${JSON.stringify(contextOf(openid))});`;
  const child = spawn(process.execPath, ['-e', script], { env: { ...process.env, ...city.cloud.sdkEnvironment }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => child.stdout.once('data', ready));
  while (!there()) await new Promise((later) => setTimeout(later, 1));
  await new Promise((gone) => {
    child.once('exit', gone);
    child.kill('SIGKILL');
  });
}

const deskOf = ({ unitId }: TestUnit): Desk => city.documents<Desk>('unitSeasons').find((desk) => desk.unitId === unitId)!;

function expectNothingByHalf(unit: TestUnit): void {
  const { lines } = deskOf(unit);
  const nominations = new Set(city.documents<{ _id: string }>('nominations').map(({ _id }) => _id));
  const forms = new Set(city.documents<{ _id: string }>('forms').map(({ _id }) => _id));
  expect([0, people]).toContain(lines.length);
  expect(lines.filter(({ nominationId }) => !nominations.has(nominationId) || !forms.has(`${nominationId}|1`))).toEqual([]);
}

const idsIn = (collection: string): readonly string[] => city.documents<{ _id: string }>(collection).map(({ _id }) => _id);

const moments: readonly (readonly [string, (unit: TestUnit) => boolean])[] = [
  ['it began', () => true],
  ['its table is on the way out', ({ openid }) => idsIn('disposables').some((id) => id.includes(openid))],
  ['its forms are there', ({ unitId }) => idsIn('forms').some((id) => id.includes(unitId))],
  ['its nominations are there', ({ unitId }) => idsIn('nominations').some((id) => id.includes(unitId))],
  ['the desk names its people', (unit) => deskOf(unit).lines.length > 0],
];

const timer = { Type: 'Timer', TriggerName: 'sweep' };
const calm = (): Promise<void> => new Promise((later) => setTimeout(later, 300));
const idsOf = ({ unitId }: TestUnit): readonly string[] => [...idsIn('nominations'), ...idsIn('forms')].filter((id) => id.includes(unitId));

test.each(moments.map(([name, there], n) => [name, n, there] as const))('killed once %s and never repeated, nothing is left that no desk names', async (_name, n, there) => {
  const unit = await registered(city, n + 11);
  const other = await registered(city, n + 21);
  const [dead, whole] = [worker(n), worker(n + 1)];
  const kept = await sent(city, other, await tableOf([dead, whole]));
  await city.get(other.openid, 'unit', 'importSummary', { fileId: kept });
  const before = idsOf(other);
  const fileId = await sent(city, unit, await tableOf(Array.from({ length: people }, (_, n) => worker(n))));
  await killedOnce(() => there(unit), unit.openid, { fileId });
  await calm();
  const began = city.cloud.clock.iso();
  city.at('2024-12-06T12:00:00.000+08:00');
  await city.cloud.callFunction('schedule', timer, undefined, 'wx_trigger');
  expectNothingByHalf(unit);
  const { lines } = deskOf(unit);
  expect([...idsOf(unit)].sort()).toEqual(lines.flatMap(({ nominationId }) => [nominationId, `${nominationId}|1`]).sort());
  expect(idsOf(other)).toEqual(before);
  expect(idsIn('disposables').some((id) => id.includes(unit.openid))).toBe(false);
  city.at(began);
}, 120_000);

test('an import in the last moment is as whole after the sweep as before it', async () => {
  const unit = await registered(city, 31);
  const fileId = await sent(city, unit, await tableOf([worker(1), worker(2)]));
  const [ticket] = city.documents<{ owner: string; expiresAt: string }>('tickets').filter(({ owner }) => owner === unit.unitId);
  const last = Date.parse(ticket?.expiresAt ?? '');
  city.at(new Date(last - 60_000).toISOString());
  const sweeping = async (): Promise<void> => {
    for (let round = 0; round < 5; round += 1) await city.cloud.callFunction('schedule', timer, undefined, 'wx_trigger');
  };
  const [reply] = await Promise.all([city.call<ImportSummaryView>(unit.openid, 'unit', 'importSummary', { fileId }), sweeping()]);
  expect(reply).toMatchObject({ ok: true, data: { accepted: 2 } });
  city.at(new Date(last + 60 * 60 * 1000).toISOString());
  await sweeping();
  expect(idsOf(unit)).toHaveLength(4);
});

test.each(moments.map(([name, there], n) => [name, n, there] as const))('killed once %s', async (_name, n, there) => {
  const unit = await registered(city, n + 1);
  const fileId = await sent(city, unit, await tableOf(Array.from({ length: people }, (_, n) => worker(n))));
  await killedOnce(() => there(unit), unit.openid, { fileId });
  expectNothingByHalf(unit);
  // A transaction whose process is gone holds the desk until it ends by itself.
  let reply = await city.call<ImportSummaryView>(unit.openid, 'unit', 'importSummary', { fileId });
  for (let tries = 0; !reply.ok && reply.code === 'busy' && tries < 12; tries += 1) {
    reply = await city.call<ImportSummaryView>(unit.openid, 'unit', 'importSummary', { fileId });
  }
  expect(reply).toMatchObject({ ok: true, data: { accepted: people, alreadyThereCount: 0 } });
  expectNothingByHalf(unit);
  expect(deskOf(unit).lines).toHaveLength(people);
  const own = city.documents<{ unitId: string }>('nominations').filter(({ unitId }) => unitId === unit.unitId);
  expect(own).toHaveLength(people);
}, 120_000);
