import { crc32, deflateSync } from 'node:zlib';

const width = 210;
const height = 297;

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Grey lines of writing on white, a red stamp below. */
function pixel(x: number, y: number): number {
  const stamp = Math.hypot(x - 155, y - 245);
  if (stamp > 22 && stamp < 26) return 2;
  return y > 40 && y < 210 && y % 14 < 3 && x > 25 && x < 185 ? 1 : 0;
}

/** A sheet that looks like a paper from afar: a PNG of three colours, the same bytes every time. */
export function madeUpPaper(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => [0, ...Array.from({ length: width }, (_, x) => pixel(x, y))]);
  const palette = Buffer.from([255, 255, 255, 140, 140, 140, 200, 30, 30]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
