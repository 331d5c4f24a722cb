import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './fixture';

/** Writes a mini-program of a few files into a folder of its own; returns the folder. */
export function writeProject(files: Record<string, string | Buffer>): string {
  const root = temporaryFolder();
  const all = {
    'app.json': '{ "pages": ["pages/a/a"] }',
    'pages/a/a.ts': 'Page({});',
    'pages/a/a.wxml': '<view>甲</view>',
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}
