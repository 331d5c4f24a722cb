import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as ci from 'miniprogram-ci';
import type { Check } from '../report';
import { compileMarkup } from './compilers';
import { judgeSizes, measurePackages, sayKilobytes } from './packageSizes';
import { makePackedCopy } from './packedCopy';

interface ProjectConfig {
  readonly setting?: Readonly<Record<string, unknown>>;
}

/** What an upload depends on. Without minifyWXML an unclosed tag passes; without the second, all of TDesign is uploaded. */
function configComplaints(root: string): string[] {
  const file = path.join(root, 'project.config.json');
  if (!existsSync(file)) return ['project.config.json is missing'];
  const { setting = {} } = JSON.parse(readFileSync(file, 'utf8')) as ProjectConfig;
  const plugins = setting.useCompilerPlugins;
  return [
    ...(setting.minifyWXML === true ? [] : ['project.config.json: setting.minifyWXML must be on']),
    ...(setting.ignoreUploadUnusedFiles === true
      ? []
      : ['project.config.json: setting.ignoreUploadUnusedFiles must be on']),
    ...(Array.isArray(plugins) && plugins.includes('typescript')
      ? []
      : ['project.config.json: setting.useCompilerPlugins lacks typescript']),
  ];
}

async function compileAll(root: string, temporary: string): Promise<{ complaints: string[]; note?: string }> {
  const copy = path.join(temporary, 'project');
  await makePackedCopy(root, copy);
  const markup = await compileMarkup(path.join(copy, 'miniprogram'), temporary);
  if (markup.length > 0) return { complaints: markup };
  try {
    const sizes = await measurePackages(copy);
    const note = Object.entries(sizes).map(([name, size]) => `${name} ${sayKilobytes(size)}`);
    return { complaints: judgeSizes(sizes), note: note.join(', ') };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { complaints: [message.replaceAll(`${copy}/`, '')] };
  }
}

/** WeChat's own compilers, offline, in a temporary folder: WXML, WXSS, the upload's build and its package sizes. */
export const wechat: Check = async (root) => {
  const config = configComplaints(root);
  if (config.length > 0) return { complaints: config };
  ci.proxy('http://127.0.0.1:9');
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'wechat-check-'));
  const home = process.cwd();
  // The compiler leaves a cache folder wherever it is started.
  process.chdir(temporary);
  try {
    return await compileAll(root, temporary);
  } finally {
    process.chdir(home);
    await rm(temporary, { recursive: true, force: true });
  }
};
