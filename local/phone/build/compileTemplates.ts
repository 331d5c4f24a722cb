import { readFileSync } from 'node:fs';
import { TmplGroup } from 'glass-easel-template-compiler';
import { builtInPath, builtInTags, builtInTemplate } from './builtInTags';
import type { Diagnostics } from './diagnostics';
import { isFile, type SourceTree } from './sourceTree';
import { transformWxs } from './transformWxs';

interface TemplateProblem {
  isError: boolean;
  message: string;
  startLine: number;
  startColumn: number;
}

/** Problems that WeChat's own compiler refuses, though this one goes on. */
const refusedByWeChat = ['missing end tag', 'missing source path', 'missing module name'];

/** Compiles the templates of `components` and all they import. Returns a JavaScript expression. */
export function compileTemplates(tree: SourceTree, components: Iterable<string>, diagnostics: Diagnostics): string {
  const group = new TmplGroup();
  const templates = new Set<string>();
  const scripts = new Set<string>();

  const addScript = (virtual: string): void => {
    if (scripts.has(virtual)) return;
    scripts.add(virtual);
    const file = `${tree.fileOf(virtual)}.wxs`;
    if (!isFile(file)) return diagnostics.error(`${virtual}.wxs`, '找不到 WXS 文件');
    const source = readFileSync(file, 'utf8');
    group.addScript(virtual, transformWxs(source));
    for (const [, target] of source.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      addScript(tree.relative(virtual, target ?? '').replace(/\.wxs$/, ''));
    }
  };

  const addTemplate = (virtual: string): void => {
    if (templates.has(virtual)) return;
    templates.add(virtual);
    const file = `${tree.fileOf(virtual)}.wxml`;
    if (!isFile(file)) return diagnostics.error(`${virtual}.wxml`, '找不到 WXML 文件');
    const problems = (group.addTmpl(virtual, readFileSync(file, 'utf8')) ?? []) as TemplateProblem[];
    problems.forEach((problem) => report(`${virtual}.wxml`, problem, diagnostics));
    for (const name of group.getInlineScriptModuleNames(virtual) as string[]) {
      group.setInlineScript(virtual, name, transformWxs(group.getInlineScript(virtual, name)));
    }
    (group.getDirectDependencies(virtual) as string[]).forEach(addTemplate);
    (group.getScriptDependencies(virtual) as string[]).forEach(addScript);
  };

  for (const virtual of components) addTemplate(virtual);
  for (const tag of builtInTags) group.addTmpl(builtInPath(tag), builtInTemplate(tag));
  const expression = group.getTmplGenObjectGroups();
  group.free();
  return expression;
}

function report(file: string, problem: TemplateProblem, diagnostics: Diagnostics): void {
  const serious = problem.isError || refusedByWeChat.some((text) => problem.message.includes(text));
  if (!serious && file.startsWith('miniprogram_npm/')) return;
  const line = problem.startLine + 1;
  if (serious) diagnostics.error(file, problem.message, line, problem.startColumn + 1);
  else diagnostics.warning(file, problem.message, line, problem.startColumn + 1);
}
