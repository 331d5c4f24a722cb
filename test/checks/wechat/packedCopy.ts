import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as ci from 'miniprogram-ci';
import { inPackages } from '../runTool';

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const isForMiniProgram = (name: string): boolean => existsSync(inPackages(path.join(name, 'miniprogram_dist')));

/**
 * Copies the mini-program and those packages made for one to `copy`, and runs there what the IDE calls 构建 npm.
 * The functions' packages stay out: the phone never loads them.
 */
export async function makePackedCopy(root: string, copy: string): Promise<void> {
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as PackageJson;
  const names = Object.keys(dependencies).filter(isForMiniProgram);
  const kept = Object.fromEntries(names.map((name) => [name, dependencies[name]]));
  await mkdir(copy, { recursive: true });
  await cp(path.join(root, 'project.config.json'), path.join(copy, 'project.config.json'));
  await cp(path.join(root, 'miniprogram'), path.join(copy, 'miniprogram'), {
    recursive: true,
    filter: (source) => path.basename(source) !== 'miniprogram_npm',
  });
  await writeFile(
    path.join(copy, 'package.json'),
    JSON.stringify({ name: 'mini-program', version: '0.0.0', dependencies: kept }),
  );
  for (const name of names) await cp(inPackages(name), path.join(copy, 'node_modules', name), { recursive: true });
  if (names.length === 0) return;
  await ci.packNpmManually({
    packageJsonPath: path.join(copy, 'package.json'),
    miniprogramNpmDistDir: path.join(copy, 'miniprogram'),
  });
}
