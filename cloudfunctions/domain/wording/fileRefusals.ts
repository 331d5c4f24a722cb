import type { Sayings } from './sayings';

const tenthOfMegabyte = 1024 * 1024 / 10;

/** 12.4 MB, never less than the file has. */
export function saySize(bytes: number): string {
  const tenths = Math.ceil(bytes / tenthOfMegabyte);
  const rest = tenths % 10;
  return `${(tenths - rest) / 10}${rest === 0 ? '' : `.${rest}`} MB`;
}

export const fileSayings: Sayings<'fileTooLarge' | 'fileTypeRefused' | 'ticketInvalid' | 'ticketExpired'> = {
  fileTooLarge: ({ size, most }) => `文件有 ${saySize(size)}，超过 ${saySize(most)}，没有收。请压缩或重拍后再传`,
  fileTypeRefused: ({ name }) => `${name ? `“${name}”` : '这个文件'}不是图片，也不是 PDF，没有收`,
  ticketInvalid: () => '没有收到这个文件。请重新选文件上传',
  ticketExpired: () => '等的时间太长，这次上传作废了。请重新选文件上传',
};
