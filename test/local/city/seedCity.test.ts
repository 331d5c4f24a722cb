import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import database from '../../../cloudfunctions/database.json';
import storageRules from '../../../cloudfunctions/storage.json';
import type { SeasonDecision } from '../../../cloudfunctions/domain/decision/decision';
import type { Panel } from '../../../cloudfunctions/domain/evaluation/panel';
import { districtCodes } from '../../../cloudfunctions/domain/terms';
import { inviteFirstAdministrator } from '../../../local/bootstrapAdministrator';
import { madeUpCity, people, playOn, seedCity } from '../../../local/city';
import type { Person } from '../../../local/city';
import { stories } from '../../../local/city/seed/stories';
import type { Data } from '../../../local/city/seed/visitor';
import { listIn, numberIn, visitorOf } from '../../../local/city/seed/visitor';
import { newcomersUnit } from '../../../local/city/units';
import { bundles } from '../../../local/buildFunctions';
import { startCloud } from '../../../local/cloud/server';
import type { RunningCloud } from '../../../local/cloud/server';
import type { DatabaseDeclaration } from '../../../local/cloud/store/declaration';
import { keysOf } from '../../../local/environment';
import { finderOf, placesIn } from '../../functions/secretPlaces';

const city = madeUpCity();
const everybody = people(city);
const environmentBefore = { ...process.env };
let dataDir: string;
let cloud: RunningCloud;

const who = (role: string, district?: string): Person => {
  const person = everybody.find((one) => one.role === role && (district === undefined || one.district === district));
  if (!person) throw new Error(`nobody is ${role}`);
  return person;
};
const ask = (person: Person, action: string, input: object = {}): Promise<Data | null> =>
  visitorOf(cloud.url, person).ask(action, input);
const contactOf = (index: number): Person => city.units[index]?.contact ?? newcomersUnit(city).contact;
const rows = async (index: number): Promise<readonly Data[]> =>
  listIn(await ask(contactOf(index), 'unit.workspace'), 'nominees');
const queueOf = async (district: string, stage: string): Promise<readonly Data[]> =>
  listIn(await ask(who('districtOfficer', district), 'review.queue', { stage }), 'items');

async function seed(): Promise<void> {
  const code = await inviteFirstAdministrator(cloud.clock.iso());
  await seedCity({ cloud, city, administratorCode: code.ok ? code.value : null });
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'city-'));
  const keys = await keysOf(dataDir);
  const now = '2024-12-05T09:00:00.000+08:00';
  cloud = await startCloud({
    dataDir,
    functionsDir: bundles,
    database: database as DatabaseDeclaration,
    storageRules,
    envId: 'local',
    now,
    environment: { ...keys },
    runTimers: false,
  });
  Object.assign(process.env, cloud.sdkEnvironment, keys);
  await seed();
}, 120_000);

afterAll(async () => {
  await cloud.close();
  await rm(dataDir, { recursive: true, force: true });
  process.env = environmentBefore;
});

test('everybody with a post has its role', async () => {
  const posts = everybody.filter(({ role }) => !['public', 'nominee', 'unitContact'].includes(role));
  const lacking = [];
  for (const { openid, name, phone, role } of posts) {
    const me = await ask({ openid, name, phone }, 'account.me');
    if (!JSON.stringify(me).includes(`"${role}"`)) lacking.push(`${openid} ${role}`);
  }
  expect(lacking).toEqual([]);
});

test('every unit of a story has the nominees that the story tells of, in their states', async () => {
  const states: Record<string, string> = {
    draft: 'draft',
    awaitingConfirmation: 'awaitingConfirmation',
    disputed: 'disputed',
    confirmed: 'confirmed',
    returned: 'returned',
  };
  for (const [index, story] of Object.entries(stories)) {
    const told = Object.entries(story).flatMap(([tier, stages]) =>
      stages.map(
        (stage) => states[stage] ?? (tier === 'excellent' || tier === 'senior' ? 'firstReview' : 'qualificationReview'),
      ),
    );
    const seen = (await rows(Number(index))).map(({ tag }) => (tag as { state: string }).state);
    expect({ index, states: [...seen].sort() }).toEqual({ index, states: told.sort() });
  }
});

test('the districts whose units wait have them on the table, and one code is claimed by two', async () => {
  const waiting = await Promise.all(districtCodes.map(async (district) => (await queueOf(district, 'units')).length));
  expect(waiting).toEqual([1, 1, 1, 1, 1, 2, 0, 0, 0, 0]);
});

test('the newcomer has nothing yet, not even a registration', async () => {
  const reply = visitorOf(cloud.url, newcomersUnit(city).contact).ask('unit.workspace', {}, [
    'forbidden',
    'notSignedIn',
  ]);
  expect(await reply).toBeNull();
});

