/** Files that the functions make for somebody to take away: kept for a day, under a path that nobody can guess. */
import { later } from './clock';
import { disposables } from './database/collections';
import { insert } from './database/write';
import { cloud } from './database/connect';
import { temporaryUrls } from './files';
import { randomId } from './secrets';

const kept = 24 * 60 * 60 * 1000;

export interface MadeFile {
  readonly fileId: string;
  readonly name: string;
  readonly url: string;
}

/** Stores a file that was made just now; `name` is what the person sees and holds nothing of anybody. */
export async function keepMadeFile(name: string, content: Uint8Array, now: string): Promise<MadeFile> {
  const cloudPath = `made/${randomId()}/${name}`;
  const fileContent = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { fileID: fileId } = await cloud().uploadFile({ cloudPath, fileContent });
  await insert(disposables, { _id: cloudPath, fileId, dueAt: later(now, kept) });
  const urls = await temporaryUrls([fileId]);
  return { fileId, name, url: urls[fileId] ?? '' };
}
