/**
 * What a local server's functions find in their environment, kept in its data folder so that a restart opens what was sealed
 * before. In the cloud the two keys are set by hand on each function.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface LocalEnvironment {
  readonly SEAL_KEY: string;
  readonly LOOKUP_KEY: string;
}

/** Reads the folder's keys, making them the first time. */
export async function keysOf(dataDir: string): Promise<LocalEnvironment> {
  const file = path.join(dataDir, 'keys.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return JSON.parse(kept) as LocalEnvironment;
  const keys = { SEAL_KEY: randomBytes(32).toString('hex'), LOOKUP_KEY: randomBytes(32).toString('hex') };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  return keys;
}

/** Where a running server says how to reach it. */
export const serverFile = (dataDir: string): string => path.join(dataDir, 'server.json');

/** Points the SDK of this process at the server that runs on a data folder. Throws where none does. */
export async function useLocalEnvironment(dataDir: string): Promise<void> {
  const text = await readFile(serverFile(dataDir), 'utf8').catch(() => null);
  if (text === null) throw new Error(`No server runs on ${dataDir}: start it first (npm start).`);
  const { environment } = JSON.parse(text) as { environment: Record<string, string> };
  Object.assign(process.env, environment, await keysOf(dataDir));
}
