/**
 * kill -9 of the database's process, fifty times while it is being written to: nothing that was acknowledged is lost and no
 * transaction is there by half. Only the store and the gateway run here, bundled, because they start fast.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { sdkOf, type Sdk } from './sdk';

const kills = 50;
const writers = 4;
const database = {
  collections: [
    { name: 'plain', indexes: [{ name: 'n', unique: true, keys: [{ field: 'n', direction: 1 }] }] },
    { name: 'left' },
    { name: 'right' },
    { name: 'totals' },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
const script = join(folder, 'gateway.js');
const root = resolve(__dirname, '../../..');

const start = async (): Promise<{ server: ChildProcess; sdk: Sdk }> => {
  const server = spawn(process.execPath, [script, join(folder, 'data'), JSON.stringify(database)], {
    env: { NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((ready, failed) => {
    server.stdout.once('data', (text: Buffer) => ready(String(text)));
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  return { server, sdk: sdkOf((JSON.parse(line) as { environment: Record<string, string> }).environment) };
};

const kill = (server: ChildProcess): Promise<void> =>
  new Promise((gone) => {
    server.once('exit', () => gone());
    server.kill('SIGKILL');
  });

/** Numbers that the cloud said it has. */
interface Acknowledged {
  readonly plain: number[];
  readonly paired: number[];
}

/** Writes until the server is gone: one document by itself, then a pair and its sum in a transaction. */
const write = async (sdk: Sdk, writer: number, next: () => number, acknowledged: Acknowledged): Promise<void> => {
  const db = sdk.database();
  try {
    for (;;) {
      const n = next();
      await db.collection('plain').add({ _id: `p${n}`, n });
      acknowledged.plain.push(n);
      const tx = await db.startTransaction();
      const total = `t${writer}`;
      const { data } = await tx.collection('totals').doc(total).get();
      await tx.collection('left').add({ _id: `l${n}`, n });
      await tx.collection('right').add({ _id: `l${n}`, n });
      await tx
        .collection('totals')
        .doc(total)
        .set({ pairs: Number(data?.pairs ?? 0) + 1 });
      await tx.commit();
      acknowledged.paired.push(n);
    }
  } catch {
    // The server was killed in between; what it had not acknowledged may be there or not.
  }
};

const numbersOf = async (sdk: Sdk, collection: string): Promise<number[]> => {
  const pipeline = sdk
    .database()
    .collection(collection)
    .aggregate()
    .group({ _id: null, all: { $push: '$n' } });
  const { data } = await pipeline.end();
  return ((data[0]?.all ?? []) as number[]).sort((a, b) => a - b);
};

const check = async (sdk: Sdk, acknowledged: Acknowledged): Promise<void> => {
  const [plain, left, right] = await Promise.all(['plain', 'left', 'right'].map((name) => numbersOf(sdk, name)));
  expect(acknowledged.plain.filter((n) => !plain?.includes(n))).toEqual([]);
  expect(acknowledged.paired.filter((n) => !left?.includes(n))).toEqual([]);
  expect(right).toEqual(left);
  const { data } = await sdk.database().collection('totals').get();
  expect(data.reduce((sum, { pairs }) => sum + Number(pairs), 0)).toBe(left?.length);
};

beforeAll(() => {
  buildSync({
    entryPoints: [join(root, 'local/cloud/gatewayMain.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile: script,
    external: ['libsql'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Until two transactions more are acknowledged, so that a slow machine tests as much as a fast one. */
const progress = async ({ paired }: Acknowledged): Promise<void> => {
  for (const wanted = paired.length + 2; paired.length < wanted;) await new Promise((later) => setTimeout(later, 2));
};

test(`nothing acknowledged is lost by ${kills} kills`, async () => {
  const acknowledged: Acknowledged = { plain: [], paired: [] };
  let number = 0;
  for (let round = 0; round < kills; round += 1) {
    const { server, sdk } = await start();
    if (round % 5 === 0) await check(sdk, acknowledged);
    const writing = Array.from({ length: writers }, (_, writer) =>
      write(sdk, writer, () => (number += 1), acknowledged),
    );
    await progress(acknowledged);
    await new Promise((later) => setTimeout(later, (round * 37) % 90));
    await kill(server);
    await Promise.all(writing);
  }
  const { server, sdk } = await start();
  await check(sdk, acknowledged);
  const byIndex = await sdk
    .database()
    .collection('plain')
    .where({ n: acknowledged.plain.at(-1) })
    .get();
  expect(byIndex.data).toHaveLength(1);
  await kill(server);
  expect(acknowledged.plain.length).toBeGreaterThan(kills);
  expect(acknowledged.paired.length).toBeGreaterThan(kills);
}, 120_000);
