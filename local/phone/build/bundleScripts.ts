import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildFailure, type Plugin } from 'esbuild';
import type { Manifest } from '../manifest';
import type { SourceComponent } from './collectComponents';
import type { Diagnostics } from './diagnostics';
import { isFile, type SourceTree } from './sourceTree';

const browserFolder = path.join(__dirname, '..', 'browser');

interface BundleInput {
  tree: SourceTree;
  components: Map<string, SourceComponent>;
  manifest: Manifest;
  styles: Record<string, string>;
  templates: string;
  outDir: string;
  minify: boolean;
}

const common = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  sourcemap: true,
  tsconfigRaw: {},
  charset: 'utf8',
  logLevel: 'silent',
} as const;

/** Bundles the phone and the mini-program into `app.js`. Returns the mini-program's own scripts; null when it failed. */
export async function bundleScripts(input: BundleInput, diagnostics: Diagnostics): Promise<string[] | null> {
  try {
    const result = await build({
      ...common,
      stdin: { contents: entry(input), resolveDir: browserFolder, loader: 'ts' },
      minify: input.minify,
      outfile: path.join(input.outDir, 'app.js'),
      metafile: true,
      plugins: [miniProgram(input)],
    });
    const files = Object.keys(result.metafile.inputs).map((name) => path.resolve(name));
    return files.filter((file) => isOurs(input.tree, file));
  } catch (error) {
    for (const { text, location } of (error as Partial<BuildFailure>).errors ?? []) {
      const file = location ? input.tree.nameOf(path.resolve(location.file)) : 'app.js';
      diagnostics.error(file, text, location?.line, (location?.column ?? 0) + 1);
    }
    if (!diagnostics.hasErrors) throw error;
    return null;
  }
}

/** Bundles what stands around the phone; independent of the mini-program, so that it can show the latter's errors. */
export async function bundleStage(outDir: string, minify: boolean): Promise<void> {
  await build({
    ...common,
    entryPoints: { stage: path.join(browserFolder, 'stage', 'main.ts') },
    outdir: outDir,
    minify,
  });
}

const isOurs = (tree: SourceTree, file: string): boolean =>
  file.startsWith(tree.root + path.sep) || tree.nameOf(file).startsWith('miniprogram_npm/');

function entry({ tree, components }: BundleInput): string {
  const app = ['app.ts', 'app.js'].map((name) => path.join(tree.root, name)).find(isFile);
  const scripts = [...components.values()].map(({ script }) => `require(${JSON.stringify(script)});`);
  return `
    import { prepare, start } from './main';
    import manifest from 'phone:manifest';
    import styles from 'phone:styles';
    import templates from 'phone:templates';
    prepare(manifest, styles, templates);
    ${app ? `require(${JSON.stringify(app)});` : 'App({});'}
    ${scripts.join('\n    ')}
    start();`;
}

function miniProgram({ tree, components, manifest, styles, templates }: BundleInput): Plugin {
  const byScript = new Map([...components.values()].map((component) => [component.script, component]));
  const generated: Record<string, string> = {
    'phone:manifest': `export default ${JSON.stringify(manifest)};`,
    'phone:styles': `export default ${JSON.stringify(styles)};`,
    'phone:templates': `export default ${templates};`,
  };
  return {
    name: 'mini-program',
    setup(plugin) {
      plugin.onResolve({ filter: /^phone:/ }, ({ path: name }) => ({ path: name, namespace: 'phone' }));
      plugin.onLoad({ filter: /.*/, namespace: 'phone' }, ({ path: name }) => ({ contents: generated[name] ?? '' }));
      plugin.onResolve({ filter: /^[^./]/ }, ({ path: specifier, importer }) => {
        const file = isOurs(tree, importer) ? tree.npmModule(specifier, importer) : undefined;
        return file ? { path: file } : undefined;
      });
      // `Component()` and `Page()` do not say which file they are in: it is noted before they are called.
      plugin.onLoad({ filter: /\.[tj]s$/ }, ({ path: file }) => {
        const component = byScript.get(file);
        if (!component) return undefined;
        const note = `globalThis.__phoneComponent = ${JSON.stringify(component.virtual)};`;
        return { contents: note + readFileSync(file, 'utf8'), loader: file.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}
