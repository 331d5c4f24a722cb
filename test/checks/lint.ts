import path from 'node:path';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import type { Check } from './report';

const project = path.resolve(__dirname, '../..');

async function lintCode(root: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(project, 'eslint.config.mjs') });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message }) => {
      const place = `${path.relative(root, filePath)}:${line}:${column}`;
      return `${place}: ${message} (${ruleId ?? 'parser'})`;
    }),
  );
}

async function lintStyles(root: string): Promise<string[]> {
  const { results } = await stylelint.lint({
    files: 'miniprogram/**/*.wxss',
    cwd: root,
    configFile: path.join(project, '.stylelintrc.json'),
    allowEmptyInput: true,
  });
  return results.flatMap(({ source, warnings }) =>
    warnings.map(({ line, column, text }) => `${path.relative(root, source ?? '')}:${line}:${column}: ${text}`),
  );
}

/** ESLint over code and WXML, stylelint over WXSS. */
export const lint: Check = async (root) => ({
  complaints: [...(await lintCode(root)), ...(await lintStyles(root))],
});
