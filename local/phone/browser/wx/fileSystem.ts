import { dropFile, filesIn, keepFileAt, tempFile, userDataPath } from '../files/tempFiles';
import { fromBase64, toBase64 } from './base64';
import { Refused, settle, type Callbacks } from './callbacks';

type Encoding = 'utf8' | 'utf-8' | 'base64' | 'hex' | 'binary' | 'ascii';
interface PathOptions extends Callbacks {
  filePath: string;
}

function blobAt(path: string): Blob {
  const file = tempFile(path);
  if (!file) throw new Refused(`no such file or directory, open '${path}'`);
  return file.blob;
}

async function read(path: string, encoding?: Encoding): Promise<string | ArrayBuffer> {
  const buffer = await blobAt(path).arrayBuffer();
  if (!encoding) return buffer;
  if (encoding.startsWith('utf')) return new TextDecoder().decode(buffer);
  const bytes = new Uint8Array(buffer);
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return encoding === 'base64' ? toBase64(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function toBlob(data: string | ArrayBuffer, encoding: Encoding = 'utf8'): Blob {
  if (typeof data !== 'string') return new Blob([data]);
  if (encoding !== 'base64') return new Blob([data]);
  return new Blob([fromBase64(data)]);
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

const manager = {
  readFile: (options: PathOptions & { encoding?: Encoding }) =>
    settle('readFile', options, async () => ({ data: await read(options.filePath, options.encoding) })),
  writeFile: (options: PathOptions & { data: string | ArrayBuffer; encoding?: Encoding }) =>
    settle('writeFile', options, () =>
      keepFileAt(options.filePath, toBlob(options.data, options.encoding), nameOf(options.filePath)),
    ),
  writeFileSync: (path: string, data: string | ArrayBuffer, encoding?: Encoding) =>
    keepFileAt(path, toBlob(data, encoding), nameOf(path)),
  unlink: (options: PathOptions) =>
    settle('unlink', options, () => {
      if (!dropFile(options.filePath)) throw new Refused(`no such file or directory, unlink '${options.filePath}'`);
    }),
  access: (options: Callbacks & { path: string }) => settle('access', options, () => void blobAt(options.path)),
  accessSync: (path: string) => void blobAt(path),
  getFileInfo: (options: PathOptions) =>
    settle('getFileInfo', options, () => ({ size: blobAt(options.filePath).size })),
  stat: (options: Callbacks & { path: string }) =>
    settle('stat', options, () => ({
      stats: { size: blobAt(options.path).size, isFile: () => true, isDirectory: () => false },
    })),
  readdir: (options: Callbacks & { dirPath: string }) =>
    settle('readdir', options, () => ({ files: filesIn(options.dirPath).map(nameOf) })),
  copyFile: (options: Callbacks & { srcPath: string; destPath: string }) =>
    settle('copyFile', options, () => keepFileAt(options.destPath, blobAt(options.srcPath), nameOf(options.destPath))),
};

export const fileSystem = {
  env: { USER_DATA_PATH: userDataPath },
  getFileSystemManager: () => manager,
};
