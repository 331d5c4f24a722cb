import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const npmPrefix = 'miniprogram_npm/';

export const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

/** `@scope/name/rest` → [`@scope/name`, `rest`]. */
function splitPackage(specifier: string): [name: string, rest: string] {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')];
}

/**
 * Where things are. A *virtual path* names a page, component or template without its ending, as WeChat sees it:
 * `pages/home/home`, `miniprogram_npm/tdesign-miniprogram/button/button`.
 */
export class SourceTree {
  private readonly packages = new Map<string, string | null>();

  constructor(readonly root: string) {}

  /** The mini-program folder of an npm package, or null where the package has none or is not installed. */
  npmFolder(name: string): string | null {
    const known = this.packages.get(name);
    if (known !== undefined) return known;
    const found = this.findPackage(name);
    this.packages.set(name, found);
    return found;
  }

  fileOf(virtual: string): string {
    if (!virtual.startsWith(npmPrefix)) return path.join(this.root, virtual);
    const [name, rest] = splitPackage(virtual.slice(npmPrefix.length));
    return path.join(this.npmFolder(name) ?? path.join(this.root, npmPrefix, name), rest);
  }

  /** The way a person would name a file: relative to the mini-program. */
  nameOf(file: string): string {
    for (const [name, folder] of this.packages) {
      if (folder && file.startsWith(folder + path.sep)) return npmPrefix + name + file.slice(folder.length);
    }
    return path.relative(this.root, file).split(path.sep).join('/');
  }

  scriptOf(virtual: string): string | undefined {
    return ['.ts', '.js'].map((ending) => this.fileOf(virtual) + ending).find(isFile);
  }

  /** A `usingComponents` value → virtual path; undefined when nothing is there, null for plugins, which do not run here. */
  component(from: string, reference: string): string | null | undefined {
    if (reference.startsWith('plugin')) return null;
    if (reference.startsWith('/')) return this.firstComponent([reference.slice(1)]);
    const relative = path.posix.normalize(path.posix.join(path.posix.dirname(from), reference));
    const near = this.firstComponent([relative]);
    if (near || reference.startsWith('.')) return near;
    return this.npmFolder(splitPackage(reference)[0]) ? this.firstComponent([npmPrefix + reference]) : undefined;
  }

  /** A `src`, `@import` or `require` of a mini-program file → virtual path, its ending kept. */
  relative(from: string, reference: string): string {
    if (reference.startsWith('/')) return reference.slice(1);
    return path.posix.normalize(path.posix.join(path.posix.dirname(from), reference));
  }

  /** An npm module as a mini-program imports it, e.g. `tdesign-miniprogram/toast/index`. */
  npmModule(specifier: string, importer: string): string | undefined {
    const [name, rest] = splitPackage(specifier);
    const folder = this.npmFolder(name);
    const nested = [...this.packages.values()]
      .filter((parent): parent is string => parent !== null && importer.startsWith(parent))
      .map((parent) => path.join(parent, 'miniprogram_npm', specifier));
    const candidates = folder ? [...nested, path.join(folder, rest)] : nested;
    return candidates.flatMap((base) => ['', '.js', '.ts', '/index.js'].map((ending) => base + ending)).find(isFile);
  }

  private firstComponent(candidates: string[]): string | undefined {
    return candidates.flatMap((base) => [base, `${base}/index`]).find((base) => isFile(`${this.fileOf(base)}.json`));
  }

  private findPackage(name: string): string | null {
    for (const start of [this.root, __dirname]) {
      try {
        const description = createRequire(path.join(start, 'index.js')).resolve(`${name}/package.json`);
        const declared = (JSON.parse(readFileSync(description, 'utf8')) as { miniprogram?: string }).miniprogram;
        return declared ? path.join(path.dirname(description), declared) : null;
      } catch {
        continue;
      }
    }
    return null;
  }
}
