import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** Makes the one script that every function's process starts with, so that these start as plain Node and fast. */
export const buildRuntime = (dataDir: string): string => {
  const outfile = join(dataDir, 'runtime.js');
  buildSync({
    entryPoints: [join(__dirname, 'child.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return outfile;
};
