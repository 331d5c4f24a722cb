/**
 * A table of 500 nominees: what its import asks of the database, how long it takes beside reading and writing alone, and how
 * long a person waits for it where the function has to start first.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Desk } from '../../cloudfunctions/domain/nomination/desk';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { FormRevision, Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import { cloud, db } from '../../cloudfunctions/platform/database/connect';
import { desks, units, type Document } from '../../cloudfunctions/platform/database/collections';
import { main as unit } from '../../cloudfunctions/unit';
import { tableOf, worker } from '../functions/sheets';
import { coldRatioOf, ratioOf, type Figure, type Timed } from './figure';
import { approvedUnit, confirmedDesk } from './madeUp';
import { inOwnProcess, runScript } from './ownProcess';
import { accounts, contactAccount, contextOf, type World } from './world';

const people = 500;
const rounds = 15;
/** `ratioOf` warms up three times. */
const runs = rounds + 3;

interface Reply<T> {
  readonly ok: boolean;
  readonly data: T;
}

async function asked<T>(openid: string, action: string, input: object): Promise<T> {
  const reply = (await unit({ action, input }, contextOf(openid))) as Reply<T>;
  if (!reply.ok) throw new Error(`unit.${action}: ${JSON.stringify(reply)}`);
  return reply.data;
}

interface Prepared {
  readonly openid: string;
  readonly run: () => Promise<void>;
  readonly fileId: string;
  readonly unitId: string;
}

/** A unit of its own for each run, with the table uploaded: an import is one only the first time. */
async function prepared(world: World, sheet: Uint8Array, n: number): Promise<Prepared> {
  const openid = `importer${n}`;
  const unitId = `91150203MA7K2Q4T0J.3333${String(n).padStart(4, '0')}`;
  await world.fill(accounts, [contactAccount(openid, unitId)]);
  await world.fill(units, [approvedUnit(unitId)]);
  await world.fill(desks, [{ ...confirmedDesk(0, unitId) }]);
  const { path } = await asked<{ path: string }>(openid, 'uploadTicket', { purpose: 'importSheet', name: 'a.xlsx', size: sheet.length });
  const url = `${world.cloud.url}/local/files?name=${encodeURIComponent(path)}`;
  const response = await fetch(url, { method: 'PUT', headers: { 'x-wx-openid': openid }, body: Buffer.from(sheet) });
  const { fileId } = (await response.json()) as { fileId: string };
  const run = async (): Promise<void> => {
    const { accepted } = await asked<{ accepted: number }>(openid, 'importSummary', { fileId });
    if (accepted !== people) throw new Error(`imported ${accepted}`);
  };
  return { openid, run, fileId, unitId };
}

const all = async <T extends Document>(collection: string, where: object): Promise<T[]> =>
  (await db().collection(collection).where(where).limit(1000).get()).data as T[];

const reading = (collection: string, id: string): Promise<unknown> => db().collection(collection).doc(id).get();

/** The same calls, the same parse and the same documents written, with nothing decided. */
async function bareRuns(fileId: string, unitId: string): Promise<() => Promise<void>> {
  const nominations = await all<Nomination>('nominations', { unitId });
  const forms = await all<FormRevision<NomineeForm>>('forms', { nominationId: db().command.in(nominations.map(({ _id }) => _id)) });
  const [desk] = await all<Desk>('unitSeasons', { unitId });
  if (!desk || forms.length !== people) throw new Error('an import leaves its forms');
  const { _id: deskId, ...fields } = desk;
  let run = 0;
  return async () => {
    run += 1;
    const fresh = <T extends Document>(list: readonly T[]): T[] => list.map((one) => ({ ...one, _id: `${run}.${one._id}` }));
    await reading('accounts', 'importer0');
    await Promise.all([reading('tickets', 'x'), reading('seasons', '2024')]);
    const { fileContent } = await cloud().downloadFile({ fileID: fileId });
    await db().collection('disposables').add({ fileId, dueAt: '' });
    const counting = await db().startTransaction();
    await counting.collection('attempts').doc(`bare${run}`).get();
    await counting.collection('attempts').doc(`bare${run}`).set({ count: 1 });
    await counting.commit();
    await reading('unitSeasons', deskId);
    const book = read(fileContent, { type: 'buffer' });
    book.SheetNames.forEach((name) => utils.sheet_to_json(book.Sheets[name] ?? {}));
    await db().collection('forms').add(fresh(forms));
    await db().collection('nominations').add(fresh(nominations));
    const sdk = await db().startTransaction();
    await sdk.collection('unitSeasons').doc(deskId).get();
    await sdk.collection('unitSeasons').doc(deskId).set(fields);
    await sdk.collection('events').add({ type: 'nomineesImported', facts: { nominationIds: nominations.map(({ _id }) => _id) } });
    await sdk.commit();
  };
}

