/** What was uploaded, looked at to its last byte: a photo, a scan or a PDF that a reviewer can open, or why it is none. */
import type { FileFault } from '../../domain/papers/fileFaults';
import { allow, refuse, type Decision } from '../../domain/refusal';
import { foreignKindOf, isHarmful } from './kinds';
import { readJpeg } from './jpeg';
import { pdfFault } from './pdf';
import { isPicture, sizeFault, type Picture } from './picture';
import { readPng } from './png';

export type ContentType = 'image/jpeg' | 'image/png' | 'application/pdf';

export interface CheckedContent {
  readonly type: ContentType;
  /** As it is kept: a picture without what a camera hung behind it. */
  readonly content: Buffer;
}

const signatures: readonly (readonly [ContentType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file begins as. */
export const typeOf = (content: Uint8Array): ContentType | null =>
  signatures.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null;

type Checked = Decision<CheckedContent, 'fileTypeRefused' | 'fileRefused'>;

const faulty = (why: FileFault): Checked => refuse('fileRefused', { why });

function pictureContent(type: ContentType, content: Buffer, found: Picture | FileFault, isPhoto: boolean): Checked {
  if (!isPicture(found)) return faulty(found);
  if (isHarmful(content.subarray(found.end))) return faulty('hiddenTail');
  const wrong = sizeFault(found, isPhoto);
  return wrong ? faulty(wrong) : allow({ type, content: content.subarray(0, found.end) });
}

/** `isPhoto`: the picture of a person, so no PDF, and large enough to print. */
export function checkContent(content: Buffer, { name, isPhoto }: { readonly name: string; readonly isPhoto: boolean }): Checked {
  const type = typeOf(content);
  switch (type) {
    case 'image/jpeg':
      return pictureContent(type, content, readJpeg(content), isPhoto);
    case 'image/png':
      return pictureContent(type, content, readPng(content), isPhoto);
    case 'application/pdf': {
      const wrong = isPhoto ? 'pictureOnly' : pdfFault(content);
      return wrong ? faulty(wrong) : allow({ type, content });
    }
    case null: {
      const kind = foreignKindOf(content);
      return refuse('fileTypeRefused', kind ? { name, kind } : { name });
    }
  }
}
