import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPhone, sayDiagnostic } from '../../../../local/phone/build';
import { serve, type Answer, type StaticServer } from './staticServer';

export const fixtureRoot = path.join(__dirname, '..', 'fixture');

export interface RunningFixture extends StaticServer {
  outDir: string;
}

const folders: string[] = [];

/** A folder that is gone after the tests of this file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'phone-'));
  folders.push(folder);
  return folder;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds the small mini-program of these tests and serves it. */
export async function runFixture(answer?: Answer): Promise<RunningFixture> {
  const outDir = temporaryFolder();
  const report = await buildPhone({ root: fixtureRoot, outDir });
  if (!report.ok) throw new Error(report.diagnostics.map(sayDiagnostic).join('\n'));
  const server = await serve(outDir, answer);
  return { ...server, outDir };
}
