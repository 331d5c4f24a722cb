import { readFileSync } from 'node:fs';
import type { AppConfig, ComponentConfig, StyleIsolation } from '../manifest';
import type { Diagnostics } from './diagnostics';
import { readJson } from './readJson';
import { isFile, type SourceTree } from './sourceTree';

export interface SourceComponent {
  virtual: string;
  /** Absolute path of its script. */
  script: string;
  isPage: boolean;
  config: ComponentConfig;
  /** Its classes are visible to, and take, the page's style. */
  shared: boolean;
}

export const customTabBar = 'custom-tab-bar/index';

export function allPages(app: AppConfig): string[] {
  const subpackages = [...(app.subpackages ?? []), ...(app.subPackages ?? [])];
  return [
    ...app.pages,
    ...subpackages.flatMap((sub) => sub.pages.map((page) => `${sub.root.replace(/\/$/, '')}/${page}`)),
  ];
}

/** Every page and every component reachable from one, by virtual path. */
export function collectComponents(
  tree: SourceTree,
  app: AppConfig,
  diagnostics: Diagnostics,
): Map<string, SourceComponent> {
  const found = new Map<string, SourceComponent>();
  const resolve = (from: string, using: Record<string, string>): Record<string, string> => {
    const resolved: Record<string, string> = {};
    for (const [tag, reference] of Object.entries(using)) {
      const target = tree.component(from, reference);
      if (target === undefined) diagnostics.error(`${from}.json`, `usingComponents: 找不到组件 "${reference}"`);
      else if (target !== null) resolved[tag] = target;
    }
    return resolved;
  };
  const resolveGenerics = (from: string, declared: NonNullable<ComponentConfig['componentGenerics']>) => {
    const named = Object.entries(declared).flatMap(([tag, value]): [string, string][] =>
      typeof value === 'object' && value.default ? [[tag, value.default]] : [],
    );
    const defaults = resolve(from, Object.fromEntries(named));
    const config = Object.keys(declared).map(
      (tag) => [tag, defaults[tag] ? { default: `/${defaults[tag]}` } : true] as const,
    );
    return { config: Object.fromEntries(config), defaults: Object.values(defaults) };
  };
  const appUsing = resolve('app', app.usingComponents ?? {});

  const visit = (virtual: string, isPage: boolean): void => {
    if (found.has(virtual)) return;
    const script = tree.scriptOf(virtual);
    if (!script)
      return diagnostics.error(virtual, isPage ? '页面没有脚本（.ts 或 .js）' : '组件没有脚本（.ts 或 .js）');
    const json = readJson<Partial<ComponentConfig>>(`${tree.fileOf(virtual)}.json`, `${virtual}.json`, {}, diagnostics);
    const using = { ...appUsing, ...resolve(virtual, json.usingComponents ?? {}) };
    const styleIsolation = json.styleIsolation ?? isolationInScript(script);
    const usingComponents = Object.fromEntries(Object.entries(using).map(([tag, target]) => [tag, `/${target}`]));
    const generics = resolveGenerics(virtual, json.componentGenerics ?? {});
    const config: ComponentConfig = {
      ...json,
      usingComponents,
      componentGenerics: generics.config,
      ...(styleIsolation ? { styleIsolation } : {}),
    };
    found.set(virtual, { virtual, script, isPage, config, shared: isShared(config, isPage) });
    [...Object.values(using), ...generics.defaults].forEach((target) => visit(target, false));
  };

  allPages(app).forEach((page) => visit(page, true));
  if (app.tabBar?.custom && isFile(`${tree.fileOf(customTabBar)}.json`)) visit(customTabBar, false);
  return found;
}

/** `options: { styleIsolation }` may stand in the script; the style sheet must be compiled with it in mind. */
function isolationInScript(script: string): StyleIsolation | undefined {
  const match = /styleIsolation:\s*['"]([a-z-]+)['"]/.exec(readFileSync(script, 'utf8'));
  return match?.[1] as StyleIsolation | undefined;
}

function isShared({ styleIsolation, component }: ComponentConfig, isPage: boolean): boolean {
  if (isPage || !component) return true;
  return styleIsolation === 'shared' || styleIsolation === 'page-shared';
}
