import { checkPath } from '../files/fileStore';
import { contentTypeOf } from '../files/contentType';
import type { Storage } from '../files/storage';
import { HttpFailure, type LocalReply, type LocalRequest } from './exchange';
import type { Routes } from './server';
import { words } from './words';

const published = 'public/publicity/';

/** Files as a phone, an SDK and a browser reach them. */
export const fileRoutes = (storage: Storage): Routes => ({
  'PUT /local/files': {
    handler: notRead,
    raw: async ({ openid, query }, incoming) => {
      const path = checkPath(query.get('name'));
      const content = await storage.files.receive(incoming);
      return { json: { fileId: storage.keepAs(openid, path, content) } };
    },
  },
  'GET /local/files': {
    handler: (request) => {
      const path = storage.pathOf(request.query.get('fileId'));
      if (!storage.mayRead(request.openid, path))
        throw new HttpFailure(403, 'STORAGE_EXCEED_AUTHORITY', words.forbidden);
      return serve(storage, path, request, notPublic);
    },
  },
  'GET /local/files/temp/*': {
    handler: (request) => {
      const path = storage.urls.pathIn('get', request.path, request.query);
      if (path === undefined) throw new HttpFailure(403, 'STORAGE_EXCEED_AUTHORITY', words.forbidden);
      return serve(storage, path, request, notPublic);
    },
  },
  'PUT /local/files/put/*': {
    handler: notRead,
    raw: async (request, incoming) => {
      const path = storage.urls.pathIn('put', request.path, request.query);
      if (path === undefined) throw new HttpFailure(403, 'STORAGE_EXCEED_AUTHORITY', words.forbidden);
      storage.files.keep(checkPath(path), await storage.files.receive(incoming), contentTypeOf(path), '');
      return {};
    },
  },
  'GET /publicity/*': {
    handler: (request) => {
      const name = request.path.slice('/publicity/'.length);
      const path = `${published}${name === '' || name.endsWith('/') ? `${name}index.html` : name}`;
      if (!storage.mayRead(undefined, path)) throw new HttpFailure(403, 'STORAGE_EXCEED_AUTHORITY', words.forbidden);
      return serve(storage, path, request, forEverybody);
    },
  },
});

/** The body of such a route is streamed to disk instead. */
const notRead = (): LocalReply => ({});

/** What somebody uploaded is never run as a page of this server. */
const notPublic = {
  'cache-control': 'private, max-age=0',
  'content-security-policy': "default-src 'none'; img-src 'self'; sandbox",
};
const forEverybody = { 'cache-control': 'public, max-age=60, must-revalidate' };

const serve = (
  { files }: Storage,
  path: string,
  { headers, method }: LocalRequest,
  caching: Readonly<Record<string, string>>,
): LocalReply => {
  const file = files.get(path);
  const etag = `"${file?.hash ?? ''}"`;
  const shared = { 'x-content-type-options': 'nosniff', etag, ...caching };
  if (file === undefined) throw new HttpFailure(404, 'STORAGE_FILE_NONEXIST', words.notFound);
  if (headers['if-none-match'] === etag) return { status: 304, headers: shared };
  const content = method === 'HEAD' ? undefined : files.read(path);
  return {
    stream: (response) => {
      response.writeHead(200, { ...shared, 'content-type': file.type, 'content-length': file.size });
      if (content === undefined) return void response.end();
      content.on('error', () => response.destroy());
      response.on('close', () => content.destroy());
      content.pipe(response);
    },
  };
};
