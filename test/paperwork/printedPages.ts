/** Printed papers as a printer gets them: LibreOffice makes PDFs of all of them in one call, poppler reads these. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from '../../local/office';

export interface Printed {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** All words without any blanks: where lines break is the printer's business. */
  readonly text: string;
  /** Every word with where it ends, in points from the left. */
  readonly words: readonly { readonly text: string; readonly left: number; readonly right: number }[];
  /** The share of dark points within so many millimetres of the paper's edges: 0 where nothing runs out. */
  readonly inkAtEdges: number;
  /** The share of dark points of each page. */
  readonly ink: readonly number[];
}

const resolution = 50;
const edge = Math.round((6 / 25.4) * resolution);
const dark = 160;

/** A grey picture of a page, as `pdftoppm -gray` writes it: P5, width, height, 255, then a byte a point. */
function inkOf(pgm: Buffer): { whole: number; edges: number } {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = pgm.subarray(head[0].length);
  let [whole, edges] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((points[y * width + x] ?? 255) >= dark) continue;
      whole += 1;
      if (x < edge || x >= width - edge || y < edge || y >= height - edge) edges += 1;
    }
  }
  return { whole: whole / (width * height), edges: edges / (width * height) };
}

const run = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });

function read(pdf: string): Printed {
  const info = run('pdfinfo', pdf);
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1] ?? 0);
  const boxes = run('pdftotext', '-bbox', pdf, '-');
  const words = [...boxes.matchAll(/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(([, left, right, text = '']) => ({ text, left: Number(left), right: Number(right) }));
  run('pdftoppm', '-r', String(resolution), '-gray', pdf, pdf.replace(/\.pdf$/, ''));
  const digits = String(pages).length;
  const inks = Array.from({ length: pages }, (_, at) => inkOf(readFileSync(`${pdf.replace(/\.pdf$/, '')}-${String(at + 1).padStart(digits, '0')}.pgm`)));
  return {
    width: Number(width),
    height: Number(height),
    pages,
    text: run('pdftotext', pdf, '-').replace(/\s/g, ''),
    words,
    ink: inks.map(({ whole }) => whole),
    inkAtEdges: Math.max(...inks.map(({ edges }) => edges)),
  };
}

/** Prints files by their names. */
export function print<Name extends string>(files: Readonly<Record<Name, Buffer>>): Readonly<Record<Name, Printed>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'printed-'));
  const names = Object.keys(files) as Name[];
  try {
    for (const name of names) writeFileSync(path.join(folder, name), files[name]);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    run(findOffice(), `-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => path.join(folder, name)));
    const entries = names.map((name) => [name, read(path.join(folder, name.replace(/\.\w+$/, '.pdf')))] as const);
    return Object.fromEntries(entries) as Record<Name, Printed>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
