import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleScripts, bundleStage } from './bundleScripts';
import { allPages, collectComponents, type SourceComponent } from './collectComponents';
import { StyleCompiler } from './compileStyles';
import { compileTemplates } from './compileTemplates';
import { Diagnostics } from './diagnostics';
import { iconFontFolder } from './iconFont';
import { listAssets, measurePackages } from './packageSizes';
import { readJson } from './readJson';
import { isFile, SourceTree } from './sourceTree';
import type { AppConfig, BuildReport, ComponentEntry, Manifest } from '../manifest';

export interface BuildOptions {
  /** The folder with app.json. */
  root: string;
  /** Emptied of nothing, written over: index.html, app.js, stage.js, build-id.txt, build-report.json, assets/, iconfont/. */
  outDir: string;
  minify?: boolean;
}

/**
 * Builds an unmodified mini-program into a folder of static files that runs it in a browser.
 * Mistakes in the mini-program are reported, not thrown: see `ok` and `diagnostics`. The page then shows them.
 */
export async function buildPhone({ root, outDir, minify = false }: BuildOptions): Promise<BuildReport> {
  const started = performance.now();
  const tree = new SourceTree(path.resolve(root));
  const diagnostics = new Diagnostics();
  const app = readApp(tree, diagnostics);
  const components = collectComponents(tree, app, diagnostics);
  const { styles, entries } = compileStyles(tree, components, diagnostics);
  const withTemplate = [...components.keys()].filter((virtual) => isFile(`${tree.fileOf(virtual)}.wxml`));
  const templates = compileTemplates(tree, withTemplate, diagnostics);
  const buildId = Date.now().toString(36);
  const manifest: Manifest = {
    app,
    pages: allPages(app),
    theme: readTheme(tree, app, diagnostics),
    components: entries,
    buildId,
  };

  mkdirSync(outDir, { recursive: true });
  copyStatic(tree.root, outDir);
  const [scripts] = await Promise.all([
    bundleScripts({ tree, components, manifest, styles, templates, outDir, minify }, diagnostics),
    bundleStage(outDir, minify),
  ]);
  const packages = await measurePackages(
    tree,
    app,
    { scripts: scripts ?? [], components: [...components.keys()] },
    diagnostics,
  );
  const report: BuildReport = {
    ok: !diagnostics.hasErrors,
    buildId,
    pages: manifest.pages,
    components: components.size,
    packages,
    diagnostics: diagnostics.list,
    milliseconds: Math.round(performance.now() - started),
  };
  writeFileSync(path.join(outDir, 'build-report.json'), JSON.stringify(report));
  writeFileSync(path.join(outDir, 'build-id.txt'), buildId);
  return report;
}

function readApp(tree: SourceTree, diagnostics: Diagnostics): AppConfig {
  const file = path.join(tree.root, 'app.json');
  if (!isFile(file)) diagnostics.error('app.json', '找不到 app.json');
  return readJson<AppConfig>(file, 'app.json', { pages: [] }, diagnostics);
}

function readTheme(tree: SourceTree, app: AppConfig, diagnostics: Diagnostics): Manifest['theme'] {
  const name = app.themeLocation ?? 'theme.json';
  return readJson(path.join(tree.root, name), name, { light: {}, dark: {} }, diagnostics);
}

function compileStyles(tree: SourceTree, components: Map<string, SourceComponent>, diagnostics: Diagnostics) {
  const compiler = new StyleCompiler(tree, diagnostics);
  const styles: Record<string, string> = { app: compiler.compile('app', null) };
  const entries: Record<string, ComponentEntry> = {};
  let scopes = 0;
  for (const { virtual, config, isPage, shared } of components.values()) {
    const scope = shared ? null : `s${(scopes++).toString(36)}`;
    const css = compiler.compile(virtual, scope);
    if (css) styles[virtual] = css;
    const hasTemplate = isFile(`${tree.fileOf(virtual)}.wxml`);
    entries[virtual] = { config, isPage, scope, hasTemplate, sheets: isPage ? sheetsOf(virtual, components) : [] };
  }
  for (const entry of Object.values(entries)) entry.sheets = entry.sheets.filter((virtual) => styles[virtual]);
  return { styles, entries };
}

/** A page takes app.wxss, then what its components bring, then its own. */
function sheetsOf(page: string, components: Map<string, SourceComponent>): string[] {
  const seen = new Set<string>();
  const visit = (virtual: string): void => {
    if (seen.has(virtual)) return;
    seen.add(virtual);
    const { usingComponents = {}, componentGenerics = {} } = components.get(virtual)?.config ?? {};
    const generics = Object.values(componentGenerics).map((generic) =>
      generic === true ? undefined : generic.default,
    );
    [...Object.values(usingComponents), ...generics].forEach((target) => target && visit(target.slice(1)));
  };
  visit(page);
  seen.delete(page);
  return ['app', ...seen, page];
}

function copyStatic(root: string, outDir: string): void {
  for (const file of ['index.html', 'phone.css', 'stage.css'])
    cpSync(path.join(__dirname, '..', 'browser', file), path.join(outDir, file));
  rmSync(path.join(outDir, 'assets'), { recursive: true, force: true });
  for (const asset of listAssets(root)) cpSync(path.join(root, asset), path.join(outDir, 'assets', asset));
  for (const file of ['t.woff', 't.ttf']) cpSync(path.join(iconFontFolder, file), path.join(outDir, 'iconfont', file));
}
