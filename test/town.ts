/** Runs once before the journeys: what is built, and a town filled as a first start fills it, for each journey to copy. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import build from './build';
import { fillTown } from './journeys/support/town';

export default async function fill(): Promise<void> {
  await build();
  const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'filled-')), 'data');
  await fillTown(dataDir);
  process.env.FILLED_TOWN = dataDir;
}
