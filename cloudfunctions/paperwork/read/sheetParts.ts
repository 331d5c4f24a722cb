/** The parts of a workbook that hold its cells, out of a hostile file: bounded before anything is inflated, and while it is. */
import type { SheetTrouble } from '../../domain/import/sheet';
import { entriesOf, inflated, isZip, type Entry } from './zipEntries';

export type Parts =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly why: SheetTrouble };

const mb = 1024 * 1024;
const most = {
  entries: 500,
  worksheets: 8,
  /** All that the directory declares, pictures included. */
  declared: 200 * mb,
  part: 8 * mb,
  styles: mb,
  taken: 12 * mb,
  /** Deflate makes 1032 : 1 of zeros; a real sheet comes to 10 : 1, one of empty styled rows to some 50 : 1. */
  ratio: 200,
} as const;

/** What is worth taking: everything else (macros, links to elsewhere, pictures, queries) stays in the file. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w-]+\.xml)$/i;
const worksheet = /^xl\/worksheets\//i;

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** A compound file is an .xls, or an .xlsx that Excel locked with a password. */
function otherFile(bytes: Buffer): SheetTrouble {
  if (!bytes.subarray(0, compoundFile.length).equals(compoundFile)) return 'notXlsx';
  return bytes.includes(encryptedStream) ? 'encrypted' : 'oldExcel';
}

const bloated = ({ size, compressed }: Entry): boolean => size > mb && size > compressed * most.ratio;

function troubleOf(entries: readonly Entry[]): SheetTrouble | null {
  const names = entries.map(({ name }) => name.toLowerCase());
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted';
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))) return 'macros';
  if (!names.includes('[content_types].xml') || !names.includes('xl/workbook.xml')) return 'notXlsx';
  const taken = entries.filter(({ name }) => wanted.test(name));
  if (new Set(taken.map(({ name }) => name.toLowerCase())).size < taken.length) return 'broken';
  const sum = (list: readonly Entry[]): number => list.reduce((total, { size }) => total + size, 0);
  const large =
    sum(entries) > most.declared ||
    sum(taken) > most.taken ||
    taken.some((entry) => entry.size > (/styles/i.test(entry.name) ? most.styles : most.part) || bloated(entry)) ||
    taken.filter(({ name }) => worksheet.test(name)).length > most.worksheets;
  return large ? 'tooLarge' : null;
}

/** XML that defines things of its own can grow without end when read, and may not hide in another encoding either. */
const dangerous = (part: Buffer): boolean =>
  part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || /<!(doctype|entity)/i.test(part.toString('latin1')) || part.includes(0);

/** Takes the parts with the cells, or says why the file is not taken. */
export function sheetParts(bytes: Buffer): Parts {
  if (!isZip(bytes)) return { ok: false, why: otherFile(bytes) };
  const entries = entriesOf(bytes, most.entries);
  if (!entries) return { ok: false, why: 'broken' };
  const why = troubleOf(entries);
  if (why) return { ok: false, why };
  const parts = new Map<string, Buffer>();
  for (const entry of entries.filter(({ name }) => wanted.test(name))) {
    const part = inflated(bytes, entry);
    if (!part || dangerous(part)) return { ok: false, why: 'broken' };
    parts.set(entry.name, part);
  }
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  return /macroEnabled/i.test(types) ? { ok: false, why: 'macros' } : { ok: true, parts };
}
