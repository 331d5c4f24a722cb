/**
 * TDesign's icons come from a font on a CDN, which a phone in a browser does not reach. The same icons stand in an npm
 * package, there under other code points for some, so they are looked up by name.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Root } from 'postcss';

export const iconFontFolder = path.join(
  path.dirname(createRequire(__filename).resolve('tdesign-icons-web-components/package.json')),
  'lib',
  'iconfont',
);

const glyph = /<glyph\s+glyph-name="([\w-]+)"\s+unicode="&#x([0-9A-Fa-f]+);"/g;
const iconRule = /\.t-icon-([\w-]+)::?before$/;

let codes: ReadonlyMap<string, string> | undefined;

const codePoints = (): ReadonlyMap<string, string> =>
  (codes ??= new Map(
    [...readFileSync(path.join(iconFontFolder, 't.svg'), 'utf8').matchAll(glyph)].map(([, name = '', code = '']) => [
      name,
      code,
    ]),
  ));

/** Points every icon's rule at the glyph of the same name in the served font. */
export function useServedIcons(root: Root): void {
  root.walkRules(iconRule, (rule) => {
    const code = codePoints().get(iconRule.exec(rule.selector)?.[1] ?? '');
    if (code) rule.walkDecls('content', (declaration) => void (declaration.value = `'\\${code}'`));
  });
}
