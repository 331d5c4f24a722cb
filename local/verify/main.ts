/** `npm run verify -- draw FILE [SALTS]` and `-- replay FILE`: computes again what a file says, with nothing but this machine: no network, no database. */
import { readFile } from 'node:fs/promises';
import { sm3 } from './sm3';
import { verifyDraw } from './verifyDraw';
import { verifyReplay } from './verifyReplay';
import type { Verdict } from './verdict';

const readText = (file: string): Promise<string> => readFile(file, 'utf8');

/** What can be verified, by the word behind `verify --`. Each reads files and gives a verdict in plain words. */
const kinds: Readonly<Record<string, (files: readonly string[]) => Promise<Verdict>>> = {
  draw: async ([file = '', salts]) => verifyDraw(await readText(file), salts === undefined ? null : await readText(salts), sm3),
  replay: async ([file = '']) => verifyReplay(await readText(file), sm3),
};

const usage = ['用法：npm run verify -- draw 抽取记录.json [盐值.json]', '　　　npm run verify -- replay 评审和审定记录.json'];

async function main([kind = '', ...files]: readonly string[]): Promise<Verdict> {
  const verify = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!verify || files.length === 0) return { ok: false, lines: usage };
  return verify(files).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return { ok: false, lines: ['打不开文件。请核对文件名'] };
    throw error;
  });
}

void main(process.argv.slice(2)).then(({ ok, lines }) => {
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
});
