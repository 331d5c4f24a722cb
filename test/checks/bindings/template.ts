import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../filesBelow';

/** One WXML file with the tags its JSON (and app.json's) gives it. */
export interface Template {
  /** Absolute path of the .wxml file. */
  readonly file: string;
  /** Its path inside the mini-program, without the ending: `pages/home/home`. */
  readonly name: string;
  readonly text: string;
  /** Tag to component path, as written. */
  readonly components: Readonly<Record<string, string>>;
  /** The tags that its own JSON names, which it ought to use. */
  readonly ownTags: readonly string[];
  /** The page or component beside it; a template that others include has none. */
  readonly script: string | undefined;
}

type Components = Readonly<Record<string, string>>;

function componentsOf(jsonFile: string): Components {
  if (!existsSync(jsonFile)) return {};
  const json = JSON.parse(readFileSync(jsonFile, 'utf8')) as { usingComponents?: Components };
  return json.usingComponents ?? {};
}

function readTemplate(root: string, file: string, everywhere: Components): Template {
  const base = file.slice(0, -'.wxml'.length);
  const own = componentsOf(`${base}.json`);
  const script = `${base}.ts`;
  return {
    file,
    name: path.relative(root, base).split(path.sep).join('/'),
    text: readFileSync(file, 'utf8'),
    components: { ...everywhere, ...own },
    ownTags: Object.keys(own),
    script: existsSync(script) ? script : undefined,
  };
}

/** All templates of the mini-program at `miniprogram`, npm packages left out. */
export function readTemplates(miniprogram: string): Template[] {
  const everywhere = componentsOf(path.join(miniprogram, 'app.json'));
  return filesBelow(miniprogram, '.wxml').map((file) => readTemplate(miniprogram, file, everywhere));
}
