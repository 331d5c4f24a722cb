/**
 * Where a journey's pictures go: into test-results, all of them; with PICTURES=docs, over those of their name that the README
 * and the handbook show, and no others.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const handbook = path.join(root, 'docs', 'handbook');
const results = path.join(root, 'test-results', 'pictures');

function readers(): readonly string[] {
  const chapters = readdirSync(handbook).filter((name) => name.endsWith('.md'));
  return [path.join(root, 'README.md'), ...chapters.map((name) => path.join(handbook, name))];
}

const shownIn = (file: string): readonly string[] =>
  Array.from(readFileSync(file, 'utf8').matchAll(/\(([^)]*pictures\/[^)]*\.png)\)/g), ([, link = '']) => path.resolve(path.dirname(file), link));

/** The files that the README and the handbook show. */
export const shownPictures = (): readonly string[] => [...new Set(readers().flatMap(shownIn))];

export function placesOf(name: string): readonly string[] {
  if (process.env.PICTURES === 'docs') return shownPictures().filter((place) => path.basename(place) === `${name}.png`);
  mkdirSync(results, { recursive: true });
  return [path.join(results, `${name}.png`)];
}
