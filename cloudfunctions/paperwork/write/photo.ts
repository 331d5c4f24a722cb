/** The nominee's photo on 附件1: its size is read from its own header, so that a face is never stretched. */
import { ImageRun } from 'docx';

export interface Photo {
  readonly type: 'image/jpeg' | 'image/png';
  readonly content: Uint8Array;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const word = (content: Uint8Array, at: number): number => ((content[at] ?? 0) << 8) | (content[at + 1] ?? 0);

/** A PNG's first chunk holds its size, four bytes each. */
function pngSize(content: Uint8Array): Size | null {
  if (String.fromCharCode(...content.subarray(12, 16)) !== 'IHDR') return null;
  const long = (at: number): number => word(content, at) * 0x10000 + word(content, at + 2);
  return { width: long(16), height: long(20) };
}

/** Frames that carry a size: all of SOF0 to SOF15 but the three markers among them that mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks a JPEG's segments to its frame. */
function jpegSize(content: Uint8Array): Size | null {
  let at = 2;
  while (at + 9 < content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (isFrame(marker)) return { width: word(content, at + 7), height: word(content, at + 5) };
    at += 2 + Math.max(2, word(content, at + 2));
  }
  return null;
}

/** Pixels of the box for a photo of two inches, 35 × 49 mm at 96 a inch. */
const box: Size = { width: 132, height: 185 };

/** As large as the box takes it; null where the file says no size. */
export function photoRun({ type, content }: Photo): ImageRun | null {
  const size = type === 'image/png' ? pngSize(content) : jpegSize(content);
  if (!size || size.width === 0 || size.height === 0) return null;
  const scale = Math.min(box.width / size.width, box.height / size.height);
  return new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(content),
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
  });
}
