import { readFileSync } from 'node:fs';
import type { Diagnostics } from './diagnostics';
import { isFile } from './sourceTree';

/** Reads JSON as WeChat does, without comments. A mistake is reported with its line and gives `fallback`. */
export function readJson<T>(file: string, name: string, fallback: T, diagnostics: Diagnostics): T {
  if (!isFile(file)) return fallback;
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    diagnostics.error(name, message, text.slice(0, position).split('\n').length, 1);
    return fallback;
  }
}
