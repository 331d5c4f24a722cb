import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  type ReadStream,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CloudFailure, invalidParameter } from '../failure';
import type { Sqlite } from '../store/sqlite';
import { syncDirectory } from './writeAtomically';

export interface StoredFile {
  readonly path: string;
  readonly size: number;
  /** SHA-256 of the content, hex. */
  readonly hash: string;
  readonly type: string;
  /** The openid of the phone that uploaded it; empty for a function. */
  readonly owner: string;
}
/** Content that is on disk but not yet a file of the cloud. */
export interface Received {
  readonly blob: string;
  readonly size: number;
  readonly hash: string;
}

/** What wx.cloud.uploadFile takes at most. */
export const largestFile = 50 * 1024 * 1024;

/** Throws INVALID_PARAM for a path that cloud storage would not take. */
export const checkPath = (path: unknown): string => {
  const bad = typeof path !== 'string' || path === '' || Buffer.byteLength(path) > 850 || /[\0-\x1f\\]/.test(path);
  if (bad || path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    throw invalidParameter('not a path of cloud storage');
  return path;
};

/**
 * Cloud storage. Content lies under names of our own making, what somebody calls a file only in SQLite: a path cannot lead
 * out, and a file is replaced by one commit after its content is on disk.
 */
export class FileStore {
  private readonly directory: string;

  constructor(
    dataDir: string,
    private readonly sqlite: Sqlite,
  ) {
    this.directory = join(dataDir, 'files');
    mkdirSync(this.directory, { recursive: true });
    sqlite.run(
      'CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, blob TEXT NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL, type TEXT NOT NULL, owner TEXT NOT NULL)',
    );
    this.removeOrphans();
  }

  /** Content that was received, or replaced, just before the process was killed. */
  private removeOrphans(): void {
    const used = new Set(this.sqlite.all('SELECT blob FROM files').map(([blob]) => blob));
    for (const blob of readdirSync(this.directory)) if (!used.has(blob)) rmSync(join(this.directory, blob));
  }

  /** Takes content to disk. Throws STORAGE_FILE_TOO_LARGE past 50 MB, leaving nothing. */
  async receive(content: Readable): Promise<Received> {
    const blob = randomBytes(16).toString('hex');
    const file = join(this.directory, blob);
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            size += chunk.length;
            if (size > largestFile)
              throw new CloudFailure('STORAGE_FILE_TOO_LARGE', `a file is ${largestFile} bytes at most`);
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(file, { flags: 'wx' }),
      );
      const handle = await open(file);
      await handle.sync().finally(() => handle.close());
      syncDirectory(this.directory);
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    }
    return { blob, size, hash: hash.digest('hex') };
  }

  discard({ blob }: Received): void {
    rmSync(join(this.directory, blob), { force: true });
  }

  /** Makes received content the file at a path, in place of any earlier one. */
  keep(path: string, { blob, size, hash }: Received, type: string, owner: string): void {
    const before = this.blobOf(path);
    this.sqlite.run(
      'INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)',
      checkPath(path),
      blob,
      size,
      hash,
      type,
      owner,
    );
    if (before !== undefined) rmSync(join(this.directory, before), { force: true });
  }

  get(path: string): StoredFile | undefined {
    const row = this.sqlite.first('SELECT size, hash, type, owner FROM files WHERE path = ?', path);
    if (row === undefined) return undefined;
    const [size, hash, type, owner] = row;
    return { path, size: Number(size), hash: String(hash), type: String(type), owner: String(owner) };
  }

  /** The content as it is now; a later replacement does not disturb who is reading. */
  read(path: string): ReadStream | undefined {
    const blob = this.blobOf(path);
    return blob === undefined ? undefined : createReadStream('', { fd: openSync(join(this.directory, blob), 'r') });
  }

  remove(path: string): boolean {
    const blob = this.blobOf(path);
    if (blob === undefined) return false;
    this.sqlite.run('DELETE FROM files WHERE path = ?', path);
    rmSync(join(this.directory, blob), { force: true });
    return true;
  }

  private blobOf(path: string): string | undefined {
    const blob = this.sqlite.first('SELECT blob FROM files WHERE path = ?', path)?.[0];
    return blob === undefined ? undefined : String(blob);
  }
}
