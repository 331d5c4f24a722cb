import type { FileFault, ForeignKind } from '../papers/fileFaults';
import type { RefusalFacts } from '../refusal';
import type { Sayings } from './sayings';

const tenthOfMegabyte = 1024 * 1024 / 10;

/** 12.4 MB, never less than the file has. */
export function saySize(bytes: number): string {
  const tenths = Math.ceil(bytes / tenthOfMegabyte);
  const rest = tenths % 10;
  return `${(tenths - rest) / 10}${rest === 0 ? '' : `.${rest}`} MB`;
}

/** What it is, and how it becomes something that every reviewer can open. */
const foreignTexts: Readonly<Record<ForeignKind, string>> = {
  heic: '这是 HEIC 照片，没有收。请把相机设成“兼容性最佳”（JPG）重拍，或截图后再传',
  avif: '这是 AVIF 图片，没有收。请截图，或另存为 JPG 后再传',
  webp: '这是 WebP 图片，没有收。请截图，或另存为 JPG 后再传',
  gif: '这是 GIF 动图，没有收。请截图，或直接拍照后再传',
  bmp: '这是 BMP 图片，没有收。请截图，或另存为 JPG 后再传',
  tiff: '这是 TIFF 图片，没有收。请另存为 JPG 或 PDF 后再传',
  film: '这是视频，没有收。请拍照片，或截图后再传',
  office: '这是 Word、Excel 一类的文件，没有收。请另存为 PDF 后再传',
  archive: '这是压缩包，没有收。请先解压，再选里面的照片或 PDF',
  webPage: '这是网页，没有收。请截图，或打印成 PDF 后再传',
  program: '这是程序，不是照片，也不是 PDF，没有收。请重新选文件',
};

const faultTexts: Readonly<Record<FileFault, string>> = {
  cutShort: '文件不完整，后面缺了一截，没有收。请打开看看，重新拍照或导出后再传',
  damaged: '文件打不开，没有收。请重新拍照，或重新导出 PDF 后再传',
  hiddenTail: '文件后面还带着别的内容，没有收。请截图，或重新拍照后再传',
  tooManyPixels: '图片太大，没有收。请用普通模式重拍，或截图后再传',
  tooSmall: '图片太小，看不清，没有收。请靠近重拍，四角完整',
  photoTooSmall: '照片太小，没有收。一寸照至少要 295 × 413 像素，请换大一点的',
  pictureOnly: '这一栏只收 JPG 或 PNG 照片，没有收 PDF。请换照片再传',
  encrypted: 'PDF 加了密码，没有收。请去掉密码，或打印成新的 PDF 后再传',
  active: 'PDF 里带着程序或附件，没有收。请打印成新的 PDF 后再传',
  noPages: 'PDF 里一页也没有，没有收。请重新导出后再传',
};

function fileTypeRefused({ name, kind }: RefusalFacts['fileTypeRefused']): string {
  if (kind) return foreignTexts[kind];
  return `${name ? `“${name}”` : '这个文件'}不是图片，也不是 PDF，没有收。请换照片或 PDF`;
}

export const fileSayings: Sayings<'fileTooLarge' | 'fileTypeRefused' | 'fileRefused' | 'ticketInvalid' | 'ticketExpired'> = {
  fileTooLarge: ({ size, most }) => `文件有 ${saySize(size)}，超过 ${saySize(most)}，没有收。请压缩或重拍后再传`,
  fileTypeRefused,
  fileRefused: ({ why }) => faultTexts[why],
  ticketInvalid: () => '没有收到这个文件。请重新选文件上传',
  ticketExpired: () => '等的时间太长，这次上传作废了。请重新选文件上传',
};
