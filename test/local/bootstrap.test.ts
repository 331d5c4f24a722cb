/** The bootstrap command as it is typed, against a server as `npm start` leaves it running. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import database from '../../cloudfunctions/database.json';
import type { Invitation } from '../../cloudfunctions/domain/account/person';
import storageRules from '../../cloudfunctions/storage.json';
import { bundles } from '../../local/buildFunctions';
import { startCloud, type RunningCloud } from '../../local/cloud/server';
import type { DatabaseDeclaration } from '../../local/cloud/store/declaration';
import { keysOf, serverFile } from '../../local/environment';

const root = path.resolve(__dirname, '../..');
const started = '2024-12-05T09:00:00.000+08:00';

let dataDir: string;
let cloud: RunningCloud;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bootstrap-'));
  const environment = { ...(await keysOf(dataDir)) };
  const declared = { database: database as DatabaseDeclaration, storageRules };
  cloud = await startCloud({ dataDir, functionsDir: bundles, ...declared, envId: 'local', now: started, environment, runTimers: false });
  await writeFile(serverFile(dataDir), JSON.stringify({ url: cloud.url, environment: cloud.sdkEnvironment }));
});
afterAll(async () => {
  await cloud.close();
  await rm(dataDir, { recursive: true, force: true });
});

interface Ended {
  readonly exit: number | null;
  readonly said: string;
}

const command = (words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const tsx = path.join(root, 'node_modules/.bin/tsx');
    const env = { PATH: process.env.PATH ?? '', HOME: os.tmpdir(), ...environment };
    const child = spawn(tsx, ['local/bootstrapAdministrator.ts', ...words], { cwd: root, env });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part.toString()));
    child.on('close', (exit) => resolve({ exit, said: parts.join('').trim() }));
  });

const codeIn = ({ said }: Ended): string => /邀请码 ([2-9A-Z]{16})（/.exec(said)?.[1] ?? said;

async function ask(openid: string, place: string, body: object): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', 'x-wx-openid': openid };
  const response = await fetch(`${cloud.url}${place}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Record<string, unknown>;
}
async function accept(openid: string, phone: string, code: string): Promise<unknown> {
  const { code: phoneCode } = await ask(openid, '/local/phone-code', { phone });
  await ask(openid, '/functions/account', { action: 'bindPhone', input: { code: phoneCode } });
  return ask(openid, '/functions/account', { action: 'acceptInvitation', input: { code } });
}
const invitations = (): readonly Invitation[] =>
  cloud.store.sqlite
    .all(`SELECT doc FROM ${cloud.store.catalog.require('invitations').table} ORDER BY id`)
    .map(([doc]) => JSON.parse(String(doc)) as Invitation);

test('makes one administrator, by the clock of the server, and then no more', async () => {
  const [first, second] = await Promise.all([command(['--data', dataDir]), command([`--data=${dataDir}`])]);
  expect([first.exit, second.exit]).toEqual([0, 0]);
  expect(first.said).toMatch(/^一次性邀请码 [2-9A-Z]{16}（24 小时内有效）。登录小程序后，在“我的—接受邀请”里填写。$/);
  for (const { expiresAt } of invitations()) expect(expiresAt).toMatch(/^2024-12-06T09:0\d/);
  expect(await accept('o-first', '13900000000', codeIn(first))).toMatchObject({ ok: true, data: { grants: [{ role: 'admin' }] } });
  expect(await accept('o-late', '13900000001', codeIn(first))).toMatchObject({ ok: false, code: 'codeUsed' });
  expect(await accept('o-late', '13900000001', codeIn(second))).toMatchObject({ ok: false, code: 'alreadyAdministered' });
  expect(await command(['--data', dataDir])).toEqual({ exit: 1, said: '已经有系统管理员了。请找现在的管理员添加您' });
});

test('takes the environment it is named, as against Tencent', async () => {
  const { TCB_ENV = '', SCF_NAMESPACE: _unset, ...more } = cloud.sdkEnvironment;
  const { LOOKUP_KEY } = await keysOf(dataDir);
  const ended = await command([], { ...more, CLOUDBASE_ENV: TCB_ENV, LOOKUP_KEY });
  expect(ended).toEqual({ exit: 1, said: '已经有系统管理员了。请找现在的管理员添加您' });
});

test('says in one line that no server runs, whether none ever did or it ended', async () => {
  const empty = await mkdtemp(path.join(os.tmpdir(), 'bootstrap-'));
  const line = { exit: 1, said: `No server runs on ${empty}: start it first (npm start).` };
  expect(await command(['--data', empty])).toEqual(line);
  await writeFile(serverFile(empty), JSON.stringify({ url: 'http://127.0.0.1:9', environment: cloud.sdkEnvironment }));
  expect(await command(['--data', empty])).toEqual(line);
  await rm(empty, { recursive: true });
});

test("a data folder's keys are made once, for its owner alone", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keys-'));
  const made = await Promise.all([keysOf(folder), keysOf(folder)]);
  expect(made[1]).toEqual(made[0]);
  expect(await keysOf(folder)).toEqual(made[0]);
  expect(made[0].SEAL_KEY).toMatch(/^[0-9a-f]{64}$/);
  expect(made[0].LOOKUP_KEY).not.toBe(made[0].SEAL_KEY);
  await rm(folder, { recursive: true });
});
