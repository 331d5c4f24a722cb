import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import type { AppConfig, PackageSize } from '../manifest';
import type { Diagnostics } from './diagnostics';
import { isFile, type SourceTree } from './sourceTree';

export const packageLimit = 2 * 1024 * 1024;
export const totalLimit = 30 * 1024 * 1024;

const assetEnding = /\.(png|jpe?g|gif|svg|webp|ttf|otf|woff2?|mp3|m4a)$/i;

/** Pictures, fonts and sounds of the mini-program, relative to its root. */
export function listAssets(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'miniprogram_npm' ? [] : listAssets(root, name);
    return assetEnding.test(entry.name) ? [name] : [];
  });
}

/** Bytes a file has once uploaded: scripts and style without white space, JSON without indentation. */
async function uploadedBytes(file: string): Promise<number> {
  if (!/\.(ts|js|json|wxml|wxss|wxs)$/.test(file)) return statSync(file).size;
  const text = readFileSync(file, 'utf8');
  if (/\.[tj]s$/.test(file)) {
    const loader = file.endsWith('.ts') ? 'ts' : 'js';
    return Buffer.byteLength((await transform(text, { loader, minify: true, format: 'cjs', tsconfigRaw: {} })).code);
  }
  const slim = file.endsWith('.wxml')
    ? text.replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><')
    : text.replace(/\s+/g, ' ');
  return Buffer.byteLength(slim);
}

/**
 * Adds up what WeChat would upload: the given scripts with the template, style and JSON beside each component, and all
 * assets. A file belongs to the subpackage whose root it lies under, else to the main package.
 */
export async function measurePackages(
  tree: SourceTree,
  app: AppConfig,
  files: { scripts: string[]; components: string[] },
  diagnostics: Diagnostics,
): Promise<PackageSize[]> {
  const roots = [...(app.subpackages ?? []), ...(app.subPackages ?? [])].map((sub) => sub.root.replace(/\/$/, ''));
  const beside = files.components.flatMap((virtual) =>
    ['.wxml', '.wxss', '.json'].map((end) => tree.fileOf(virtual) + end),
  );
  const uploaded = [
    ...new Set([...files.scripts, ...beside, path.join(tree.root, 'app.json'), path.join(tree.root, 'app.wxss')]),
  ];
  const assets = listAssets(tree.root).map((name) => path.join(tree.root, name));
  const sizes = new Map(['main', ...roots].map((name) => [name, 0]));
  await Promise.all(
    [...uploaded.filter(isFile), ...assets].map(async (file) => {
      const name = tree.nameOf(file);
      const owner = roots.find((root) => name.startsWith(`${root}/`)) ?? 'main';
      const bytes = await uploadedBytes(file);
      sizes.set(owner, (sizes.get(owner) ?? 0) + bytes);
    }),
  );
  const packages = [...sizes].map(([name, bytes]) => ({ name, bytes }));
  checkLimits(packages, diagnostics);
  return packages;
}

/** WeChat refuses a package over 2 MB and a mini-program over 30 MB. */
export function checkLimits(packages: readonly PackageSize[], diagnostics: Diagnostics): void {
  for (const { name, bytes } of packages) {
    if (bytes > packageLimit) diagnostics.error(name, `分包 ${name} 有 ${bytes} 字节，超过 2 MB（${packageLimit}）`);
  }
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > totalLimit) diagnostics.error('app.json', `小程序共 ${total} 字节，超过 30 MB（${totalLimit}）`);
}
