/**
 * Makes a component ready for miniprogram-simulate, which runs plain CommonJS only: the component and all it uses, copied
 * into a folder of their own, scripts translated, tags of npm packages pointing into miniprogram_npm.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformSync } from '@swc/core';

const project = path.resolve(__dirname, '../../..');
const miniprogram = path.join(project, 'miniprogram');
const packaged = path.join(project, 'node_modules/tdesign-miniprogram/miniprogram_dist');
const npm = 'miniprogram_npm/tdesign-miniprogram';

function translate(source: string, target: string): void {
  const syntax = source.endsWith('.ts') ? 'typescript' : 'ecmascript';
  const { code } = transformSync(readFileSync(source, 'utf8'), {
    filename: source,
    jsc: { target: 'es2022', parser: { syntax } },
    module: { type: 'commonjs' },
  });
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}

/** Scripts of a folder, translated; everything else of it as it is. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    if (entry.isDirectory()) copyFolder(source, path.join(to, entry.name));
    else if (/(?<!\.d)\.[jt]s$/.test(entry.name)) translate(source, path.join(to, entry.name.replace(/\.ts$/, '.js')));
    else if (!entry.name.endsWith('.d.ts')) copyFileSync(source, path.join(to, entry.name));
  }
}

interface ComponentJson {
  usingComponents?: Record<string, string>;
}

/** `/components/ruler/ruler` and `tdesign-miniprogram/icon/icon` → the path under the folder, without a leading slash. */
const placeOf = (reference: string, from: string): string => {
  if (reference.startsWith('tdesign-miniprogram/')) return reference.replace('tdesign-miniprogram', npm);
  return reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(from), reference);
};

const originOf = (place: string): string =>
  place.startsWith(npm) ? path.join(packaged, place.slice(npm.length)) : path.join(miniprogram, place);

/** Copies a component with what it uses. */
function bring(place: string, root: string, done = new Set<string>()): void {
  const folder = path.posix.dirname(place);
  if (done.has(place)) return;
  done.add(place);
  copyFolder(path.dirname(originOf(place)), path.join(root, folder));
  const file = path.join(root, `${place}.json`);
  const json = JSON.parse(readFileSync(file, 'utf8')) as ComponentJson;
  const using = Object.entries(json.usingComponents ?? {}).map(([tag, reference]) => [tag, placeOf(reference, place)] as const);
  const usingComponents = Object.fromEntries(using.map(([tag, target]) => [tag, `/${target}`]));
  writeFileSync(file, JSON.stringify({ ...json, usingComponents }));
  if (existsSync(path.join(root, `${place}.wxss`))) writeFileSync(path.join(root, `${place}.wxss`), '');
  for (const [, target] of using) bring(target, root, done);
}

/** The folder with the component in it, and the component's path there. A new one each time: modules run once a path. */
export function prepareComponent(place: string): { root: string; path: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'component-'));
  bring(place, root);
  for (const shared of ['common', 'mixins']) copyFolder(path.join(packaged, shared), path.join(root, npm, shared));
  copyFolder(path.join(miniprogram, 'cloud'), path.join(root, 'cloud'));
  cpSync(path.join(packaged, 'miniprogram_npm/tslib'), path.join(root, 'node_modules/tslib'), { recursive: true });
  return { root, path: path.join(root, place) };
}
