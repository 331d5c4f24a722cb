/**
 * Files that a function makes for a person to take away. Each lies under a path that nobody can guess and that says nothing of
 * anybody, and is on its way out before it is written, so that a killed process leaves nothing behind.
 */
import { createReadStream } from 'node:fs';
import { later } from './clock';
import { cloud } from './database/connect';
import { disposables } from './database/collections';
import { disposableAt } from './disposables';
import { temporaryUrls } from './files';
import { randomId } from './secrets';
import type { Transaction } from './database/transact';

/** A day: long enough to print on another machine, short for what holds whole ID numbers. */
const lifetime = 24 * 60 * 60 * 1000;

export const madeUntil = (now: string): string => later(now, lifetime);

export interface Reserved {
  /** Random, for the ledger: `made|<id>`. */
  readonly id: string;
  readonly path: string;
  readonly fileId: string;
}

/** A place for a file called `plain` in storage: no name of a person, no name of a unit. */
export async function reserve(plain: string): Promise<Reserved> {
  const id = randomId();
  const path = `made/${id}/${plain}`;
  const { data } = await cloud().getUploadMetadata({ cloudPath: path });
  return { id, path, fileId: data.fileId };
}

/** Lets the sweep take a file at a moment; also one that was to stay longer. */
export const expire = (tx: Transaction, { fileId }: Pick<Reserved, 'fileId'>, dueAt: string): Promise<void> =>
  tx.put(disposables, disposableAt(fileId, dueAt));

/** Writes the file from memory, or from this function's own disk as a stream. */
export async function fill({ path }: Reserved, content: Buffer | { readonly onDisk: string }): Promise<void> {
  const fileContent = Buffer.isBuffer(content) ? content : createReadStream(content.onDisk);
  await cloud().uploadFile({ cloudPath: path, fileContent });
}

/** A file's bytes as they come. Throws where it is not there. */
export async function* streamOf(fileId: string): AsyncGenerator<Uint8Array> {
  const url = (await temporaryUrls([fileId]))[fileId];
  const response = url ? await fetch(url) : null;
  if (!response?.ok || !response.body) throw new Error('the file is not there');
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

/** The address to take one file away, for ten minutes. */
export const addressOf = async (fileId: string): Promise<string> => (await temporaryUrls([fileId]))[fileId] ?? '';
