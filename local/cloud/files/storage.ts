import { CloudFailure } from '../failure';
import { contentTypeOf } from './contentType';
import { checkPath, FileStore, type Received } from './fileStore';
import { storageRules, type StorageDeclaration } from './rules';
import { signedUrls, type SignedUrls } from './signedUrls';
import type { Sqlite } from '../store/sqlite';

/** Cloud storage as functions and phones see it: file ids instead of paths, and the rules in between. */
export interface Storage {
  readonly files: FileStore;
  readonly urls: SignedUrls;
  fileIdOf(path: string): string;
  /** Throws INVALID_PARAM for what is no file id of this environment. */
  pathOf(fileId: unknown): string;
  /** What wx.cloud.uploadFile does. Throws STORAGE_EXCEED_AUTHORITY where the rules say no; nothing is kept then. */
  keepAs(openid: string | undefined, path: string, content: Received): string;
  mayRead(openid: string | undefined, path: string): boolean;
}

export interface StorageOptions {
  readonly dataDir: string;
  readonly sqlite: Sqlite;
  readonly envId: string;
  readonly declaration: StorageDeclaration;
  /** Signs addresses; those made with another one are worth nothing. */
  readonly secret: string;
  readonly now: () => number;
}

/** Throws SyntaxError when the declared rules cannot be read. */
export const openStorage = ({ dataDir, sqlite, envId, declaration, secret, now }: StorageOptions): Storage => {
  const files = new FileStore(dataDir, sqlite);
  const rules = storageRules(declaration, now);
  const origin = `cloud://${envId}.${bucketOf(envId)}/`;
  const fileIdOf = (path: string): string => `${origin}${path}`;
  return {
    files,
    urls: signedUrls(secret, now),
    fileIdOf,
    pathOf: (fileId) => {
      if (typeof fileId !== 'string' || !fileId.startsWith(origin))
        throw new CloudFailure('INVALID_PARAM', 'not a file id of this environment');
      return checkPath(fileId.slice(origin.length));
    },
    keepAs: (openid, path, content) => {
      const owner = files.get(checkPath(path))?.owner ?? openid ?? '';
      if (!rules.write({ openid, resource: { openid: owner, path, size: content.size } })) {
        files.discard(content);
        throw new CloudFailure('STORAGE_EXCEED_AUTHORITY', 'the storage rules do not permit this');
      }
      files.keep(path, content, contentTypeOf(path), owner);
      return fileIdOf(path);
    },
    mayRead: (openid, path) => {
      const file = files.get(path);
      return rules.read({ openid, resource: { openid: file?.owner ?? '', path, size: file?.size ?? 0 } });
    },
  };
};

/** Shaped like a real one, `<hash>-<env>-<account>`. */
const bucketOf = (envId: string): string => `6c6f-${envId}-1250000000`;
