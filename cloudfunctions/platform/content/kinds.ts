/** What a file is by its first bytes, never by its name. */
import type { ForeignKind } from '../../domain/papers/fileFaults';

const startsWith = (content: Buffer, text: string, at = 0): boolean =>
  content.length >= at + text.length && content.toString('latin1', at, at + text.length) === text;

/** The brand of a file made of boxes: films, HEIC and AVIF photos. */
const brandOf = (content: Buffer): string => (startsWith(content, 'ftyp', 4) ? content.toString('latin1', 8, 12) : '');
const heic = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/;

/** The size of the header that follows a bitmap's first 14 bytes; two letters alone would be too little to go by. */
const bitmapHeaders: readonly number[] = [12, 40, 52, 56, 64, 108, 124];
const isBitmap = (content: Buffer): boolean =>
  startsWith(content, 'BM') && content.length > 18 && bitmapHeaders.includes(content.readUInt32LE(14));

const programs = ['MZ', '\x7fELF', '#!', '\xca\xfe\xba\xbe', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe', 'dex\n'];
const archives = ['PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh', '\xfd7zXZ\x00'];
const oldOffice = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const beginsWithOneOf = (content: Buffer, texts: readonly string[]): boolean => texts.some((text) => startsWith(content, text));

/** A document of Word, Excel, PowerPoint or WPS, or an OFD: archives of a known make. */
const isOffice = (content: Buffer): boolean =>
  startsWith(content, oldOffice) ||
  (startsWith(content, 'PK\x03\x04') && /\[Content_Types\]\.xml|_rels\/|mimetype|OFD\.xml|word\/|xl\/|ppt\//.test(content.toString('latin1', 0, 4096)));

const isWebPage = (content: Buffer): boolean => /^(?:\xef\xbb\xbf)?\s*<(?:[a-z!?])/i.test(content.toString('latin1', 0, 64));

const foreign: readonly (readonly [ForeignKind, (content: Buffer) => boolean])[] = [
  ['heic', (content) => heic.test(brandOf(content))],
  ['avif', (content) => /^avi[fs]$/.test(brandOf(content))],
  ['film', (content) => brandOf(content) !== ''],
  ['webp', (content) => startsWith(content, 'RIFF') && startsWith(content, 'WEBP', 8)],
  ['gif', (content) => startsWith(content, 'GIF8')],
  ['bmp', isBitmap],
  ['tiff', (content) => beginsWithOneOf(content, ['II*\0', 'MM\0*'])],
  ['office', isOffice],
  ['archive', (content) => beginsWithOneOf(content, archives)],
  ['webPage', isWebPage],
  ['program', (content) => beginsWithOneOf(content, programs)],
];

export const foreignKindOf = (content: Buffer): ForeignKind | null => foreign.find(([, fits]) => fits(content))?.[0] ?? null;

const hidden = ['\x7fELF', 'PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '<script', '<?php', '<html', '#!/', '%PDF-'];

/** A program for Windows anywhere: two letters, and where they point to, two more. */
function holdsProgram(tail: Buffer): boolean {
  for (let at = tail.indexOf('MZ'); at >= 0; at = tail.indexOf('MZ', at + 1)) {
    if (at === 0) return true;
    const header = at + 0x40 <= tail.length ? at + tail.readUInt32LE(at + 0x3c) : tail.length;
    if (startsWith(tail, 'PE\0\0', header)) return true;
  }
  return false;
}

/** Whether what hangs behind a picture runs or unpacks. A camera's own film or second picture does not. */
export const isHarmful = (tail: Buffer): boolean =>
  hidden.some((text) => tail.includes(Buffer.from(text, 'latin1'))) || holdsProgram(tail);
