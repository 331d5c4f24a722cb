/** Uploaded tables: taken with their ticket, thrown away a day later with what came of them to nothing, since they are full of ID numbers. */
import { epochOf } from '../domain/beijing';
import { allow, refuse, type Decision } from '../domain/refusal';
import { later } from './clock';
import { disposables } from './database/collections';
import { insertMissing } from './database/write';
import { disposableAt } from './disposables';
import { contentOf } from './files';
import { ticketOf, type Upload } from './uploads';

/** 5 MB: a thousand people with long stories make one. */
export const mostSheetBytes = 5 * 1024 * 1024;

/** The error sheet may be asked for so long after the ticket. */
export const sheetLifetime = 24 * 60 * 60 * 1000;
/** An import that began so long ago is over: no function runs for longer than one minute. */
const over = 5 * 60 * 1000;

export interface UploadedSheet {
  /** Names the upload in ids. */
  readonly ticketId: string;
  readonly bytes: Uint8Array;
}

export interface SheetUpload extends Pick<Upload, 'fileId' | 'owner' | 'now'> {
  readonly purpose: 'importSheet' | 'poolSheet';
  /** The desk that drafts written from it are of, where it makes any. */
  readonly desk?: string;
}

/** The bytes of a table that this owner uploaded. What they are is for the reader to find out. */
export async function uploadedSheet({ now, desk, ...upload }: SheetUpload): Promise<Decision<UploadedSheet, 'ticketInvalid' | 'ticketExpired' | 'fileTooLarge'>> {
  const found = await ticketOf(upload);
  if (!found.ok) return found;
  const { _id: ticketId, expiresAt } = found.value;
  if (epochOf(now) > epochOf(expiresAt)) return refuse('ticketExpired');
  const bytes = await contentOf(upload.fileId);
  if (!bytes) return refuse('ticketInvalid');
  const drafts = desk ? { drafts: { desk, ticketId } } : {};
  await insertMissing(disposables, [{ ...disposableAt(upload.fileId, later(expiresAt, over)), ...drafts }]);
  return bytes.length > mostSheetBytes ? refuse('fileTooLarge', { size: bytes.length, most: mostSheetBytes }) : allow({ ticketId, bytes });
}
