/**
 * What a zip says of itself in its central directory. Nothing is inflated here, and nothing it says is believed: an entry's
 * bytes are cut out within the file, and `inflated` stops at the size that was declared.
 */
import { inflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressed: number;
  /** As declared. */
  readonly size: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
/** What the 32-bit fields hold where the real ones stand in a zip64 part; no sheet of ours is that large. */
const elsewhere = 0xffffffff;

export const isZip = (bytes: Buffer): boolean => bytes.length >= endLength && bytes.readUInt32LE(0) === localMark;

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at;
  return null;
}

function entryAt(bytes: Buffer, at: number): { readonly entry: Entry; readonly next: number } | null {
  if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null;
  const nameEnd = at + entryLength + bytes.readUInt16LE(at + 28);
  const entry = {
    name: bytes.toString('utf8', at + entryLength, nameEnd),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    compressed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  if (nameEnd > bytes.length || [entry.compressed, entry.size, entry.offset].includes(elsewhere)) return null;
  return { entry, next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

/** All entries, at most `most` of them; null where the directory is broken or longer. */
export function entriesOf(bytes: Buffer, most: number): readonly Entry[] | null {
  const end = isZip(bytes) ? endOf(bytes) : null;
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) return null;
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    const read = entryAt(bytes, at);
    if (!read) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/** An entry's content; null where it is not what the directory declared, one byte more included. */
export function inflated(bytes: Buffer, { method, offset, compressed, size }: Entry): Buffer | null {
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== localMark) return null;
  const start = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + compressed > bytes.length) return null;
  const raw = bytes.subarray(start, start + compressed);
  try {
    const content = method === 8 ? inflateRawSync(raw, { maxOutputLength: Math.max(1, size) }) : method === 0 ? raw : null;
    return content?.length === size ? content : null;
  } catch {
    return null;
  }
}
