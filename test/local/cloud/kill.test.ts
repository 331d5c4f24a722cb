/** kill -9 of the whole server, as the tools start it: what it acknowledged besides documents, and what it leaves running. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deployTo } from './openCloud';

const root = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const options = {
  dataDir: join(folder, 'data'),
  functionsDir: join(folder, 'deployed'),
  database: { collections: [] },
  storageRules: { read: true, write: true },
  envId: 'local-env',
};

const started: ChildProcess[] = [];

const start = async (): Promise<{ server: ChildProcess; url: string }> => {
  const main = join(root, 'local/cloud/main.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(options)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(server);
  const line = await new Promise<string>((ready) => server.stdout.once('data', (text: Buffer) => ready(String(text))));
  return { server, url: (JSON.parse(line) as { url: string }).url };
};

const end = (server: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> =>
  new Promise((gone) => {
    server.once('exit', (code) => gone(code));
    server.kill(signal);
  });

/** A process that has ended may still have its number, so it is asked for a sign of life instead. */
const beats = async (): Promise<boolean> => {
  const size = (): number => statSync(join(options.functionsDir, 'beating', 'beats')).size;
  const before = size();
  await new Promise((later) => setTimeout(later, 300));
  return size() > before;
};

afterAll(() => {
  for (const server of started) server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('files, clock and grants are kept, and no function goes on running', async () => {
  const beat = 'setInterval(() => require("fs").appendFileSync("beats", "x"), 20)';
  deployTo(options.functionsDir, 'beating', { code: `void ${beat}` });
  const first = await start();
  const asked = (target: string, init: RequestInit): Promise<unknown> =>
    fetch(`${first.url}${target}`, { ...init, headers: { 'x-wx-openid': 'o1' } }).then((response) => response.json());
  const { fileId } = (await asked('/local/files?name=a/b.txt', { method: 'PUT', body: 'kept' })) as { fileId: string };
  await asked('/local/clock', { method: 'POST', body: '{"now":"2024-12-10T09:00:00+08:00"}' });
  await asked('/functions/beating', { method: 'POST', body: '{}' });
  await new Promise((later) => setTimeout(later, 100));
  expect(await beats()).toBe(true);
  await end(first.server, 'SIGKILL');

  const second = await start();
  const content = await fetch(`${second.url}/local/files?fileId=${encodeURIComponent(fileId)}`);
  expect(await content.text()).toBe('kept');
  expect(await (await fetch(`${second.url}/local/clock`)).json()).toEqual({
    now: expect.stringMatching(/^2024-12-10T09:00/) as string,
  });
  expect(await beats()).toBe(false);
  expect(await end(second.server, 'SIGTERM')).toBe(0);
});
