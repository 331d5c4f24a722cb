/** The system as a new user starts it, on a data folder of its own, with the made-up city in it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalPerson, Moment } from '../../../local/city';
import { buildDone } from '../../build';

const root = path.resolve(__dirname, '../../..');
const readyWithin = 240_000;

export interface Town {
  readonly url: string;
  /** Who can be played. */
  readonly people: readonly LocalPerson[];
  /** Where it keeps its data; a test may point the SDK there. */
  readonly dataDir: string;
  setClock(now: string): Promise<void>;
  stop(): Promise<void>;
}

function readyUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`not ready:\n${said}`)), readyWithin);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /ready (http:\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(late);
      resolve(url);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`ended before it was ready:\n${said}`)));
  });
}

interface Server {
  readonly url: string;
  readonly end: () => Promise<void>;
}

async function startOn(dataDir: string, moment: Moment): Promise<Server> {
  const built = process.env[buildDone] ? ['--built'] : ['--no-watch'];
  const words = ['--import', 'tsx', 'local/start.ts', '--port', '0', '--data', dataDir, '--at', moment, ...built];
  const server = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  const url = await readyUrl(server).catch((error: unknown) => {
    server.kill('SIGTERM');
    throw error;
  });
  return { url, end };
}

/** Fills a new data folder as the first start does, and stops there. */
export async function fillTown(dataDir: string): Promise<void> {
  await (await startOn(dataDir, 'submission')).end();
}

/** On a data folder of its own: a copy of the one that the run filled, or, without one, a new one; for a later moment it is played on. */
export async function openTown(moment: Moment = 'submission'): Promise<Town> {
  const folder = mkdtempSync(path.join(tmpdir(), 'town-'));
  const dataDir = path.join(folder, 'data');
  const filled = process.env.FILLED_TOWN;
  if (filled) cpSync(filled, dataDir, { recursive: true });
  const { url, end } = await startOn(dataDir, moment);
  const people = (await (await fetch(`${url}/local/people`)).json()) as LocalPerson[];
  return {
    url,
    people,
    dataDir,
    async setClock(now) {
      await fetch(`${url}/local/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
