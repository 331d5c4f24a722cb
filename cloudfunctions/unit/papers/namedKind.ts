import { foreignKinds, type ForeignKind } from '../../domain/papers/fileFaults';

const endings: Readonly<Record<ForeignKind, RegExp>> = {
  heic: /\.hei[cf]$/i,
  avif: /\.avif$/i,
  webp: /\.webp$/i,
  gif: /\.gif$/i,
  bmp: /\.bmp$/i,
  tiff: /\.tiff?$/i,
  film: /\.(mp4|mov|3gp|avi|mkv)$/i,
  office: /\.(docx?|xls[xm]?|pptx?|wps|et|ofd)$/i,
  archive: /\.(zip|rar|7z|gz|tar)$/i,
  webPage: /\.(html?|svg)$/i,
  program: /\.(exe|apk|bat|cmd|js|sh|msi|scr|vbs)$/i,
};

/** What a file's name says it is: enough to save a person the upload, never enough to take it. */
export function namedKind(name: string): { readonly kind?: ForeignKind } {
  const kind = foreignKinds.find((one) => endings[one].test(name));
  return kind ? { kind } : {};
}
