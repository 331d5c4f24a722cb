/**
 * `npm start`: builds the functions and the browser phone, starts the embedded cloud on a data folder, fills a new one with
 * the made-up city, and prints where it is ready.
 *
 * Options: `--port N` (8787), `--data DIR` (.data), `--empty` (the season and one administrator only), `--at submission|evaluation|meeting`
 * (how far the season has come in a new folder; the first), `--now ISO`,
 * `--no-watch` (pages are built once, not again on each save), `--built` (nothing is built: what stands in dist is served).
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import database from '../cloudfunctions/database.json';
import storageRules from '../cloudfunctions/storage.json';
import { argument, flag } from './arguments';
import { writeFormRules } from './buildFormRules';
import { buildFunctions, bundles } from './buildFunctions';
import { isMoment, moments, type Moment } from './city';
import { startCloud } from './cloud/server';
import type { DatabaseDeclaration } from './cloud/store/declaration';
import { describeActions } from './describeActions';
import { keysOf, serverFile } from './environment';
import { fillDataFolder, peopleOf } from './fillDataFolder';
import { buildPhone, sayDiagnostic, watchPhone } from './phone/build';

const root = path.resolve(__dirname, '..');
const firstMoment = '2024-12-05T09:00:00.000+08:00';

const outDir = path.join(root, 'dist', 'phone');

async function buildAll(): Promise<void> {
  console.log('building the functions and the pages …');
  await writeFormRules();
  const build = flag('no-watch') ? buildPhone : watchPhone;
  const [phone] = await Promise.all([build({ root: path.join(root, 'miniprogram'), outDir }), buildFunctions()]);
  for (const diagnostic of phone.diagnostics) console.error(sayDiagnostic(diagnostic));
}

function momentAsked(): Moment {
  const asked = argument('at') ?? 'submission';
  if (!isMoment(asked)) throw new Error(`--at is one of ${moments.join(', ')}`);
  return asked;
}

async function start(): Promise<void> {
  const moment = momentAsked();
  const dataDir = path.resolve(argument('data') ?? path.join(root, '.data'));
  const isNew = !existsSync(dataDir);
  await mkdir(dataDir, { recursive: true });
  const [actions, keys] = await Promise.all([describeActions(), keysOf(dataDir), flag('built') ? undefined : buildAll()]);
  Object.assign(process.env, keys);
  const cloud = await startCloud({
    dataDir,
    port: Number(argument('port') ?? 8787),
    functionsDir: bundles,
    database: database as DatabaseDeclaration,
    storageRules,
    envId: 'local',
    now: argument('now') ?? (isNew ? firstMoment : undefined),
    environment: { ...keys },
    site: outDir,
    routes: {
      'GET /local/actions': () => ({ json: actions }),
      'GET /local/people': async () => ({ json: await peopleOf(dataDir) }),
    },
  });
  await writeFile(serverFile(dataDir), JSON.stringify({ url: cloud.url, environment: cloud.sdkEnvironment }));
  if (isNew) console.log('filling the new data folder, once …');
  await fillDataFolder(cloud, dataDir, { empty: flag('empty'), moment });
  console.log(`ready ${cloud.url}`);
  const stop = (): void => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
