import { readFileSync } from 'node:fs';
import postcss, { CssSyntaxError, type AtRule, type Root, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { convertRpx } from '../rpx';
import { builtInTags } from './builtInTags';
import type { Diagnostics } from './diagnostics';
import { useServedIcons } from './iconFont';
import { isFile, type SourceTree } from './sourceTree';

const iconFont = /https:\/\/tdesign\.gtimg\.com\/icon\/[\d.]+\/fonts\//g;
const elements = new Set(['page', ...builtInTags]);

const convertValue = (text: string): string =>
  convertRpx(text)
    .replace(iconFont, '/iconfont/')
    .replace(/env\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g, 'var(--safe-area-$1)');

/** Compiles WXSS to CSS: imports inlined, rpx converted, tags named as in the document, classes prefixed by `scope`. */
export class StyleCompiler {
  constructor(
    private readonly tree: SourceTree,
    private readonly diagnostics: Diagnostics,
  ) {}

  /** The style sheet of a virtual path; '' when it has none. */
  compile(virtual: string, scope: string | null): string {
    const sheet = `${virtual}.wxss`;
    if (!isFile(this.tree.fileOf(sheet))) return '';
    const root = this.inlineImports(sheet, []);
    useServedIcons(root);
    root.walkDecls((declaration) => {
      declaration.value = convertValue(declaration.value);
    });
    root.walkRules((rule) => {
      if (!isKeyframe(rule)) rule.selector = convertSelector(rule.selector, scope);
    });
    return root.toString();
  }

  private inlineImports(sheet: string, stack: string[]): Root {
    if (stack.includes(sheet)) return postcss.root();
    const root = this.parse(sheet);
    root.walkAtRules('import', (rule: AtRule) => {
      const reference = /['"]([^'"]+)['"]/.exec(rule.params)?.[1];
      if (!reference) return;
      const target = this.importTarget(sheet, reference);
      if (target) rule.replaceWith(this.inlineImports(target, [...stack, sheet]));
      else this.diagnostics.error(sheet, `@import 找不到 "${reference}"`, rule.source?.start?.line, 1);
    });
    return root;
  }

  private importTarget(sheet: string, reference: string): string | undefined {
    const candidates = [this.tree.relative(sheet, reference), `miniprogram_npm/${reference}`];
    return candidates.find((candidate) => isFile(this.tree.fileOf(candidate)));
  }

  private parse(sheet: string): Root {
    try {
      return postcss.parse(readFileSync(this.tree.fileOf(sheet), 'utf8'));
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      this.diagnostics.error(sheet, error.reason, error.line, error.column);
      return postcss.root();
    }
  }
}

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes');

function convertSelector(selector: string, scope: string | null): string {
  return selectorParser((root) =>
    root.walk((node) => {
      if (node.type === 'class' && scope !== null) node.value = `${scope}--${node.value}`;
      else if (node.type === 'tag' && elements.has(node.value)) node.value = `wx-${node.value}`;
      else if (node.type === 'pseudo' && node.value === ':host') node.replaceWith(hostSelector(scope));
    }),
  ).processSync(selector);
}

const hostSelector = (scope: string | null): selectorParser.Attribute =>
  selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scope ?? '', quoteMark: '"', raws: {} });