/**
 * Seconds that the piece of work below takes, in a process of its own, on an idle machine of two cores (AMD EPYC; median of 40 runs, 2026-11-25). What
 * was measured is said in seconds of that machine, so that a slow or busy one neither fails nor passes by itself: the work is
 * of the import's own kind, a process that starts, loads the reader of spreadsheets and reads the same table.
 */
const workInSeconds = 0.25;
const coldRuns = 7;

/** Imports by a function that was not running, in seconds of the idle machine. */
async function coldSeconds(world: World, sheet: Uint8Array): Promise<Timed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'table-'));
  const file = path.join(folder, 'a.xlsx');
  await writeFile(file, sheet);
  const library = JSON.stringify(path.resolve(__dirname, '../../node_modules/@e965/xlsx'));
  const work = `const { read, utils } = require(${library}); const book = read(require('fs').readFileSync(${JSON.stringify(file)}));
    book.SheetNames.forEach((name) => utils.sheet_to_json(book.Sheets[name]));`;
  const imports: Prepared[] = [];
  for (let n = 0; n < coldRuns; n += 1) imports.push(await prepared(world, sheet, runs + 1 + n));
  const importing = async (): Promise<void> => {
    const one = imports.pop();
    if (!one) throw new Error('one table for each run');
    const accepted = await inOwnProcess('unit', one.openid, `return (await ask('importSummary', ${JSON.stringify({ fileId: one.fileId })})).accepted;`);
    if (Number(accepted) !== people) throw new Error(`imported ${accepted}`);
  };
  const { measured, took } = await coldRatioOf(importing, () => runScript(work), coldRuns);
  await rm(folder, { recursive: true });
  return { measured: measured * workInSeconds, took };
}

export async function importSheet(world: World): Promise<Figure[]> {
  const sheet = await tableOf(Array.from({ length: people }, (_, n) => worker(n)));
  const first = await prepared(world, sheet, runs);
  const { calls } = await world.counted(first.run);
  const asks = Object.entries(calls).reduce((sum, [name, count]) => (name.startsWith('database.') ? sum + count : sum), 0);
  const bare = await bareRuns(first.fileId, first.unitId);
  const imports: Prepared[] = [];
  for (let n = 0; n < runs; n += 1) imports.push(await prepared(world, sheet, n));
  const warm = await ratioOf(async () => imports.pop()?.run(), bare, rounds);
  const cold = await coldSeconds(world, sheet);
  return [
    { name: `import of ${people} by a function that has to start`, ...cold, limit: 2, unit: 's', beside: 'in seconds of an idle machine, by reading the same table in a process of its own' },
    {
      name: `import of ${people}: database calls`,
      measured: asks,
      limit: 16,
      unit: 'calls',
      beside: "caller, ticket, season, desk, the upload's end, forms, nominations; start, attempts, attempts, commit; start, desk, desk, event, commit",
    },
    { name: `import of ${people}: time`, ...warm, limit: 1.5, unit: '×', beside: 'a bare parse of the same table and its bare SDK calls' },
  ];
}
