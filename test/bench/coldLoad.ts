/** How long a function's bundle takes to load, beside a bundle that holds the SDK and nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles, functionNames } from '../../local/buildFunctions';
import { ratioOfTaken, type Figure } from './figure';

/** The processor's milliseconds of a new process that loads a file: others who use the machine add little to them. */
const load = (file: string) => async (): Promise<number> => {
  const script = `require(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000))`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
};

async function bareBundle(folder: string): Promise<string> {
  const source = path.join(folder, 'bare.js');
  const outfile = path.join(folder, 'bare.out.js');
  writeFileSync(source, `const tcb = require('@cloudbase/node-sdk'); exports.main = async () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });`);
  const nodePaths = [path.resolve(__dirname, '../../node_modules')];
  await build({ entryPoints: [source], outfile, nodePaths, bundle: true, platform: 'node', target: 'node20', format: 'cjs', minify: true, logLevel: 'error' });
  return outfile;
}

export async function coldLoad(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cold-'));
  const bare = await bareBundle(folder);
  const figures: Figure[] = [];
  for (const name of await functionNames()) {
    const timed = await ratioOfTaken(load(path.join(bundles, name, 'index.js')), load(bare), 13);
    figures.push({ name: `cold load of ${name}`, ...timed, limit: 1.45, unit: '×', beside: 'a bundle of the SDK alone, each in a process of its own' });
  }
  rmSync(folder, { recursive: true });
  return figures;
}
