/**
 * Bundles each folder of cloudfunctions that has a config.json into `dist/cloudfunctions/<name>`, exactly as it is
 * deployed: index.js with everything inside, because installing packages in the cloud fails for some of them.
 */
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { writeFormRules } from './buildFormRules';

const root = path.resolve(__dirname, '..');
export const sources = path.join(root, 'cloudfunctions');
export const bundles = path.join(root, 'dist', 'cloudfunctions');

export async function functionNames(): Promise<string[]> {
  const entries = await readdir(sources, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(sources, entry.name, 'config.json')))
    .map(({ name }) => name)
    .sort();
}

const bundled = (entry: string, outfile: string, plugins: Plugin[] = []) =>
  build({
    entryPoints: [path.join(sources, entry, 'index.ts')],
    outfile,
    plugins,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // As `require`, or Node would read the whole late script once more, to learn what it exports.
    supported: { 'dynamic-import': false },
    minify: true,
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });

/**
 * What a function asks for late (`await import('../../paperwork')`) becomes a script of its own beside index.js, so that a cold
 * start pays nothing for it. `found` hears that there is one.
 */
const askedLate = (found: () => void): Plugin => ({
  name: 'asked late',
  setup: (building) =>
    building.onResolve({ filter: /^(\.\.\/)+paperwork$/ }, ({ kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      found();
      return { path: './paperwork.js', external: true };
    }),
});

async function bundle(into: string, name: string): Promise<number> {
  const folder = path.join(into, name);
  await mkdir(folder, { recursive: true });
  const late = new Set<string>();
  const { metafile } = await bundled(name, path.join(folder, 'index.js'), [askedLate(() => late.add('paperwork'))]);
  if (late.size > 0) await bundled('paperwork', path.join(folder, 'paperwork.js'));
  await copyFile(path.join(sources, name, 'config.json'), path.join(folder, 'config.json'));
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`);
  return Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Builds all functions; returns the bytes of each bundle by name. Built aside and put in place at the end, so that a server
 * that runs on the former ones never finds half a function.
 */
export async function buildFunctions(): Promise<Readonly<Record<string, number>>> {
  const names = await functionNames();
  const aside = `${bundles}.${process.pid}`;
  const sizes = await Promise.all(names.map((name) => bundle(aside, name)));
  await rm(bundles, { recursive: true, force: true });
  await rename(aside, bundles);
  return Object.fromEntries(names.map((name, at) => [name, sizes[at] ?? 0]));
}

if (process.argv[1] === __filename)
  void Promise.all([buildFunctions(), writeFormRules()]).then(([sizes]) => console.log(sizes));
