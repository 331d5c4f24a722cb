import { execFile } from 'node:child_process';
import { chmod, copyFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../filesBelow';
import { inPackages } from '../runTool';

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** The packaged compilers are not executable as installed, so a copy is. */
async function executable(name: 'wcc' | 'wcsc', temporary: string): Promise<string> {
  const folder = folders[process.platform];
  if (folder === undefined) throw new Error(`WeChat's compilers do not run on ${process.platform}`);
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const copy = path.join(temporary, file);
  await copyFile(inPackages(path.join('miniprogram-compiler/bin', folder, file)), copy);
  await chmod(copy, 0o755);
  return copy;
}

function complaintsOf(program: string, args: readonly string[], cwd: string): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 64 << 20 }, (error, _, stderr) => {
      const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('error file count'));
      resolve(error ? [`${path.basename(program)}: ${lines.join(' ') || error.message}`] : []);
    });
  });
}

/**
 * wcc on each WXML file alone, since it stops at the first that displeases it; wcsc on all WXSS together, because an
 * import must be among its files. Paths must not begin with `./`. `packed` has miniprogram_npm inside.
 */
export async function compileMarkup(packed: string, temporary: string): Promise<string[]> {
  const relative = (file: string): string => path.relative(packed, file);
  const wcc = await executable('wcc', temporary);
  const wcsc = await executable('wcsc', temporary);
  const styles = [packed, path.join(packed, 'miniprogram_npm')].flatMap((folder) => filesBelow(folder, '.wxss'));
  const complaints = await Promise.all([
    ...filesBelow(packed, '.wxml').map((file) =>
      complaintsOf(wcc, ['-d', '-cc', '0', relative(file), '-gn', '$gwx'], packed),
    ),
    complaintsOf(wcsc, ['-db', '-pc', '0', ...styles.map(relative)], packed),
  ]);
  return complaints.flat();
}
