/**
 * The rules of 附件1 as one script for the phone, so that a field is judged at once and without a network by the very rule that
 * the functions obey. Committed, because WeChat's IDE opens `miniprogram/` as it is; a test says that it is up to date.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '..');
export const formRulesFile = path.join(root, 'miniprogram', 'unit', 'rules', 'formRules.js');

const entry = `
  export { maskIdNumber } from './identity/idNumber';
  export { checkForm, normaliseForm } from './form/checkForm';
  export { fieldLabel, fieldValue } from './wording/formWords';`;

/** ES2018 is what the oldest phones that WeChat runs on can read. */
export async function formRules(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: path.join(root, 'cloudfunctions', 'domain'), loader: 'ts' },
    bundle: true,
    format: 'cjs',
    target: 'es2018',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    banner: { js: '// Built from cloudfunctions/domain by npm run build; not to be edited.' },
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild wrote nothing');
  return script.text;
}

export const writeFormRules = async (): Promise<void> => writeFile(formRulesFile, await formRules());
