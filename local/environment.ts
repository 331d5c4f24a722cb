/**
 * What a local server's functions find in their environment, kept in its data folder so that a restart opens what was sealed
 * before. In the cloud the two keys are set by hand on each function.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface LocalEnvironment {
  readonly SEAL_KEY: string;
  readonly LOOKUP_KEY: string;
}

/** Makes the file whole or not at all; where somebody else was first, theirs stays. */
async function writeOnce(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

/** Reads the folder's keys, making them the first time. */
export async function keysOf(dataDir: string): Promise<LocalEnvironment> {
  const file = path.join(dataDir, 'keys.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return JSON.parse(kept) as LocalEnvironment;
  const keys = { SEAL_KEY: randomBytes(32).toString('hex'), LOOKUP_KEY: randomBytes(32).toString('hex') };
  await mkdir(dataDir, { recursive: true });
  await writeOnce(file, JSON.stringify(keys));
  return JSON.parse(await readFile(file, 'utf8')) as LocalEnvironment;
}

/** Where a running server says how to reach it. */
export const serverFile = (dataDir: string): string => path.join(dataDir, 'server.json');

interface ServerFile {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
}

async function clockOf(url: string): Promise<string> {
  const response = await fetch(`${url}/local/clock`);
  return ((await response.json()) as { now: string }).now;
}

/**
 * Points the SDK of this process at the server that runs on a data folder and gives the moment it is there, which need not
 * be this machine's. Throws where none runs.
 */
export async function useLocalEnvironment(dataDir: string): Promise<string> {
  const text = await readFile(serverFile(dataDir), 'utf8').catch(() => null);
  const server = text === null ? null : (JSON.parse(text) as ServerFile);
  const now = server && (await clockOf(server.url).catch(() => null));
  if (!server || now === null) throw new Error(`No server runs on ${dataDir}: start it first (npm start).`);
  Object.assign(process.env, server.environment, await keysOf(dataDir));
  return now;
}
