/**
 * Files in storage. A phone uploads to the path of its ticket (storage rules let it write there only as itself, and over its
 * own file as often as it likes); what was looked at and taken lies under `papers/`, where only functions write.
 */
import { createHash } from 'node:crypto';
import type { ContentType } from './content/checkContent';
import { cloud } from './database/connect';

export interface StoredFile {
  readonly fileId: string;
  readonly type: ContentType;
  readonly size: number;
  /** SHA-256 of the very bytes that were checked, hexadecimal. */
  readonly hash: string;
}

/** 10 MB: what a phone's camera makes, and what a function can look at in one go. */
export const mostFileBytes = 10 * 1024 * 1024;

export const ticketPath = (openid: string, ticketId: string, name: string): string => {
  const ending = /\.(jpe?g|png|pdf|xlsx)$/i.exec(name)?.[0].toLowerCase() ?? '';
  return `uploads/${openid}/${ticketId}${ending}`;
};

const endings: Readonly<Record<ContentType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/** Where a taken file lies; never the same place twice, so that nothing is ever written over. */
export const keptPath = (ticketId: string, copy: string, type: ContentType): string => `papers/${ticketId}/${copy}.${endings[type]}`;

/** `cloud://env.bucket/uploads/o/t.jpg` → `uploads/o/t.jpg`; null for anything else. */
export const pathOf = (fileId: string): string | null => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;

/** The ticket a file was uploaded with, from its path or from where it lies now. */
export const ticketIdOf = (fileId: string): string | null =>
  /^(?:uploads\/[^/]+\/([0-9a-f]{24})(?:\.\w+)?|papers\/([0-9a-f]{24})\/\w+\.\w+)$/
    .exec(pathOf(fileId) ?? '')
    ?.slice(1)
    .find(Boolean) ?? null;

/** Whether a kept file came from this upload. */
export const isFrom = (kept: string | null, upload: string): boolean => {
  const ticket = ticketIdOf(upload);
  return kept !== null && ticket !== null && ticketIdOf(kept) === ticket;
};

/** What kind a kept file is, by the ending it was given when it was checked. */
export const typeOfKept = (fileId: string): ContentType =>
  fileId.endsWith('.pdf') ? 'application/pdf' : fileId.endsWith('.png') ? 'image/png' : 'image/jpeg';

/** The id of another path of the storage that a file lies in. */
export const besides = (fileId: string, path: string): string => `${/^cloud:\/\/[^/]+\//.exec(fileId)?.[0] ?? ''}${path}`;

/** What was uploaded, null where nothing stands there. */
export async function contentOf(fileId: string): Promise<Buffer | null> {
  const content = await cloud()
    .downloadFile({ fileID: fileId })
    .then(({ fileContent }) => fileContent, () => undefined);
  return Buffer.isBuffer(content) ? content : null;
}

export async function store(path: string, content: Buffer, type: ContentType): Promise<StoredFile> {
  const { fileID } = await cloud().uploadFile({ cloudPath: path, fileContent: content });
  return { fileId: fileID, type, size: content.length, hash: createHash('sha256').update(content).digest('hex') };
}

/** The id that a file at this path has or would have. */
export async function fileIdOf(path: string): Promise<string> {
  const { data } = await cloud().getUploadMetadata({ cloudPath: path });
  return data.fileId;
}

const gone: readonly string[] = ['SUCCESS', 'STORAGE_FILE_NONEXIST'];

/** Deletes files, fifty at most; gives those that are gone now, however they went. */
export async function removeFiles(fileIds: readonly string[]): Promise<readonly string[]> {
  if (fileIds.length === 0) return [];
  const { fileList } = await cloud().deleteFile({ fileList: [...fileIds] });
  return fileList.filter(({ code }) => gone.includes(code)).map(({ fileID }) => fileID);
}

/** Addresses that show files for ten minutes to the person who was allowed to ask, by file id. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (fileIds.length === 0) return {};
  const { fileList } = await cloud().getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: 600 })) });
  return Object.fromEntries(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
}
