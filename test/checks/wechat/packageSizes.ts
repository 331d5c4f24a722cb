import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as ci from 'miniprogram-ci';

const kilobyte = 1024;
/** What `npm run bench` holds the main package to as well. */
export const mainLimit = 520;
/**
 * WeChat allows 2 MB for each package and 30 MB in all; the first screen wants the main package far below that. Of its 508 KB some 370 are
 * TDesign with what it stands on: npm's parts live in the main package whichever subpackage opens them, and 110 KB of it are the icons.
 */
const limits = { main: mainLimit * kilobyte, subpackage: 2048 * kilobyte, all: 30 * 1024 * kilobyte };

interface AppJson {
  readonly subpackages?: ReadonlyArray<{ readonly root: string }>;
  readonly subPackages?: ReadonlyArray<{ readonly root: string }>;
}

export type Sizes = Readonly<Record<string, number>>;

/** Compiles as an upload would, without the network; throws with WeChat's own message where the code is not fit. */
async function compile(copy: string): Promise<Readonly<Record<string, string | Buffer>>> {
  // Made only now: a project remembers its files, and those packed later would escape the search for unused ones.
  const options: ConstructorParameters<typeof ci.Project>[0] & { attr: () => Promise<typeof ci.DefaultProjectAttr> } = {
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: copy,
    privateKey: 'never used offline',
    ignores: ['node_modules/**/*'],
    // Undeclared, but read: what WeChat would answer about the account.
    attr: () => Promise.resolve(ci.DefaultProjectAttr),
  };
  const project = new ci.Project(options);
  return ci.getCompiledResult({
    project,
    version: '0',
    setting: { useProjectConfig: true },
    onProgressUpdate: () => undefined,
  });
}

/** Bytes by package: `main`, then each subpackage by its root. */
export async function measurePackages(copy: string): Promise<Sizes> {
  const app = JSON.parse(readFileSync(path.join(copy, 'miniprogram/app.json'), 'utf8')) as AppJson;
  const roots = [...(app.subpackages ?? []), ...(app.subPackages ?? [])].map(({ root }) =>
    root.replace(/^\/|\/$/g, ''),
  );
  const sizes: Record<string, number> = { main: 0, ...Object.fromEntries(roots.map((root) => [root, 0])) };
  for (const [file, content] of Object.entries(await compile(copy))) {
    const owner = roots.find((root) => file.replace(/^\//, '').startsWith(`${root}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + Buffer.byteLength(content);
  }
  return sizes;
}

export const sayKilobytes = (bytes: number): string => `${(bytes / kilobyte).toFixed(0)} KB`;

/** Which packages are too large. */
export function judgeSizes(sizes: Sizes): string[] {
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const tooLarge = Object.entries({ ...sizes, all }).filter(([name, size]) => {
    const limit = name === 'main' ? limits.main : name === 'all' ? limits.all : limits.subpackage;
    return size >= limit;
  });
  return tooLarge.map(([name, size]) => `package ${name} has ${sayKilobytes(size)}, which is too much`);
}
