/**
 * A Chromium for the journeys: one named by CHROMIUM_PATH, one found on the machine, else installed before the tests run
 * (Debian's as root, else Playwright's). Nothing is downloaded inside a test.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What Chromium needs to run without a screen and without asking anybody on the network. */
export const browserArguments: readonly string[] = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function found(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...places, chromium.executablePath()].find((file) => existsSync(file) && runs(file));
}

/** The browser's path. Throws with what to do where there is none. */
export function findBrowser(): string {
  const file = found();
  if (file) return file;
  throw new Error('No Chromium here. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.');
}

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function install(): void {
  console.log('No Chromium on this machine: installing one for the journeys.');
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const fromDebian = debian && run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
  if (!fromDebian) run(process.execPath, path.join(__dirname, '../node_modules/playwright-core/cli.js'), 'install', 'chromium');
}

if (process.argv[1] === __filename) {
  if (!found()) install();
  console.log(`browser: ${findBrowser()}`);
}
