import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const foreign = new Set(['node_modules', 'miniprogram_npm', 'dist', '.data', '.git']);

/** Absolute paths of all files below `folder` that end with `ending`, in order, without what npm or a build put there. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return foreign.has(entry.name) ? [] : filesBelow(full, ending);
      return entry.name.endsWith(ending) ? [full] : [];
    });
}
