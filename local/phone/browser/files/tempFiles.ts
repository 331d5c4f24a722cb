/** Files a page was given: chosen, drawn, downloaded. WeChat names them by paths; here they live in memory. */

interface TempFile {
  blob: Blob;
  url: string;
  name: string;
}

const files = new Map<string, TempFile>();
let count = 0;

export const userDataPath = 'http://usr';

/** Keeps a file and gives the path a page sees, e.g. `http://tmp/3.png`. */
export function keepFile(blob: Blob, name: string, folder = 'http://tmp'): string {
  const ending = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? '';
  count += 1;
  const path = `${folder}/${count}${ending}`;
  keepFileAt(path, blob, name);
  return path;
}

export function keepFileAt(path: string, blob: Blob, name: string): void {
  const old = files.get(path);
  if (old) URL.revokeObjectURL(old.url);
  files.set(path, { blob, url: URL.createObjectURL(blob), name });
}

export const tempFile = (path: string): TempFile | undefined => files.get(path);

export function dropFile(path: string): boolean {
  const file = files.get(path);
  if (file) URL.revokeObjectURL(file.url);
  return files.delete(path);
}

export const filesIn = (folder: string): string[] => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
