/** A check that cannot fail is no check: each is shown a right project and wrong ones, and must tell them apart. */
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { arrows } from '../arrows';
import { bindings } from '../bindings/bindings';
import { lint } from '../lint';
import type { Check } from '../report';
import { inPackages } from '../runTool';
import { spoken } from '../spoken';
import { types } from '../types';
import { wechat } from '../wechat/wechat';
import { words } from '../words';
import { rightProject } from './rightProject';
import { wrongProjects } from './wrongProjects';
import type { WrongProject } from './wrongProjects';

const judged: Readonly<Record<string, Check>> = { types, lint, arrows, bindings, wechat, spoken, words };

/** Writes the files into a new folder, with this project's compiler settings and packages. */
async function writeProject(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await copyFile(path.resolve(__dirname, '../../../tsconfig.json'), path.join(root, 'tsconfig.json'));
  await symlink(inPackages(''), path.join(root, 'node_modules'));
}

async function complaintsAbout(name: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'self-test-'));
  try {
    await writeProject(root, files);
    const check = judged[name];
    return check ? (await check(root)).complaints : [`no check is called ${name}`];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function judgeRight(name: string): Promise<string[]> {
  const complaints = await complaintsAbout(name, rightProject);
  return complaints.map((complaint) => `${name} complains of a right project: ${complaint}`);
}

async function judgeWrong({ check, files, expected }: WrongProject): Promise<string[]> {
  const complaints = await complaintsAbout(check, { ...rightProject, ...files });
  const overlooked = expected.filter((pattern) => !complaints.some((complaint) => pattern.test(complaint)));
  const said = complaints.length === 0 ? 'nothing' : complaints.join('\n');
  return overlooked.map((pattern) => `${check} overlooks ${String(pattern)}; it said ${said}`);
}

/** One after the other: the compilers share a working folder. */
export const selfTest: Check = async () => {
  const complaints: string[] = [];
  for (const name of Object.keys(judged)) complaints.push(...(await judgeRight(name)));
  for (const wrong of wrongProjects) complaints.push(...(await judgeWrong(wrong)));
  const shown = wrongProjects.reduce((sum, { expected }) => sum + expected.length, 0);
  return { complaints, note: `${shown} mistakes found in ${wrongProjects.length} wrong projects` };
};
