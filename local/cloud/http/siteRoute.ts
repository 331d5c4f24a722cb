import { createReadStream, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf } from '../files/contentType';
import { HttpFailure } from './exchange';
import type { Routes } from './server';
import { words } from './words';

/** A directory as it is, at `/`. */
export const siteRoute = (directory: string): Routes => ({
  'GET /*': {
    handler: ({ path, method }) => {
      const root = normalize(join(directory, sep));
      const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
      const found =
        file.startsWith(root) && !file.includes('\0') ? statSync(file, { throwIfNoEntry: false }) : undefined;
      if (found === undefined || !found.isFile()) throw new HttpFailure(404, 'notFound', words.notFound);
      return {
        stream: (response) => {
          response.writeHead(200, {
            'content-type': contentTypeOf(file),
            'content-length': found.size,
            'cache-control': 'no-cache',
          });
          if (method === 'HEAD') return void response.end();
          const content = createReadStream(file, { end: Math.max(found.size - 1, 0) });
          content.on('error', () => response.destroy());
          content.pipe(response);
        },
      };
    },
  },
});
