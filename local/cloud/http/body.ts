import type { IncomingMessage } from 'node:http';
import { HttpFailure } from './exchange';
import { words } from './words';

/** Reads a body up to `largest` bytes; refuses with 413 as soon as it is known to be larger. */
export const readBody = async (incoming: IncomingMessage, largest: number): Promise<Buffer> => {
  const tooLarge = (): HttpFailure => new HttpFailure(413, 'invalid', words.tooLarge);
  if (Number(incoming.headers['content-length'] ?? 0) > largest) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

export const parseJsonObject = (body: Buffer): Record<string, unknown> => {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpFailure(400, 'invalid', words.notJson);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HttpFailure(400, 'invalid', words.notJson);
  return value as Record<string, unknown>;
};
