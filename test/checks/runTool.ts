import { spawn } from 'node:child_process';
import path from 'node:path';

const nodeModules = path.resolve(__dirname, '../../node_modules');

/** The path of a file in this project's packages, whichever project is being checked. */
export const inPackages = (file: string): string => path.join(nodeModules, file);

/** Runs a command-line tool written for Node in `root`; answers what it printed and whether it was content. */
export function runTool(
  script: string,
  args: readonly string[],
  root: string,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inPackages(script), ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ok: code === 0, output });
    });
  });
}
