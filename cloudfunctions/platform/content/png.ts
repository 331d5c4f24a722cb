import { crc32 } from 'node:zlib';
import type { FileFault } from '../../domain/papers/fileFaults';
import type { Picture } from './picture';

const signatureBytes = 8;
/** Length and type before a chunk's content, its sum behind. */
const frameBytes = 12;

/** The depths that each colour type may have. */
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly next: number;
}

function chunkAt(file: Buffer, at: number): Chunk | FileFault {
  if (at + frameBytes > file.length) return 'cutShort';
  const length = file.readUInt32BE(at);
  const next = at + frameBytes + length;
  if (next > file.length) return 'cutShort';
  const type = file.toString('latin1', at + 4, at + 8);
  const sum = file.readUInt32BE(next - 4);
  if (!/^[A-Za-z]{4}$/.test(type) || crc32(file.subarray(at + 4, next - 4)) !== sum) return 'damaged';
  return { type, content: file.subarray(at + 8, next - 4), next };
}

function sizeOf({ type, content }: Chunk): { width: number; height: number } | null {
  if (type !== 'IHDR' || content.length !== 13) return null;
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const fits = depths[content[9] ?? -1]?.includes(content[8] ?? -1) ?? false;
  return fits && width > 0 && height > 0 ? { width, height } : null;
}

/** What zlib's streams begin with. */
const isDeflated = (content: Buffer): boolean =>
  content.length >= 2 && ((content[0] ?? 0) & 0x0f) === 8 && content.readUInt16BE(0) % 31 === 0;

/** Walks a PNG chunk by chunk, each with its sum right: a size first, data, and its end. */
export function readPng(file: Buffer): Picture | FileFault {
  const first = chunkAt(file, signatureBytes);
  if (typeof first === 'string') return first;
  const size = sizeOf(first);
  if (!size) return 'damaged';
  let data = 0;
  for (let at = first.next; ; ) {
    const chunk = chunkAt(file, at);
    if (typeof chunk === 'string') return chunk;
    if (chunk.type === 'IDAT') {
      if (data === 0 && !isDeflated(chunk.content)) return 'damaged';
      data += chunk.content.length;
    }
    if (chunk.type === 'IEND') return data > 0 ? { ...size, end: chunk.next } : 'damaged';
    at = chunk.next;
  }
}
