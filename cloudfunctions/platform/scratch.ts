/** A file on the function's own disk, so that what is large never stands in memory. */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Scratch {
  readonly onDisk: string;
  /** Bytes written so far. */
  readonly size: () => number;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** Gives a new file to some work and removes it afterwards, whatever came of it. */
export async function withScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const onDisk = path.join(tmpdir(), `made-${randomUUID()}`);
  const file = await open(onDisk, 'wx', 0o600);
  let written = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    await file.writeFile(bytes);
    written += bytes.length;
  };
  try {
    return await work({ onDisk, size: () => written, write });
  } finally {
    await file.close();
    await rm(onDisk, { force: true });
  }
}
