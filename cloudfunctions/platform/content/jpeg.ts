import type { FileFault } from '../../domain/papers/fileFaults';
import type { Picture } from './picture';

const marker = {
  stuffing: 0x00,
  temporary: 0x01,
  firstRestart: 0xd0,
  lastRestart: 0xd7,
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  fill: 0xff,
} as const;

/** Baseline, extended and progressive: what cameras write and every phone shows. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
const otherFrames: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

const standsAlone = (code: number): boolean =>
  code === marker.temporary || (code >= marker.firstRestart && code <= marker.lastRestart);

/** The next marker that is none of the compressed data's own, from `at` on. */
function afterScan(content: Buffer, at: number): number {
  for (let next = content.indexOf(0xff, at); next >= 0; next = content.indexOf(0xff, next + 1)) {
    const code = content[next + 1];
    if (code === undefined) return -1;
    if (code !== marker.stuffing && code !== marker.fill && !standsAlone(code)) return next;
  }
  return -1;
}

/** Walks a JPEG marker by marker: one frame with a size, at least one scan with data, and its end. */
export function readJpeg(content: Buffer): Picture | FileFault {
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  for (let at = 2; at < content.length; ) {
    if (content[at] !== 0xff) return 'damaged';
    const code = content[at + 1];
    if (code === undefined) return 'cutShort';
    if (code === marker.fill) {
      at += 1;
      continue;
    }
    if (code === marker.end) return size && scans > 0 ? { ...size, end: at + 2 } : 'damaged';
    if (code === marker.start || code === marker.stuffing || otherFrames.includes(code)) return 'damaged';
    if (standsAlone(code)) {
      at += 2;
      continue;
    }
    if (at + 4 > content.length) return 'cutShort';
    const length = content.readUInt16BE(at + 2);
    const next = at + 2 + length;
    if (length < 2) return 'damaged';
    if (next > content.length) return 'cutShort';
    if (frames.includes(code)) {
      if (size || length < 11) return 'damaged';
      size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
      if (size.width === 0 || size.height === 0) return 'damaged';
    }
    at = next;
    if (code !== marker.scan) continue;
    if (!size) return 'damaged';
    at = afterScan(content, next);
    if (at < 0) return 'cutShort';
    if (at === next) return 'damaged';
    scans += 1;
  }
  return 'cutShort';
}
