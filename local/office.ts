/**
 * LibreOffice for the tests of printed papers: one named by SOFFICE_PATH, one found on the machine, else installed before the
 * tests run (Debian's, as root). Nothing is downloaded inside a test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

function found(): string | undefined {
  const named = process.env.SOFFICE_PATH;
  return [...(named ? [named] : []), ...places].find((file) => existsSync(file));
}

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const hasPoppler = (): boolean => runs('pdftotext', '-v') && runs('pdftoppm', '-v');

/** The program's path. Throws with what to do where it, or what reads its pages, is missing. */
export function findOffice(): string {
  const file = found();
  if (!file) throw new Error('No LibreOffice here. Install it (Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui) or set SOFFICE_PATH to its soffice.');
  if (!hasPoppler()) throw new Error('No pdftotext here. Install it (Debian: apt-get install poppler-utils; Homebrew: brew install poppler).');
  return file;
}

/** Without a screen where Debian has it so, else with all of it. */
const packages = [
  ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  ['libreoffice-writer', 'libreoffice-calc'],
];

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No LibreOffice on this machine: installing it for the tests of printed papers.');
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  apt('update', '-qq');
  packages.some((names) => apt('install', '-y', '-qq', '--no-install-recommends', ...names, 'poppler-utils', 'fonts-noto-cjk'));
}

if (process.argv[1] === __filename) {
  if (!found() || !hasPoppler()) install();
  console.log(`office: ${findOffice()}`);
}
