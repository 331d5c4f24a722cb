/**
 * Uploads. A phone asks for a ticket, uploads to the ticket's path (storage rules let it write there only as itself), then
 * attaches the file; here the ticket, its owner and the content are checked. Only functions read storage.
 */
import { allow, refuse, type Decision } from '../domain/refusal';
import { cloud } from './database/connect';

export interface StoredFile {
  readonly fileId: string;
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly size: number;
}

/** 10 MB: what a phone's camera makes, and what a function can look at in one go. */
export const mostFileBytes = 10 * 1024 * 1024;

export const ticketPath = (openid: string, ticketId: string, name: string): string => {
  const ending = /\.(jpe?g|png|pdf|xlsx)$/i.exec(name)?.[0].toLowerCase() ?? '';
  return `uploads/${openid}/${ticketId}${ending}`;
};

/** `cloud://env.bucket/uploads/o/t.jpg` → `uploads/o/t.jpg`; null for anything else. */
export const pathOf = (fileId: string): string | null => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;

/** The ticket a file was uploaded with, from its path. */
export const ticketIdOf = (fileId: string): string | null =>
  /^uploads\/[^/]+\/([0-9a-f]{24})(\.\w+)?$/.exec(pathOf(fileId) ?? '')?.[1] ?? null;

const signatures: readonly (readonly [StoredFile['type'], readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is, by its first bytes and never by its name. */
export const typeOf = (content: Uint8Array): StoredFile['type'] | null =>
  signatures.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null;

/** Looks at an uploaded file. Refuses what is no photo and no PDF, and what is too large. */
export async function inspect(
  fileId: string,
  name: string,
): Promise<Decision<StoredFile, 'fileTooLarge' | 'fileTypeRefused' | 'ticketInvalid'>> {
  const content = await contentOf(fileId);
  if (!content) return refuse('ticketInvalid');
  if (content.length > mostFileBytes) return refuse('fileTooLarge', { size: content.length, most: mostFileBytes });
  const type = typeOf(content);
  return type ? allow({ fileId, type, size: content.length }) : refuse('fileTypeRefused', { name });
}

/** What was uploaded, null where nothing stands there. */
export async function contentOf(fileId: string): Promise<Buffer | null> {
  const content = await cloud()
    .downloadFile({ fileID: fileId })
    .then(({ fileContent }) => fileContent, () => undefined);
  return Buffer.isBuffer(content) ? content : null;
}

/** Addresses that show files for ten minutes to the person who was allowed to ask, by file id. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (fileIds.length === 0) return {};
  const { fileList } = await cloud().getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: 600 })) });
  return Object.fromEntries(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
}