test('told again the city stays as it is', async () => {
  const before = await ask(contactOf(14), 'unit.workspace');
  await seed();
  const after = await ask(contactOf(14), 'unit.workspace');
  expect(numberIn(after, 'total')).toBe(numberIn(before, 'total'));
  expect(listIn(after, 'nominees')).toEqual(listIn(before, 'nominees'));
}, 120_000);

/** Where it may stand in clear, and why it has to. */
const ofExperts: readonly (readonly [why: string, places: readonly string[]])[] = [
  ['a person is greeted by name, and offices say who holds them', ['accounts.name: name', 'invitations.name: name', 'offices.members.*.name: name', 'people.name: name']],
  ['the pool', ['experts.name: name']],
];

const ofNominees: readonly (readonly [why: string, places: readonly string[]])[] = [
  ['附件1 as it was confirmed and is printed', ['forms.form.justification: name', 'forms.form.name: name', 'forms.form.phone: phone']],
  ['lists show and search names', ['nominations.name: name', 'unitSeasons.lines.*.name: name']],
  ['a notice is worded when it leaves', ['outbox.facts.name: name']],
  ['a receipt names who is on it and who is not', ['packages.leftOut.*.name: name', 'packages.lines.*.name: name']],
  ['a panel keeps whom it judges as it was frozen', ['panels.cases.*.name: name']],
];

const documents = <T>(name: string): readonly T[] =>
  cloud.store.sqlite.all(`SELECT doc FROM ${cloud.store.catalog.require(name).table}`).map(([doc]) => JSON.parse(String(doc)) as T);
const logs = (): string => readdirSync(path.join(dataDir, 'logs')).map((name) => readFileSync(path.join(dataDir, 'logs', name), 'utf8')).join('\n');
const placesOf = (known: Parameters<typeof finderOf>[0]): readonly string[] => {
  const secretsIn = finderOf(known);
  return [...new Set(database.collections.map(({ name }) => name).flatMap((name) => documents(name).flatMap((document) => placesIn(secretsIn, document, name))))].sort();
};
const allowed = (places: readonly (readonly [why: string, places: readonly string[]])[]): readonly string[] => places.flatMap(([, some]) => some).sort();

describe('played on to the meeting', () => {
  beforeAll(() => playOn({ cloud, city }, 'meeting'), 240_000);

  test('four panels have scored everybody before them, and the meeting has a tie at its line and knows who is missing', async () => {
    const panels = documents<Panel>('panels');
    expect(panels.map(({ tier, state }) => `${tier} ${state}`).sort()).toEqual(['chief closed', 'excellent closed', 'senior closed', 'special closed']);
    const [decision] = documents<SeasonDecision>('decisions');
    const { chosen } = decision?.sittings[0] ?? {};
    expect([chosen?.chief.line, chosen?.chief.nominationIds.length]).toEqual([10, 9]);
    const states = new Map(documents<{ _id: string; state: string }>('nominations').map(({ _id, state }) => [_id, state]));
    expect(panels.flatMap(({ cases }) => cases).filter(({ caseId }) => states.get(caseId) !== 'deciding')).toEqual([]);
    expect([...states.values()].filter((state) => state === 'qualificationReview')).toHaveLength(1);
    const { items } = (await ask(who('cityTalentOffice'), 'review.onTheWay')) ?? {};
    expect(items).toContainEqual({ text: '市里待复审', count: 1, page: '/staff/queue/queue?stage=qualificationReview' });
  });

  test('experts stand by name in the pool and where a person stands, by phone nowhere', () => {
    const experts = city.staff.filter(({ role, openid }) => role === 'expert' && !openid.includes('worker'));
    const known = { names: experts.map(({ name }) => name), phones: experts.map(({ phone }) => phone), idNumbers: [] };
    expect(placesOf(known)).toEqual(allowed(ofExperts));
  });

  test('nominees stand by name on lists, on receipts and before panels; scores, rankings and the ledger know numbers alone', () => {
    const handedIn = new Set(documents<{ name: string }>('nominations').map(({ name }) => name));
    const workers = city.workers.filter(({ name, uscc }) => handedIn.has(name) && documents<{ unitId: string }>('nominations').some(({ unitId }) => unitId.includes(uscc)));
    const known = { names: workers.map(({ name }) => name), phones: workers.map(({ phone }) => phone), idNumbers: workers.map(({ idNumber }) => idNumber) };
    expect(placesOf(known)).toEqual(allowed(ofNominees));
    const secretsIn = finderOf(known);
    expect(logs().split('\n').filter((line) => secretsIn(line).length > 0)).toEqual([]);
  });
});
