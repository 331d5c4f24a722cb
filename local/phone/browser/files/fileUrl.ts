import { downloadUrl } from '../cloud/fileIds';
import { tempFile } from './tempFiles';

/**
 * What a page writes into `src` → what the browser can load: a file of the mini-program (relative to the component
 * `from`), a temporary file, a file of cloud storage, or an address as it is.
 */
export async function fileUrl(source: string, from: string): Promise<string> {
  const temporary = tempFile(source);
  if (temporary) return temporary.url;
  if (source.startsWith('cloud://')) return downloadUrl(source).catch(() => source);
  if (/^(https?:|data:|blob:|\/\/)/.test(source)) return source;
  const path = source.startsWith('/') ? source : new URL(source, `http://phone/${from}`).pathname;
  return `/assets${path}`;
}
