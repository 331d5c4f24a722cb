import { inflateSync } from 'node:zlib';
import type { FileFault } from '../../domain/papers/fileFaults';

/** How far from the end a reader looks for `%%EOF`. */
const tailBytes = 1024;
/** Objects packed in streams are unpacked to look at; so much at most, of one and of all. */
const mostUnpacked = 8 * 1024 * 1024;
const mostUnpackedInAll = 24 * 1024 * 1024;

/** A PDF's names may spell any letter as `#4A`: `/J#61vaScript` is `/JavaScript`. */
function spelling(name: string): string {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${[...code].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('')})`;
  });
  return `/${letters.join('')}`;
}

const anyOf = (...names: readonly string[]): RegExp => new RegExp(`(?:${names.map(spelling).join('|')})(?![A-Za-z0-9])`);

const starts = anyOf('JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia');
const isEncrypted = new RegExp(`${spelling('Encrypt')}\\s*(?:\\d+\\s+\\d+\\s+R|<<)`);
const page = new RegExp(`${spelling('Type')}\\s*${spelling('Page')}(?![A-Za-z0-9])`);
const hasRoot = anyOf('Root');
const isPacked = anyOf('ObjStm');

/** A stream's dictionary stands in so many characters before it; a paper has so many streams. */
const dictionaryLength = 20_000;
const mostStreams = 5000;

/**
 * What stands in object streams, as text; null where one cannot be read. Every stream is looked at by itself, since a file
 * that wants to hide one can make it seem the inside of another.
 */
function unpack(file: Buffer, text: string): string | null {
  let all = '';
  let count = 0;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    if ((count += 1) > mostStreams) return null;
    const before = text.slice(Math.max(0, index - dictionaryLength), index);
    if (!isPacked.test(before)) continue;
    const to = text.indexOf('endstream', index);
    const objects = inflate(file.subarray(index + word.length, to < 0 ? file.length : to));
    const own = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (objects === null && isPacked.test(own)) return null;
    all += objects ?? '';
    if (all.length > mostUnpackedInAll) return null;
  }
  return all;
}

function inflate(data: Buffer): string | null {
  try {
    return inflateSync(data, { maxOutputLength: mostUnpacked }).toString('latin1');
  } catch {
    return null;
  }
}

/** Where the last cross-reference begins, null where nothing of the kind is there. */
function crossReference(text: string, end: number): number | null {
  const near = text.slice(Math.max(0, end - tailBytes), end);
  const at = Number(/startxref\s+(\d+)\s*$/.exec(near)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(at) || at <= 0 || at >= end) return null;
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(at, at + 40)) ? at : null;
}

/**
 * Reads a PDF as far as a paper needs: complete to its end, not locked, with a page in it, and nothing in it that starts a
 * program or carries files. Null where all is well, else what is not.
 */
export function pdfFault(file: Buffer): FileFault | null {
  const text = file.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return 'cutShort';
  if (text.length - end > tailBytes) return 'hiddenTail';
  if (isEncrypted.test(text)) return 'encrypted';
  if (crossReference(text, end) === null || !hasRoot.test(text)) return 'damaged';
  const objects = unpack(file, text);
  if (objects === null) return 'damaged';
  if (starts.test(text) || starts.test(objects)) return 'active';
  return page.test(text) || page.test(objects) ? null : 'noPages';
}
