import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPhone, sayDiagnostic } from '../../../../local/phone/build';
import { serve, type Answer, type StaticServer } from './staticServer';

export const fixtureRoot = path.join(__dirname, '..', 'fixture');

export interface RunningFixture extends StaticServer {
  outDir: string;
}

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'phone-'));

/** Builds the small mini-program of these tests and serves it. */
export async function runFixture(answer?: Answer): Promise<RunningFixture> {
  const outDir = temporaryFolder();
  const report = await buildPhone({ root: fixtureRoot, outDir });
  if (!report.ok) throw new Error(report.diagnostics.map(sayDiagnostic).join('\n'));
  const server = await serve(outDir, answer);
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
  return { ...server, outDir, close };
}
